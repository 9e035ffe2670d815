// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/clustering/cannot_links.h"
#include "core/grouping/neighbours/neighbour_graph.h"
#include "core/grouping/types.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace kith::grouping {

struct SeedGroups {
    std::vector<std::uint32_t> labels; ///< group of each face, 0, 1, 2, ... by first face
    std::size_t count = 0;             ///< groups, those of one face included
    double limit = 0.0;                ///< the lowest link similarity that joined groups
};

using SeedPair = std::pair<std::uint32_t, std::uint32_t>; ///< of indices

/// Groups the faces that may seed a cluster. seeds: ascending by face id; graph and constraints
/// (cannotLinks()) of the same faces; same: pairs that the user joined, which holds unless their groups
/// clash.
SeedGroups groupSeeds(std::span<const FaceSample> seeds, NeighbourGraph graph,
                      std::span<const ConstraintSet> constraints, std::span<const SeedPair> same,
                      const model::ClusteringSettings& settings, const SimilarityCalibration& calibration,
                      const std::stop_token& stop);

} // namespace kith::grouping
