// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calibration.h"

#include <array>
#include <cstddef>
#include <span>

namespace kith::grouping {

/// What two groups of faces have to say about being one person.
struct MergeEvidence {
    double centre = 0.0;       ///< their link similarity (average_linkage.h)
    double closest = 0.0;      ///< mean cosine of their closest pairs of faces
    std::size_t groups = 1;    ///< in the library
    std::size_t smaller = 1;   ///< faces of the smaller group
    std::size_t larger = 1;    ///< faces of the other
    double quality = 1.0;      ///< the lower of the mean link weights of both
    double yearsApart = 0.0;   ///< between the time spans of both; 0 where they overlap or are unknown
    bool areBothNamed = false; ///< the user gave them two names
};

/// The constant first. In units that mean the same for every network: similarities as the number of groups of
/// strangers that are expected to reach them (negative logarithm), so that one model serves them all.
inline constexpr std::size_t kMergeFeatures = 8;
using MergeFeatures = std::array<double, kMergeFeatures>;
MergeFeatures mergeFeatures(const model::SimilarityCalibration& calibration, const MergeEvidence& evidence);

/// An answer of the user, with the features that the pair had when it was asked.
struct MergeAnswer {
    MergeFeatures features{};
    bool isSame = false;
};

/// Logistic regression.
class MergeModel {
public:
    /// The shipped weights (fitted_merges.h). Answers teach them.
    MergeModel();
    /// Fitted to the answers with the shipped weights as prior: the most probable weights under a normal
    /// distribution around those. The same answers in any order give the same weights up to rounding.
    explicit MergeModel(std::span<const MergeAnswer> answers);

    double probability(const MergeFeatures& features) const;
    const MergeFeatures& weights() const { return m_weights; }

private:
    MergeFeatures m_weights;
};

} // namespace kith::grouping
