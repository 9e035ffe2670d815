// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/picture_move.h"
#include "core/model/calibration.h"
#include "core/model/embedding.h"
#include "core/model/geometry.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace kith::jobs {

/// A face of a picture before or after it was changed.
struct PlacedFace {
    model::Box box;
    model::Landmarks landmarks{};              ///< all zero = not known
    std::optional<model::Embedding> embedding; ///< of the network the calibration is of
    bool isNobody = false;                     ///< the user deleted it: it may follow by its place alone
};

/// What is known about the change of a picture, upright before and after.
struct PictureChange {
    double aspect = 1.0; ///< width by height before
    double otherAspect = 1.0;
    std::optional<int> exactTurn; ///< the pixels are the same, turned like this
    std::optional<int> looksTurn; ///< it looks the same when turned like this
};

struct FaceAssignment {
    struct Pair {
        std::size_t known = 0; ///< place in the list of faces before
        std::size_t met = 0;   ///< and after
        bool operator==(const Pair&) const = default;
    };
    std::vector<Pair> pairs; ///< in order of `known`
    std::optional<PictureMove> move;
    /// The move rests on the pixels, on how the picture looks, or on two faces or more.
    bool isSure = false;
};

/// Which face of a picture is which after a change: the one-to-one assignment in which embeddings and places
/// agree best. Where the pixels are the same, places alone count. Otherwise a pair's embeddings agree at a
/// false accept rate of 1e-4 or better, and where it is not sure that it is the same picture, by more than
/// two photos of one person do on average. Does not depend on the order of the faces but where two are equal.
FaceAssignment assignFaces(std::span<const PlacedFace> known, std::span<const PlacedFace> met,
                           const PictureChange& change, const model::SimilarityCalibration& calibration);

} // namespace kith::jobs
