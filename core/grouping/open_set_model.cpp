// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/open_set_model.h"

#include "core/grouping/similarity_scale.h"

#include <algorithm>
#include <cmath>

namespace kith::grouping {

namespace {

constexpr std::array<double, 7> kWeights{-1.27, 1.57, 2.48, -0.68, -3.33, -0.33, -1.08};
constexpr double kFittedShare = 0.26; // of probes that were their best person
constexpr double kFittedFaces = 20.0; // what that share weighs against the library's own faces
constexpr std::array<double, 4> kClusterWeights{-0.54, 0.58, 0.27, 0.88};

template <std::size_t N>
double weigh(const std::array<double, N>& weights, const std::array<double, N>& features) {
    double logOdds = 0.0;
    for (std::size_t i = 0; i < N; ++i)
        logOdds += weights[i] * features[i];
    return logOdds;
}

/// A difference of similarities as a share of the usual distance between "same" and "different".
double relative(const model::SimilarityCalibration& calibration, double difference) {
    return difference / std::max(calibration.sameMean - calibration.differentMean, 0.1);
}

double logOfCount(std::size_t count) {
    return std::log2(static_cast<double>(std::clamp<std::size_t>(count, 1, 16)));
}

} // namespace

double probability(double logOdds) {
    return 1.0 / (1.0 + std::exp(-logOdds));
}

std::array<double, 7> openSetFeatures(const model::SimilarityCalibration& calibration,
                                      const OpenSetEvidence& evidence) {
    const double surprise = -logFalseAcceptRate(calibration, evidence.score) -
                            std::log10(static_cast<double>(std::max<std::size_t>(evidence.persons, 1)));
    const double other = evidence.hasOther ? evidence.otherScore : calibration.differentMean;
    return {1.0,
            std::clamp(surprise, -2.0, 8.0),
            relative(calibration, evidence.score - other),
            logOfCount(evidence.labels),
            evidence.quality,
            logOfCount(evidence.clusterSize),
            evidence.membership};
}

double openSetLogOdds(const model::SimilarityCalibration& calibration, const OpenSetEvidence& evidence) {
    return weigh(kWeights, openSetFeatures(calibration, evidence));
}

double priorShift(std::span<const double> logOdds) {
    constexpr int kRounds = 100;
    constexpr double kSettled = 1e-6;
    const auto odds = [](double share) { return std::log(share / (1.0 - share)); };
    double shift = 0.0;
    for (int round = 0; round < kRounds; ++round) {
        double known = kFittedFaces * kFittedShare;
        for (const double value : logOdds)
            known += probability(value + shift);
        const double share = known / (kFittedFaces + static_cast<double>(logOdds.size()));
        const double next = odds(std::clamp(share, 1e-6, 1.0 - 1e-6)) - odds(kFittedShare);
        if (std::abs(next - shift) < kSettled)
            break;
        shift = next;
    }
    return shift;
}

std::array<double, 4> clusterFeatures(const model::SimilarityCalibration& calibration,
                                      const ClusterEvidence& evidence) {
    const double membership = std::clamp(evidence.membership, 0.01, 0.99);
    return {1.0, std::clamp(-logFalseAcceptRate(calibration, evidence.score), -2.0, 8.0),
            std::log(membership / (1.0 - membership)), evidence.quality};
}

double clusterLogOdds(const model::SimilarityCalibration& calibration, const ClusterEvidence& evidence) {
    return weigh(kClusterWeights, clusterFeatures(calibration, evidence));
}

} // namespace kith::grouping
