// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cluster.h"

#include "core/grouping/clustering/burst_folding.h"
#include "core/grouping/clustering/cannot_links.h"
#include "core/grouping/clustering/centred_faces.h"
#include "core/grouping/clustering/cluster_members.h"
#include "core/grouping/clustering/density_groups.h"
#include "core/grouping/clustering/fitted_clustering.h"
#include "core/grouping/clustering/link_limit.h"
#include "core/grouping/clustering/seed_groups.h"
#include "core/grouping/neighbours/face_graph.h"
#include "core/model/face.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace kith::grouping {

namespace {

using IndexPair = std::pair<std::size_t, std::size_t>;

constexpr double kGraphShare = 0.8; // of the time a run takes
constexpr double kLinksShare = 0.85;

/// Links below it decide nothing.
float floorOf(const SimilarityCalibration& calibration) {
    return static_cast<float>(fitted::kFloorShare * calibration.threshold1e2);
}

/// Faces that may seed and faces that may not, each ascending by face id.
struct Division {
    std::vector<std::size_t> seeds;
    std::vector<std::size_t> low;
};

Division divide(std::span<const FaceSample> samples, const std::vector<IndexPair>& same) {
    std::vector<bool> answered(samples.size(), false);
    for (const auto& [a, b] : same)
        answered[a] = answered[b] = true;
    std::vector<std::size_t> byFace(samples.size());
    std::iota(byFace.begin(), byFace.end(), std::size_t{0});
    std::sort(byFace.begin(), byFace.end(),
              [&](std::size_t a, std::size_t b) { return samples[a].face < samples[b].face; });
    Division division;
    for (const std::size_t i : byFace)
        (samples[i].quality >= model::kLowQuality || answered[i] ? division.seeds : division.low)
            .push_back(i);
    return division;
}

template <typename Item>
std::vector<Item> pick(std::span<const Item> items, std::span<const std::size_t> indices) {
    std::vector<Item> picked;
    picked.reserve(indices.size());
    for (const std::size_t i : indices)
        picked.push_back(items[i]);
    return picked;
}

/// Pairs of samples as pairs of the representatives that they are folded into.
std::vector<SeedPair> toRepresentatives(const std::vector<IndexPair>& pairs, const Division& division,
                                        const FoldedFaces& folded) {
    std::unordered_map<std::size_t, std::uint32_t> seeds;
    for (std::uint32_t i = 0; i < division.seeds.size(); ++i)
        seeds.emplace(division.seeds[i], i);
    std::vector<SeedPair> result;
    for (const auto& [a, b] : pairs)
        result.emplace_back(folded.of[seeds.at(a)], folded.of[seeds.at(b)]);
    return result;
}

std::vector<SeededCluster> collect(const SeedGroups& groups, const FoldedFaces& folded,
                                   std::span<const std::size_t> seeds, std::span<const FaceSample> samples,
                                   std::span<const ConstraintSet> constraints,
                                   const SimilarityCalibration& calibration, std::size_t minimumSize) {
    std::vector<SeededCluster> clusters(groups.count);
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        SeededCluster& cluster = clusters[groups.labels[folded.of[i]]];
        cluster.members.push_back(seeds[i]);
        const FaceSample& seed = samples[seeds[i]];
        cluster.sum.add(sumOf(seed, linkDoubt(calibration, seed.quality), constraints[seeds[i]]));
    }
    std::erase_if(clusters, [&](const SeededCluster& c) { return c.members.size() < minimumSize; });
    return clusters;
}

Cluster finish(SeededCluster& cluster, std::span<const FaceSample> samples,
               const SimilarityCalibration& calibration, double limit) {
    std::sort(cluster.members.begin(), cluster.members.end());
    Cluster result;
    for (const std::size_t member : cluster.members) {
        const GroupSum face = sumOf(samples[member], linkDoubt(calibration, samples[member].quality));
        const double similarity = samples[member].quality >= model::kLowQuality
                                      ? linkSimilarityWithin(cluster.sum, face)
                                      : linkSimilarity(cluster.sum, face);
        result.probabilities.push_back(membership(calibration, limit, similarity));
    }
    result.members = std::move(cluster.members);
    return result;
}

