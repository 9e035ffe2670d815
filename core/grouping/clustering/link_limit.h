// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calibration.h"

#include <cstddef>
#include <deque>

namespace kith::grouping {

/// The cosine below which no two faces are linked, for a strictness in [0, 1]: where chance links, false
/// accept rate times persons, are as many as allowed. The more persons, the more of them look alike.
double linkLimit(const model::SimilarityCalibration& calibration, double strictness, std::size_t persons);

/// How much of a similarity between two faces, or groups, is no evidence where both are of this quality
/// (cosine, >= 0): bad pictures resemble each other for what is bad in them. Of two qualities the smaller
/// doubt counts; none from 0.75 up. Measured on degraded photos, tests/bench/RESULTS.md.
double linkDoubt(const model::SimilarityCalibration& calibration, double quality);

/// How far average linkage goes. Among many groups chance makes some pair as similar as one likes; what tells
/// persons who are left in pieces from strangers is whether more groups are that similar than chance
/// explains. So groups are joined, from the most similar down, as long as the latest joins are not
/// outnumbered by those that chance is expected to make in the same stretch of similarity (a local false
/// discovery rate), and never below the similarity that chance gives most groups. Among many people with a
/// photo each this ends early, among few people on many hard photos late.
class JoinLimit {
public:
    /// groups: before the first join. placed: faces that label propagation has put into the group of another,
    /// joins that were made at the link limit already. strictness: [0, 1], as for linkLimit().
    JoinLimit(const model::SimilarityCalibration& calibration, double strictness, std::size_t groups,
              std::size_t placed);

    /// Whether two of `groups` groups may be joined at a link similarity (average_linkage.h). To be asked
    /// from the highest similarity down; a join that may be made counts as made.
    bool allows(double similarity, std::size_t groups);

    /// The lowest link similarity that was allowed, at first the link limit.
    double reached() const;

private:
    model::SimilarityCalibration m_calibration;
    double m_leniency;          ///< factor for what chance may do
    std::size_t m_latest;       ///< joins that are looked at together
    std::deque<double> m_rates; ///< false accept rates of the latest joins, ascending
};

} // namespace kith::grouping
