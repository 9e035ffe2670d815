// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/seed_groups.h"

#include "core/grouping/clustering/clash_free_sets.h"
#include "core/grouping/clustering/cluster_members.h"
#include "core/grouping/clustering/fitted_clustering.h"
#include "core/grouping/clustering/label_propagation.h"
#include "core/grouping/clustering/link_limit.h"
#include "core/grouping/types.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kith::grouping {

namespace {

using Labels = std::vector<std::uint32_t>;

/// splitmix64: the order in which faces speak belongs to the faces, and neighbours in time are spread.
std::uint64_t mixed(model::FaceId face) {
    auto x = static_cast<std::uint64_t>(face.value) + 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27U)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31U);
}

Labels speakingOrder(std::span<const FaceSample> seeds) {
    Labels order(seeds.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return std::pair(mixed(seeds[a].face), a) < std::pair(mixed(seeds[b].face), b);
    });
    return order;
}

void sortBySimilarity(std::span<Neighbour> neighbours) {
    std::stable_sort(neighbours.begin(), neighbours.end(),
                     [](const Neighbour& a, const Neighbour& b) { return a.similarity > b.similarity; });
}

/// HDBSCAN*'s mutual reachability: no link is stronger than the similarity of either face to its
/// (minimumSamples - 1)-th neighbour.
void applyMinimumSamples(NeighbourGraph& graph, int minimumSamples) {
    if (minimumSamples <= 1)
        return;
    const auto needed = static_cast<std::size_t>(minimumSamples - 1);
    std::vector<float> core(graph.size(), -1.0F);
    for (std::size_t i = 0; i < graph.size(); ++i)
        if (graph[i].size() >= needed)
            core[i] = graph[i][needed - 1].similarity;
    for (std::size_t i = 0; i < graph.size(); ++i) {
        for (Neighbour& neighbour : graph[i])
            neighbour.similarity = std::min({neighbour.similarity, core[i], core[neighbour.index]});
        sortBySimilarity(graph[i]);
    }
}

/// Renumbers labels 0, 1, 2, ... by their first face; returns how many there are.
std::size_t makeDense(Labels& labels) {
    constexpr std::uint32_t kUnset = 0xFFFFFFFF;
    Labels number(labels.size(), kUnset);
    std::uint32_t next = 0;
    for (std::uint32_t& label : labels) {
        if (number[label] == kUnset)
            number[label] = next++;
        label = number[label];
    }
    return next;
}

/// Takes from each link the smaller doubt of its two faces.
void applyDoubts(NeighbourGraph& graph, std::span<const double> doubts) {
    for (std::size_t i = 0; i < graph.size(); ++i) {
        if (doubts[i] == 0.0)
            continue;
        for (Neighbour& neighbour : graph[i])
            neighbour.similarity -= static_cast<float>(std::min(doubts[i], doubts[neighbour.index]));
        sortBySimilarity(graph[i]);
    }
}

std::vector<GroupSum> sumGroups(const SeedGroups& groups, std::span<const FaceSample> seeds,
                                std::span<const double> doubts, std::span<const ConstraintSet> constraints) {
    std::vector<GroupSum> sums(groups.count);
    for (std::size_t i = 0; i < seeds.size(); ++i)
        sums[groups.labels[i]].add(sumOf(seeds[i], doubts[i], constraints[i]));
    return sums;
}

/// The limit depends on how many persons there are, and they on the limit: repeats until both settle.
SeedGroups propagateAtSettledLimit(const NeighbourGraph& graph, std::span<const FaceSample> seeds,
                                   std::span<const ConstraintSet> constraints,
                                   const SimilarityCalibration& calibration, double strictness,
                                   const std::stop_token& stop) {
    const Labels order = speakingOrder(seeds);
    SeedGroups groups{{}, seeds.size()};
    for (int round = 0; round < fitted::kLimitRounds; ++round) {
        const std::size_t persons = groups.count;
        groups.labels =
            propagateLabels(graph, linkLimit(calibration, strictness, persons), order, constraints, stop);
        groups.count = makeDense(groups.labels);
        if (groups.count == persons)
            break;
    }
    return groups;
}

