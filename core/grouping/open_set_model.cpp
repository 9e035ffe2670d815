// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/open_set_model.h"

#include "core/grouping/similarity_scale.h"

#include <algorithm>
#include <cmath>

namespace kith::grouping {

namespace {

constexpr std::array<double, 5> kWeights{-1.73, 2.01, 5.0, -0.76, -3.92};
constexpr std::array<double, 5> kClusterWeights{-2.0, 0.5, 2.0, 1.0, 1.0};

double logistic(const std::array<double, 5>& weights, const std::array<double, 5>& features) {
    double logOdds = 0.0;
    for (std::size_t i = 0; i < features.size(); ++i)
        logOdds += weights[i] * features[i];
    return 1.0 / (1.0 + std::exp(-logOdds));
}

/// A difference of similarities as a share of the usual distance between "same" and "different".
double relative(const model::SimilarityCalibration& calibration, double difference) {
    return difference / std::max(calibration.sameMean - calibration.differentMean, 0.1);
}

} // namespace

std::array<double, 5> openSetFeatures(const model::SimilarityCalibration& calibration,
                                      const OpenSetEvidence& evidence) {
    const double surprise = -logFalseAcceptRate(calibration, evidence.score) -
                            std::log10(static_cast<double>(std::max<std::size_t>(evidence.persons, 1)));
    const double other = evidence.hasOther ? evidence.otherScore : calibration.differentMean;
    return {1.0, std::clamp(surprise, -2.0, 8.0), relative(calibration, evidence.score - other),
            std::log2(static_cast<double>(std::clamp<std::size_t>(evidence.labels, 1, 16))),
            evidence.quality};
}

double openSetProbability(const model::SimilarityCalibration& calibration, const OpenSetEvidence& evidence) {
    return logistic(kWeights, openSetFeatures(calibration, evidence));
}

std::array<double, 5> clusterFeatures(const model::SimilarityCalibration& calibration,
                                      const ClusterEvidence& evidence) {
    const double other = evidence.hasOther ? evidence.otherScore : calibration.differentMean;
    const double membership = std::clamp(evidence.membership, 0.01, 0.99);
    return {1.0, std::clamp(-logFalseAcceptRate(calibration, evidence.score), -2.0, 8.0),
            relative(calibration, evidence.score - other), std::log(membership / (1.0 - membership)),
            evidence.quality};
}

double clusterProbability(const model::SimilarityCalibration& calibration, const ClusterEvidence& evidence) {
    return logistic(kClusterWeights, clusterFeatures(calibration, evidence));
}

} // namespace kith::grouping
