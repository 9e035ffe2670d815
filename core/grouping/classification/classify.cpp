// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/classify.h"

#include "core/grouping/classification/classification.h"
#include "core/grouping/clustering/cluster.h"

#include <algorithm>

namespace kith::grouping {

namespace {

Candidate candidateOf(const Verdict& verdict, std::span<const FaceSample> samples,
                      std::span<const model::PersonId> persons, const ProbabilityScale& scale) {
    Candidate candidate{samples[verdict.sample].face,
                        persons[verdict.first.person],
                        scale.probabilityOf(verdict.first),
                        {},
                        0.0};
    if (verdict.second) {
        candidate.runnerUp = persons[verdict.second->person];
        candidate.runnerUpProbability =
            std::min(scale.probabilityOf(*verdict.second), 1.0 - candidate.probability);
    }
    return candidate;
}

} // namespace

std::vector<Candidate> bestCandidates(std::span<const FaceSample> samples, std::span<const Cluster> clusters,
                                      const SimilarityCalibration& calibration,
                                      std::span<const Rejection> rejections,
                                      std::span<const PersonFacts> facts, const std::stop_token& stop,
                                      const ProgressCallback& progress) {
    const Classification classification({samples, clusters, calibration, rejections, facts}, stop, progress);
    std::vector<Candidate> candidates;
    for (const Verdict& verdict : classification.verdicts())
        candidates.push_back(candidateOf(verdict, samples, classification.persons(), classification.scale()));
    return candidates;
}

std::vector<Candidate> classifyFaces(std::span<const FaceSample> samples,
                                     const SimilarityCalibration& calibration,
                                     std::span<const Rejection> rejections, std::stop_token stop,
                                     const ProgressCallback& progress, std::span<const Cluster> clusters,
                                     std::span<const PersonFacts> facts) {
    const auto isLabelled = [](const FaceSample& sample) { return sample.label.isValid(); };
    if (std::none_of(samples.begin(), samples.end(), isLabelled))
        return {};
    std::vector<Cluster> own;
    if (clusters.empty()) {
        own = clusterFaces(samples, {}, calibration, {}, stop);
        clusters = own;
    }
    auto candidates = bestCandidates(samples, clusters, calibration, rejections, facts, stop, progress);
    std::erase_if(candidates, [](const Candidate& c) { return c.probability <= kLeastShownProbability; });
    return candidates;
}

} // namespace kith::grouping