/// Joins the groups of each pair of faces in turn, but for groups whose constraints clash.
void joinPairs(SeedGroups& groups, std::span<const SeedPair> pairs,
               std::span<const ConstraintSet> constraints) {
    if (pairs.empty())
        return;
    std::vector<ConstraintSet> borne(groups.count);
    for (std::size_t i = 0; i < constraints.size(); ++i)
        addAll(borne[groups.labels[i]], constraints[i]);
    ClashFreeSets joined(std::move(borne));
    for (const auto& [i, j] : pairs)
        joined.connect(groups.labels[i], groups.labels[j]);
    for (std::uint32_t& label : groups.labels)
        label = joined.find(label);
    groups.count = makeDense(groups.labels);
}

/// Pairs of faces at or over a similarity, closest first.
std::vector<SeedPair> nearPairs(const NeighbourGraph& graph, double similarity) {
    std::vector<std::tuple<float, std::uint32_t, std::uint32_t>> near;
    for (std::uint32_t i = 0; i < graph.size(); ++i)
        for (const Neighbour& neighbour : graph[i])
            if (i < neighbour.index && neighbour.similarity >= similarity)
                near.emplace_back(-neighbour.similarity, i, neighbour.index);
    std::sort(near.begin(), near.end());
    std::vector<SeedPair> pairs;
    for (const auto& [negative, i, j] : near)
        pairs.emplace_back(i, j);
    return pairs;
}

/// Average linkage over the groups that the graph connects. With minimum samples, a face that was left
/// alone for want of neighbours stays alone.
void joinGroups(SeedGroups& groups, const NeighbourGraph& graph, std::vector<GroupSum> sums,
                const model::ClusteringSettings& settings, const SimilarityCalibration& calibration,
                const std::stop_token& stop) {
    const auto mayJoin = [&](std::uint32_t group) {
        return settings.minimumSamples <= 1 || sums[group].faces > 1;
    };
    std::vector<std::pair<std::uint32_t, std::uint32_t>> links;
    for (std::uint32_t i = 0; i < graph.size(); ++i)
        for (const Neighbour& neighbour : graph[i]) {
            const std::uint32_t a = groups.labels[i];
            const std::uint32_t b = groups.labels[neighbour.index];
            if (a < b && mayJoin(a) && mayJoin(b))
                links.emplace_back(a, b);
        }
    JoinLimit limit(calibration, settings.strictness, groups.count, groups.labels.size() - groups.count);
    const auto mayLink = [&](double similarity, std::size_t left) { return limit.allows(similarity, left); };
    const Labels into = joinByAverageLinkage(std::move(sums), std::move(links), mayLink, stop);
    groups.limit = limit.reached();
    for (std::uint32_t& label : groups.labels)
        label = into[label];
    groups.count = makeDense(groups.labels);
}

} // namespace

SeedGroups groupSeeds(std::span<const FaceSample> seeds, NeighbourGraph graph,
                      std::span<const ConstraintSet> constraints, std::span<const SeedPair> same,
                      const model::ClusteringSettings& settings, const SimilarityCalibration& calibration,
                      const std::stop_token& stop) {
    std::vector<double> doubts;
    for (const FaceSample& seed : seeds)
        doubts.push_back(linkDoubt(calibration, seed.quality));
    applyDoubts(graph, doubts);
    applyMinimumSamples(graph, settings.minimumSamples);
    SeedGroups groups =
        propagateAtSettledLimit(graph, seeds, constraints, calibration, settings.strictness, stop);
    const double epsilon = settings.selectionEpsilon;
    joinGroups(groups, graph, sumGroups(groups, seeds, doubts, constraints), settings, calibration, stop);
    // Last, because more of it only joins more.
    joinPairs(groups, nearPairs(graph, 1.0 - epsilon * epsilon / 2.0), constraints);
    joinPairs(groups, same, constraints);
    return groups;
}

} // namespace kith::grouping
