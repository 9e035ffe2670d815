// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/clustering/hdbscan/spanning_tree.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kith::grouping {

/// A group of faces that keeps at least the minimum cluster size while the distance at which faces count as
/// connected shrinks from the one where it split from its parent to the one where it ends. lambda, HDBSCAN's
/// density, is 1 / distance.
struct CondensedCluster {
    std::uint32_t parent = 0; ///< the root's is the root
    double bornAt = 0.0;      ///< distance; infinite for the root
    double endsAt = 0.0;      ///< distance at which it splits or dissolves; 0 where it is exact duplicates
    double stability = 0.0;   ///< sum over its faces of the lambda each spends in it
};

struct CondensedTree {
    std::vector<CondensedCluster> clusters; ///< the root first, parents before children
    std::vector<std::uint32_t> clusterOf;   ///< by face: the smallest cluster that it was in
    std::vector<double> leftAt;             ///< by face: the distance at which it left that cluster
};

/// The single-linkage hierarchy of a spanning tree, condensed (Campello, Moulavi and Sander 2013, sections 3
/// and 4; McInnes and Healy 2017). Read from the root down, as the distance shrinks: the faces connected by
/// edges shorter than a distance d form parts. Where a cluster falls into several parts of at least
/// minimumSize faces, it ends at d and each of those is a cluster born at d; where one such part is left, it
/// is still the same cluster; where none is left, the cluster ends. Faces of smaller parts leave at d.
///
/// All edges of one distance are removed at once (as in the paper; the hdbscan package removes them one by
/// one in the order of the rows): the tree does not depend on the order of the rows. Exact duplicates are
/// connected down to distance 0, where lambda is infinite: a cluster that ends so has infinite stability.
///
/// tree: of all faces, ascending by distance. minimumSize: at least 2.
CondensedTree condense(std::span<const TreeEdge> tree, std::size_t faces, std::size_t minimumSize);

} // namespace kith::grouping
