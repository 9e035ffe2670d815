// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classify.h"

#include "core/grouping/cluster.h"
#include "core/grouping/own_calibration.h"

#include <algorithm>

namespace kith::grouping {

namespace {

constexpr double kSmallestProbability = 0.01;
constexpr std::size_t kMostTrials = 2000;

/// Labelled faces to try the calibration on, an even choice of very many.
std::vector<std::size_t> trialFaces(std::span<const FaceSample> samples) {
    std::vector<std::size_t> labelled;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (samples[i].label.isValid())
            labelled.push_back(i);
    if (labelled.size() <= kMostTrials)
        return labelled;
    std::sort(labelled.begin(), labelled.end(),
              [&](std::size_t a, std::size_t b) { return samples[a].face < samples[b].face; });
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < kMostTrials; ++i)
        chosen.push_back(labelled[i * labelled.size() / kMostTrials]);
    return chosen;
}

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
    OpenSet openSet({samples, clusters, calibration, rejections, facts});
    std::vector<std::size_t> unlabelled;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (!samples[i].label.isValid())
            unlabelled.push_back(i);
    const auto verdicts = openSet.judge(unlabelled, stop, progress);
    ProbabilityScale scale(openSet.calibration(),
                           fitOwnCalibration(openSet.tryLabelled(trialFaces(samples), stop)),
                           openSet.groups());
    scale.suit(verdicts);
    std::vector<Candidate> candidates;
    for (const Verdict& verdict : verdicts)
        candidates.push_back(candidateOf(verdict, samples, openSet.persons(), scale));
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
    std::erase_if(candidates, [](const Candidate& c) { return c.probability <= kSmallestProbability; });
    return candidates;
}

} // namespace kith::grouping
