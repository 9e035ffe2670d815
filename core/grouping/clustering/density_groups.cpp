// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/density_groups.h"

#include "core/grouping/clustering/clash_free_sets.h"
#include "core/grouping/clustering/hdbscan/cluster_selection.h"
#include "core/grouping/clustering/hdbscan/condensed_tree.h"
#include "core/grouping/clustering/hdbscan/spanning_tree.h"

#include <algorithm>

namespace kith::grouping {

namespace {

constexpr std::size_t kMostExact = 20'000; // faces; half a minute on two cores

std::size_t minimumSizeFor(int setting, std::size_t faces) {
    if (setting > 0)
        return static_cast<std::size_t>(std::max(setting, 2));
    if (faces > 100'000)
        return 16;
    if (faces > 10'000)
        return 8;
    return faces > 1'000 ? 4 : 2;
}

std::vector<TreeEdge> treeOf(std::span<const FaceSample> seeds, int minimumSamples, const Work& work) {
    std::vector<const model::Embedding*> embeddings;
    for (const FaceSample& seed : seeds)
        embeddings.push_back(seed.embedding);
    Rows rows = toRows(embeddings);
    if (seeds.size() <= kMostExact)
        return spanningTree(std::move(rows), minimumSamples, work);
    constexpr float kNoFloor = -2.0F;
    return spanningTreeOfNeighbours(updatedGraph({}, seeds, kNoFloor, work), rows, minimumSamples, work);
}

/// Numbered by first face.
SeedGroups numbered(ClashFreeSets& sets, std::size_t faces) {
    constexpr std::uint32_t kUnset = 0xFFFFFFFF;
    std::vector<std::uint32_t> number(faces, kUnset);
    SeedGroups groups;
    for (std::uint32_t i = 0; i < faces; ++i) {
        std::uint32_t& label = number[sets.find(i)];
        if (label == kUnset)
            label = static_cast<std::uint32_t>(groups.count++);
        groups.labels.push_back(label);
    }
    return groups;
}

} // namespace

DensityGroups groupByDensity(std::span<const FaceSample> seeds, std::span<const ConstraintSet> constraints,
                             std::span<const SeedPair> same, const model::ClusteringSettings& settings,
                             const Work& work) {
    DensityGroups result;
    result.minimumSize = minimumSizeFor(settings.minimumClusterSize, seeds.size());
    const std::vector<TreeEdge> tree = treeOf(seeds, settings.minimumSamples, work);
    const CondensedTree condensed = condense(tree, seeds.size(), result.minimumSize);
    const std::vector<std::uint32_t> selected = selectClusters(condensed, settings.selectionEpsilon);
    const auto clusterOf = [&](std::uint32_t face) { return selected[condensed.clusterOf[face]]; };

    // Shortest edge first, so that the longest on the path between two faces that clash is left out.
    ClashFreeSets groups({constraints.begin(), constraints.end()});
    for (const auto& [a, b] : same)
        groups.connect(a, b);
    for (const TreeEdge& edge : tree)
        if (clusterOf(edge.a) != kNotSelected && clusterOf(edge.a) == clusterOf(edge.b))
            groups.connect(edge.a, edge.b);
    result.groups = numbered(groups, seeds.size());

    for (std::uint32_t i = 0; i < seeds.size(); ++i) {
        const std::uint32_t cluster = clusterOf(i);
        const double end = cluster == kNotSelected ? 0.0 : condensed.clusters[cluster].endsAt;
        const double left = condensed.leftAt[i];
        result.probabilities.push_back(cluster == kNotSelected || left <= end ? 1.0 : end / left);
    }
    return result;
}

} // namespace kith::grouping
