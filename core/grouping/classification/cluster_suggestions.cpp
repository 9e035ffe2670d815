// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/cluster_suggestions.h"

#include "core/grouping/classification/fitted_open_set.h"
#include "core/grouping/classification/person_gallery.h"
#include "core/grouping/clustering/centred_faces.h"
#include "core/grouping/similarity_scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace kith::grouping {

namespace {

using RejectedPairs = std::set<std::pair<model::FaceId, model::PersonId>>;

/// One of the persons labelled in a cluster, for one of its unlabelled faces.
struct Option {
    model::PersonId person;
    double score = 0.0;
    double probability = 0.0;
};

/// Shares the face out among several labelled persons by their scores: a part of the usual
/// distance between "same" and "different" makes one e times as likely as the other.
void shareOut(std::vector<Option>& options, const SimilarityCalibration& calibration) {
    const double unit = usualGap(calibration) / fitted::kPartsOfDistance;
    std::sort(options.begin(), options.end(), [](const Option& a, const Option& b) {
        return a.score != b.score ? a.score > b.score : a.person < b.person;
    });
    double sum = 0.0;
    for (const Option& option : options)
        sum += std::exp((option.score - options.front().score) / unit);
    for (Option& option : options)
        option.probability *= std::exp((option.score - options.front().score) / unit) / sum;
}

/// What the labelled members of one cluster say about one of its unlabelled members.
void suggestFor(std::span<const ClusterComparison> comparisons, const FaceSample& face,
                const SimilarityCalibration& calibration, const RejectedPairs& rejected,
                std::vector<Candidate>& candidates) {
    std::vector<Option> options;
    for (const auto& [sample, person, evidence] : comparisons)
        if (!rejected.contains({face.face, person}))
            options.push_back({person, evidence.score, probability(clusterLogOdds(calibration, evidence))});
    if (options.empty())
        return;
    shareOut(options, calibration);
    Candidate candidate{face.face, options[0].person, options[0].probability, {}, 0.0};
    if (options.size() > 1) {
        candidate.runnerUp = options[1].person;
        candidate.runnerUpProbability = options[1].probability;
    }
    candidates.push_back(candidate);
}

} // namespace

std::vector<ClusterComparison> compareWithin(const Cluster& cluster, std::span<const FaceSample> samples) {
    std::vector<FaceSample> members;
    for (const std::size_t member : cluster.members)
        members.push_back(samples[member]);
    const ClusteredFaces alone(members, {});
    PersonGallery gallery(alone);
    std::vector<ClusterComparison> comparisons;
    if (gallery.persons().empty())
        return comparisons;
    Rows scores;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (members[i].label.isValid())
            continue;
        gallery.score(std::array{i}, scores);
        for (std::size_t p = 0; p < gallery.persons().size(); ++p)
            comparisons.push_back(
                {cluster.members[i],
                 gallery.persons()[p],
                 {scores(0, static_cast<Eigen::Index>(p)), members[i].quality, cluster.probabilities[i]}});
    }
    return comparisons;
}

std::vector<Candidate> suggestFromClusters(std::span<const Cluster> clusters,
                                           std::span<const FaceSample> samples,
                                           const SimilarityCalibration& calibration,
                                           std::span<const Rejection> rejections) {
    RejectedPairs rejected;
    for (const Rejection& rejection : rejections)
        rejected.emplace(rejection.face, rejection.person);
    std::vector<Candidate> candidates;
    const CentredFaces centred(samples, calibration);
    for (const Cluster& cluster : clusters) {
        const std::vector<ClusterComparison> comparisons = compareWithin(cluster, centred.samples());
        for (auto first = comparisons.begin(); first != comparisons.end();) {
            const auto end = std::find_if(first, comparisons.end(),
                                          [&](const auto& other) { return other.sample != first->sample; });
            suggestFor({first, end}, centred.samples()[first->sample], centred.calibration(), rejected,
                       candidates);
            first = end;
        }
    }
    return candidates;
}

} // namespace kith::grouping
