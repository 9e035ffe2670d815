// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/clustering/cannot_links.h"
#include "core/grouping/clustering/seed_groups.h"
#include "core/grouping/neighbours/parallel_tasks.h"
#include "core/grouping/types.h"

#include <span>
#include <vector>

namespace kith::grouping {

struct DensityGroups {
    SeedGroups groups;                 ///< a face that density leaves alone is a group of its own
    std::vector<double> probabilities; ///< of each face's membership, [0, 1]
    std::size_t minimumSize = 0; ///< groups under it, left by constraints that clash, are to be dissolved
};

/// HDBSCAN* with excess of mass on the Euclidean distance of the embeddings, for when the link limit is off:
/// exactly that of a dense distance matrix up to 20,000 faces; beyond, the hierarchy is that of the graph of
/// the 64 nearest neighbours. See spanning_tree.h, condensed_tree.h and cluster_selection.h for definitions
/// and sources. Settings: minimumClusterSize (Auto: 2; 4 above 1,000 faces, 8 above 10,000, 16 above
/// 100,000), minimumSamples (a face itself counted), selectionEpsilon; the others play no part.
///
/// A face's probability is lambda / the largest lambda of its cluster (endsAt / leftAt of condensed_tree.h;
/// at most 1). Beside exact duplicates, whose lambda is infinite, other faces' is 0. Faces left alone have 1.
///
/// Where constraints clash inside a cluster, the longest edge on the spanning tree's path between the two
/// faces is cut, until none clash; without such clashes nothing is changed. Pairs that the user joined count
/// as the shortest edges of all: their clusters become one unless that clashes.
///
/// seeds: ascending by face id, so that equal distances are cut alike however faces are listed; constraints
/// (cannotLinks()) of the same faces. Throws model::Error(Cancelled) when stopped.
DensityGroups groupByDensity(std::span<const FaceSample> seeds, std::span<const ConstraintSet> constraints,
                             std::span<const SeedPair> same, const model::ClusteringSettings& settings,
                             const Work& work);

} // namespace kith::grouping
