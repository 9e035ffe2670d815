// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/neighbours/face_graph.h"
#include "core/grouping/neighbours/parallel_tasks.h"
#include "core/grouping/neighbours/similarity_block.h"

#include <cstdint>
#include <vector>

namespace kith::grouping {

struct TreeEdge {
    double distance = 0.0; ///< mutual reachability distance
    std::uint32_t a = 0;   ///< row, < b
    std::uint32_t b = 0;
};

/// A minimum spanning tree of the mutual reachability graph: between two rows the largest of their Euclidean
/// distance and their core distances (core_distances.h). Edges ascend by distance, ties by rows. Where
/// distances are equal several trees are minimal; which one is returned depends on the order of the rows,
/// the sets that it connects below any distance do not.
/// Exact, in O(rows^2) time and O(rows) memory (Prim; distances in double precision). Looks at the stop
/// token for every row. Throws model::Error(Cancelled).
std::vector<TreeEdge> spanningTree(Rows rows, int minimumSamples, const Work& work);

/// The same over the nearest neighbours of the rows instead of all pairs: exact wherever they hold the tree's
/// edges, which those inside dense groups are. Parts that the graph does not connect are taken to be 2 apart,
/// as far as normalised rows can be. graph: of the same rows.
std::vector<TreeEdge> spanningTreeOfNeighbours(const FaceGraph& graph, const Rows& rows, int minimumSamples,
                                               const Work& work);

} // namespace kith::grouping
