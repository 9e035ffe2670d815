// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/geometry.h"

#include <optional>
#include <span>

namespace kith::jobs {

/// Where the points of a picture went when it was edited: the picture was turned, then scaled and shifted
/// (fractions of the upright picture before and after). A crop shifts; what was cut off lies outside.
struct PictureMove {
    int turn = 1; ///< core/model/orientation.h
    double scaleX = 1.0;
    double scaleY = 1.0;
    double shiftX = 0.0;
    double shiftY = 0.0;

    model::Point moved(const model::Point& point) const;
    model::Box moved(const model::Box& box) const;
    model::Landmarks moved(const model::Landmarks& landmarks) const;
};

/// The share of a box that lies inside the picture.
double shareInside(const model::Box& box);

/// The same face before and after.
struct FacePlaces {
    model::Box box;
    model::Landmarks landmarks{}; ///< all zero = not known
    model::Box otherBox;
    model::Landmarks otherLandmarks{};
};

struct FittedMove {
    PictureMove move;
    double error = 0.0; ///< mean distance of the faces' points from where they should be, in widths of a face
};

/// The turn, scale and shift (one scale for both directions, in pixels) that fit the faces best. Aspects are
/// width by height of the upright pictures. One mirrored face says little about whether it was mirrored:
/// among turns that fit about as well, `likelyTurn` is taken. Nothing for no faces.
std::optional<FittedMove> fitMove(std::span<const FacePlaces> faces, double aspect, double otherAspect,
                                  int likelyTurn);

} // namespace kith::jobs