/// Seeds are as sure as density finds them; faces that joined keep what their similarity says.
void takeProbabilities(std::vector<Cluster>& clusters, const Division& division, const FoldedFaces& folded,
                       const std::vector<double>& probabilities) {
    std::unordered_map<std::size_t, double> ofSeed;
    for (std::size_t i = 0; i < division.seeds.size(); ++i)
        ofSeed.emplace(division.seeds[i], probabilities[folded.of[i]]);
    for (Cluster& cluster : clusters)
        for (std::size_t i = 0; i < cluster.members.size(); ++i)
            if (const auto found = ofSeed.find(cluster.members[i]); found != ofSeed.end())
                cluster.probabilities[i] = found->second;
}

void sortBySize(std::vector<Cluster>& clusters, std::span<const FaceSample> samples) {
    const auto first = [&](const Cluster& cluster) {
        model::FaceId smallest = samples[cluster.members.front()].face;
        for (const std::size_t member : cluster.members)
            smallest = std::min(smallest, samples[member].face);
        return smallest;
    };
    std::vector<std::tuple<std::size_t, model::FaceId, std::size_t>> keys;
    for (std::size_t i = 0; i < clusters.size(); ++i)
        keys.emplace_back(samples.size() - clusters[i].members.size(), first(clusters[i]), i);
    std::sort(keys.begin(), keys.end());
    std::vector<Cluster> sorted;
    for (const auto& key : keys)
        sorted.push_back(std::move(clusters[std::get<2>(key)]));
    clusters = std::move(sorted);
}

} // namespace

std::vector<Cluster> clusterFaces(std::span<const FaceSample> samples,
                                  const model::ClusteringSettings& settings,
                                  const SimilarityCalibration& calibration, const PairAnswers& answers,
                                  std::stop_token stop, const ProgressCallback& progress) {
    FaceGraph graph;
    return clusterFaces(samples, settings, calibration, answers, graph, {1, std::move(stop), progress});
}

std::vector<Cluster> clusterFaces(std::span<const FaceSample> samples,
                                  const model::ClusteringSettings& settings,
                                  const SimilarityCalibration& calibration, const PairAnswers& answers,
                                  FaceGraph& graph, const Work& work) {
    const CentredFaces centred(samples, calibration);
    // density takes the distances as they are
    const std::span<const FaceSample> faces = settings.linkLimit ? centred.samples() : samples;
    const SimilarityCalibration& scale = settings.linkLimit ? centred.calibration() : calibration;
    const std::vector<IndexPair> same = toIndices(answers.same, faces);
    const std::vector<ConstraintSet> constraints = cannotLinks(faces, answers);
    const Division division = divide(faces, same);
    const std::vector<FaceSample> seeds = pick<FaceSample>(faces, division.seeds);
    const std::vector<ConstraintSet> seedConstraints = pick<ConstraintSet>(constraints, division.seeds);
    const FoldedFaces folded =
        settings.foldBursts ? foldBursts(seeds, seedConstraints, scale) : keepBursts(seeds, seedConstraints);
    const std::vector<SeedPair> joined = toRepresentatives(same, division, folded);
    DensityGroups found;
    if (settings.linkLimit) {
        graph = updatedGraph(std::move(graph), pick<FaceSample>(samples, division.seeds),
                             floorOf(calibration), partOf(work, 0.0, kGraphShare));
        found.groups = groupSeeds(folded.representatives,
                                  reevaluated(graph, folded.of, folded.representatives, floorOf(scale),
                                              partOf(work, kGraphShare, kLinksShare)),
                                  folded.constraints, joined, settings, scale, work.stop);
        found.minimumSize =
            static_cast<std::size_t>(std::max(settings.minimumClusterSize, fitted::kAutoMinimumSize));
    } else {
        found = groupByDensity(folded.representatives, folded.constraints, joined, settings,
                               partOf(work, 0.0, kLinksShare));
    }

    auto seeded = collect(found.groups, folded, division.seeds, faces, constraints, scale, found.minimumSize);
    const double limit =
        settings.linkLimit ? found.groups.limit : linkLimit(scale, settings.strictness, found.groups.count);
    joinLowQuality(seeded, faces, division.low, constraints, scale, limit);
    std::vector<Cluster> clusters;
    for (SeededCluster& cluster : seeded)
        clusters.push_back(finish(cluster, faces, scale, limit));
    if (!settings.linkLimit)
        takeProbabilities(clusters, division, folded, found.probabilities);
    sortBySize(clusters, faces);
    if (work.progress)
        work.progress(1.0);
    return clusters;
}

} // namespace kith::grouping
