// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/hdbscan/cluster_selection.h"

#include <algorithm>
#include <numeric>

namespace kith::grouping {

namespace {

constexpr double kRounding = 1e-9;

/// By cluster: whether it is worth at least as much as all below it. The root is not.
std::vector<bool> worthMoreThanChildren(const std::vector<CondensedCluster>& clusters) {
    std::vector<std::vector<double>> children(clusters.size());
    std::vector<bool> worthMore(clusters.size(), false);
    for (std::size_t i = clusters.size() - 1; i > 0; --i) {
        std::sort(children[i].begin(), children[i].end()); // the same sum in any order of the rows
        const double below = std::accumulate(children[i].begin(), children[i].end(), 0.0);
        worthMore[i] = clusters[i].stability >= below * (1.0 - kRounding);
        children[clusters[i].parent].push_back(worthMore[i] ? clusters[i].stability : below);
    }
    return worthMore;
}

} // namespace

std::vector<std::uint32_t> selectClusters(const CondensedTree& tree, double epsilon) {
    const std::vector<CondensedCluster>& clusters = tree.clusters;
    const std::vector<bool> worthMore = worthMoreThanChildren(clusters);
    std::vector<bool> hidden(clusters.size(), false); // an ancestor is selected
    std::vector<bool> selected(clusters.size(), false);
    for (std::uint32_t i = 1; i < clusters.size(); ++i) {
        const std::uint32_t parent = clusters[i].parent;
        hidden[i] = hidden[parent] || worthMore[parent];
        if (!worthMore[i] || hidden[i])
            continue;
        std::uint32_t chosen = i;
        while (clusters[chosen].bornAt < epsilon && clusters[chosen].parent != 0)
            chosen = clusters[chosen].parent;
        selected[chosen] = true;
    }
    std::vector<std::uint32_t> of(clusters.size(), kNotSelected);
    for (std::uint32_t i = 1; i < clusters.size(); ++i) {
        const std::uint32_t above = of[clusters[i].parent];
        of[i] = above == kNotSelected && selected[i] ? i : above;
    }
    return of;
}

} // namespace kith::grouping
