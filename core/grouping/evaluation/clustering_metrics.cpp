// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/evaluation/clustering_metrics.h"

#include "core/model/error.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace kith::grouping {

namespace {

/// Faces per cluster, per person, and per both; a negative label is a cluster of its own.
struct Contingency {
    std::map<std::pair<std::int64_t, int>, double> both;
    std::map<std::int64_t, double> clusters;
    std::map<int, double> persons;
};

Contingency count(std::span<const int> labels, std::span<const int> truth) {
    if (labels.size() != truth.size())
        throw model::Error(model::ErrorKind::Internal, model::SentenceCode::UnequalFaces);
    Contingency counts;
    std::int64_t alone = -1;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::int64_t cluster = labels[i] >= 0 ? labels[i] : alone--;
        ++counts.both[{cluster, truth[i]}];
        ++counts.clusters[cluster];
        ++counts.persons[truth[i]];
    }
    return counts;
}

template <typename Map>
double pairs(const Map& groups) {
    double sum = 0.0;
    for (const auto& [key, faces] : groups)
        sum += faces * (faces - 1.0) / 2.0;
    return sum;
}

FScore combine(double precision, double recall) {
    const double sum = precision + recall;
    return {precision, recall, sum > 0.0 ? 2.0 * precision * recall / sum : 0.0};
}

} // namespace

FScore pairwiseScore(std::span<const int> labels, std::span<const int> truth) {
    const Contingency counts = count(labels, truth);
    const double right = pairs(counts.both);
    const double claimed = pairs(counts.clusters);
    const double existing = pairs(counts.persons);
    // Nothing claimed is nothing wrong, and nothing to find is nothing missed.
    return combine(claimed > 0.0 ? right / claimed : 1.0, existing > 0.0 ? right / existing : 1.0);
}

FScore bcubedScore(std::span<const int> labels, std::span<const int> truth) {
    const Contingency counts = count(labels, truth);
    double precision = 0.0;
    double recall = 0.0;
    for (const auto& [key, faces] : counts.both) {
        precision += faces * faces / counts.clusters.at(key.first);
        recall += faces * faces / counts.persons.at(key.second);
    }
    const auto all = static_cast<double>(labels.size());
    return labels.empty() ? FScore{} : combine(precision / all, recall / all);
}

} // namespace kith::grouping
