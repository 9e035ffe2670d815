// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/cluster.h"

#include "core/grouping/centred_faces.h"
#include "core/grouping/cluster_members.h"
#include "core/grouping/link_limit.h"
#include "core/grouping/seed_groups.h"
#include "core/model/face.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kith::grouping {

namespace {

constexpr int kAutoMinimumSize = 2;  // measured: a larger one loses everybody who is on few photos
constexpr double kGraphShare = 0.85; // of the time a run takes

/// Faces that may seed and faces that may not, each ascending by face id.
struct Division {
    std::vector<std::size_t> seeds;
    std::vector<std::size_t> low;
};

Division divide(std::span<const FaceSample> samples) {
    std::vector<std::size_t> byFace(samples.size());
    std::iota(byFace.begin(), byFace.end(), std::size_t{0});
    std::sort(byFace.begin(), byFace.end(),
              [&](std::size_t a, std::size_t b) { return samples[a].face < samples[b].face; });
    Division division;
    for (const std::size_t i : byFace)
        (samples[i].quality >= model::kLowQuality ? division.seeds : division.low).push_back(i);
    return division;
}

std::vector<SeededCluster> collect(const SeedGroups& groups, std::span<const std::size_t> seeds,
                                   std::span<const FaceSample> samples, const PhotoConflicts& photos,
                                   std::size_t minimumSize) {
    std::vector<SeededCluster> clusters(groups.count);
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        SeededCluster& cluster = clusters[groups.labels[i]];
        cluster.members.push_back(seeds[i]);
        cluster.sum.add(sumOf(samples[seeds[i]], photos.photoOf(seeds[i])));
    }
    std::erase_if(clusters, [&](const SeededCluster& c) { return c.members.size() < minimumSize; });
    return clusters;
}

Cluster finish(SeededCluster& cluster, std::span<const FaceSample> samples,
               const SimilarityCalibration& calibration, double limit) {
    std::sort(cluster.members.begin(), cluster.members.end());
    Cluster result;
    for (const std::size_t member : cluster.members) {
        const GroupSum face = sumOf(samples[member], PhotoConflicts::kNone);
        const double similarity = samples[member].quality >= model::kLowQuality
                                      ? linkSimilarityWithin(cluster.sum, face)
                                      : linkSimilarity(cluster.sum, face);
        result.probabilities.push_back(membership(calibration, limit, similarity));
    }
    result.members = std::move(cluster.members);
    return result;
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
                                  const SimilarityCalibration& calibration, std::stop_token stop,
                                  const ProgressCallback& progress) {
    const CentredFaces centred(samples, calibration);
    const std::span<const FaceSample> faces = centred.samples();
    const Division division = divide(faces);
    std::vector<FaceSample> seeds;
    for (const std::size_t i : division.seeds)
        seeds.push_back(faces[i]);
    const auto graphProgress = [&](double fraction) {
        if (progress)
            progress(fraction * kGraphShare);
    };
    const SeedGroups groups =
        groupSeeds(seeds, PhotoConflicts(seeds), settings, centred.calibration(), stop, graphProgress);

    const PhotoConflicts photos(faces);
    const int minimum = settings.minimumClusterSize > 0 ? settings.minimumClusterSize : kAutoMinimumSize;
    auto seeded =
        collect(groups, division.seeds, faces, photos, static_cast<std::size_t>(std::max(minimum, 2)));
    const double limit = joinLimit(centred.calibration(), settings.strictness, groups.count);
    joinLowQuality(seeded, faces, division.low, photos, limit);
    std::vector<Cluster> clusters;
    for (SeededCluster& cluster : seeded)
        clusters.push_back(finish(cluster, faces, centred.calibration(), limit));
    sortBySize(clusters, faces);
    if (progress)
        progress(1.0);
    return clusters;
}

} // namespace kith::grouping
