// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/suggest.h"

#include "core/grouping/classification/classify.h"
#include "core/grouping/classification/cluster_suggestions.h"
#include "core/jobs/train/train_samples.h"

namespace kith::jobs {

namespace {

void add(std::vector<model::Suggestion>& suggestions, const std::vector<grouping::Candidate>& candidates,
         model::SuggestionSource source) {
    for (const grouping::Candidate& guess : candidates) {
        suggestions.push_back(
            {guess.face, source, guess.person, guess.probability, guess.runnerUp, guess.runnerUpProbability});
    }
}

} // namespace

std::vector<model::Suggestion> suggest(storage::Database& database, const TrainSamples& samples,
                                       const std::vector<grouping::Cluster>& clusters,
                                       const grouping::SimilarityCalibration& calibration,
                                       const std::stop_token& stop,
                                       const grouping::ProgressCallback& progress) {
    std::vector<model::Suggestion> suggestions;
    if (!samples.hasLabels()) {
        return suggestions;
    }
    const std::vector<grouping::Rejection> rejections = loadRejections(database);
    const std::vector<grouping::PersonFacts> facts = loadFacts(database);
    add(suggestions, grouping::suggestFromClusters(clusters, samples.faces, calibration, rejections),
        model::SuggestionSource::Clustering);
    add(suggestions,
        grouping::classifyFaces(samples.faces, calibration, rejections, stop, progress, clusters, facts),
        model::SuggestionSource::Classification);
    return suggestions;
}

} // namespace kith::jobs
