// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/classify/classifiers.h"

#include "core/grouping/classification/classify.h"
#include "core/grouping/classification/cluster_suggestions.h"
#include "core/grouping/clustering/cluster.h"
#include "core/grouping/neighbours/similarity_block.h"

#include <map>
#include <unordered_map>

namespace kith::bench {

namespace {

/// Rows to compare with, each of a person.
struct Exemplars {
    grouping::Rows rows;
    std::vector<model::PersonId> persons;
};

Exemplars labelledFaces(const LabelledSplit& split) {
    std::vector<const model::Embedding*> embeddings;
    Exemplars exemplars;
    for (const auto& sample : split.samples) {
        if (sample.label.isValid()) {
            embeddings.push_back(sample.embedding);
            exemplars.persons.push_back(sample.label);
        }
    }
    exemplars.rows = grouping::toRows(embeddings);
    return exemplars;
}

Exemplars centres(const Exemplars& faces) {
    std::map<model::PersonId, Eigen::RowVectorXf> sums;
    for (std::size_t i = 0; i < faces.persons.size(); ++i) {
        const auto row = faces.rows.row(static_cast<Eigen::Index>(i));
        const auto [place, isNew] = sums.try_emplace(faces.persons[i], row);
        if (!isNew)
            place->second += row;
    }
    Exemplars exemplars;
    exemplars.rows.resize(static_cast<Eigen::Index>(sums.size()), faces.rows.cols());
    for (const auto& [person, sum] : sums) {
        exemplars.rows.row(static_cast<Eigen::Index>(exemplars.persons.size())) = sum.normalized();
        exemplars.persons.push_back(person);
    }
    return exemplars;
}

Guesses mostSimilar(const LabelledSplit& split, const Exemplars& exemplars) {
    std::vector<const model::Embedding*> embeddings;
    for (const auto& sample : split.samples)
        embeddings.push_back(sample.embedding);
    grouping::Rows similarities;
    grouping::multiplyRows(grouping::toRows(embeddings), exemplars.rows, similarities);
    Guesses guesses(split.samples.size());
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        Eigen::Index best = 0;
        const float similarity = similarities.row(static_cast<Eigen::Index>(i)).maxCoeff(&best);
        if (!split.samples[i].label.isValid())
            guesses[i] = {exemplars.persons[static_cast<std::size_t>(best)], similarity};
    }
    return guesses;
}

Guesses bySample(const LabelledSplit& split, const std::vector<grouping::Candidate>& candidates) {
    std::unordered_map<model::FaceId, Guess> byFace;
    for (const auto& candidate : candidates)
        byFace[candidate.face] = {candidate.person, candidate.probability};
    Guesses guesses;
    for (const auto& sample : split.samples)
        guesses.push_back(byFace[sample.face]);
    return guesses;
}

} // namespace

Guesses nearestNeighbour(const LabelledSplit& split) {
    return mostSimilar(split, labelledFaces(split));
}

Guesses nearestCentre(const LabelledSplit& split) {
    return mostSimilar(split, centres(labelledFaces(split)));
}

KithsGuesses kithsOwn(const LabelledSplit& split, const model::SimilarityCalibration& calibration) {
    const auto clusters = grouping::clusterFaces(split.samples, {}, calibration);
    return {bySample(split, grouping::bestCandidates(split.samples, clusters, calibration, {})),
            bySample(split, grouping::suggestFromClusters(clusters, split.samples, calibration, {}))};
}

} // namespace kith::bench
