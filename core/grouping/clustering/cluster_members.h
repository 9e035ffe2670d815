// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/clustering/average_linkage.h"
#include "core/grouping/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kith::grouping {

/// One face as a group of its own. doubt: linkDoubt() of its quality.
GroupSum sumOf(const FaceSample& sample, double doubt = 0.0, const ConstraintSet& constraints = {});

/// A cluster in the making: members (indices into all samples) and the sum of those that seeded it.
struct SeededCluster {
    std::vector<std::size_t> members;
    GroupSum sum;
};

/// Membership in (0, 1) from the link similarity of a face to the rest of its cluster: 0.5 at the limit,
/// 0.99 at the similarity usual for one person.
double membership(const SimilarityCalibration& calibration, double limit, double similarity);

/// Lets faces that may not seed join the cluster of highest link similarity at or over the limit, surest
/// first, but only clusters with a face that can be seen well (detections that are no faces resemble each
/// other), never where constraints clash. The sums of the clusters stay what their seeds made them; their
/// constraints grow. candidates: indices into samples, ascending by face id.
void joinLowQuality(std::vector<SeededCluster>& clusters, std::span<const FaceSample> samples,
                    std::span<const std::size_t> candidates, std::span<const ConstraintSet> constraints,
                    const SimilarityCalibration& calibration, double limit);

} // namespace kith::grouping
