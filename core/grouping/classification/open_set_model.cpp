// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/open_set_model.h"

#include "core/grouping/classification/fitted_open_set.h"
#include "core/grouping/similarity_scale.h"

#include <algorithm>
#include <cmath>

namespace kith::grouping {

namespace {

constexpr double kNinetyFifth = 1.645;    // standard deviations below the mean that 95 % of a normal reach
constexpr double kNarrowestSpread = 0.03; // whatever a manifest says

template <std::size_t N>
double weigh(const std::array<double, N>& weights, const std::array<double, N>& features) {
    double logOdds = 0.0;
    for (std::size_t i = 0; i < N; ++i)
        logOdds += weights[i] * features[i];
    return logOdds;
}

/// A difference of similarities as a share of the usual distance between "same" and "different".
double relative(const model::SimilarityCalibration& calibration, double difference) {
    return difference / usualGap(calibration);
}

/// Standard deviation of the similarities of one person's pairs.
double sameSpread(const model::SimilarityCalibration& calibration) {
    return std::max((calibration.sameMean - calibration.sameP5) / kNinetyFifth, kNarrowestSpread);
}

/// Mean similarity of faces of one person, or of persons that share so much of it, for faces as good as
/// these.
double usualSimilarity(const model::SimilarityCalibration& calibration, const OpenSetEvidence& evidence,
                       double share) {
    return calibration.differentMean +
           share * evidence.usualShare * (calibration.sameMean - calibration.differentMean);
}

double logOfCount(std::size_t count, std::size_t most) {
    return std::log2(static_cast<double>(std::clamp<std::size_t>(count, 1, most)));
}

} // namespace

double usualShare(double quality) {
    return std::clamp(fitted::kUsualShareAtNone + fitted::kUsualSharePerQuality * quality,
                      fitted::kUsualShareAtNone, 1.0);
}

double probability(double logOdds) {
    return 1.0 / (1.0 + std::exp(-logOdds));
}

OpenSetFeatures openSetFeatures(const model::SimilarityCalibration& calibration,
                                const OpenSetEvidence& evidence) {
    const double surprise =
        std::clamp(-logFalseAcceptRate(calibration, evidence.score) -
                       std::log10(static_cast<double>(std::max<std::size_t>(evidence.persons, 1))),
                   fitted::kLeastSurprise, fitted::kMostSurprise);
    const double other = evidence.hasOther ? evidence.otherScore : calibration.differentMean;
    const double dissimilarity = std::clamp(
        (evidence.meanSimilarity - usualSimilarity(calibration, evidence, 1.0)) / sameSpread(calibration),
        -fitted::kMostDissimilarity, 0.0);
    return {1.0,
            surprise,
            relative(calibration, evidence.score - other),
            logOfCount(evidence.labels, fitted::kMostLabelsTold),
            std::clamp(evidence.quality, fitted::kLeastQualityTold, 1.0),
            logOfCount(evidence.clusterSize, fitted::kMostLabelsTold),
            evidence.membership,
            dissimilarity,
            logOfCount(evidence.persons, fitted::kMostKnownPersonsTold),
            surprise * evidence.usualShare,
            dissimilarity * std::clamp(evidence.quality, 0.0, 1.0)};
}

double openSetLogOdds(const model::SimilarityCalibration& calibration, const OpenSetEvidence& evidence) {
    return weigh(fitted::kOpenSetWeights, openSetFeatures(calibration, evidence));
}

double relativeLogOdds(const model::SimilarityCalibration& calibration, const OpenSetEvidence& evidence) {
    // The part of the spread that is due to the labelled face averages out.
    const double spread =
        sameSpread(calibration) *
        std::sqrt(1.0 - fitted::kSpreadOfLabelled +
                  fitted::kSpreadOfLabelled / static_cast<double>(std::max<std::size_t>(evidence.labels, 1)));
    const double usual = usualSimilarity(calibration, evidence, 1.0);
    const double ofRelatives = usualSimilarity(calibration, evidence, fitted::kRelativesShare);
    const double similarity = std::min(evidence.meanSimilarity, usual);
    return (usual - ofRelatives) / (spread * spread) * (similarity - 0.5 * (usual + ofRelatives));
}

double withRelatives(double logOdds, double relativeLogOdds, double relatives, std::size_t groups) {
    const double share = relatives / (relatives + static_cast<double>(groups));
    return -std::log(std::exp(-logOdds) + share * std::exp(-relativeLogOdds));
}

double priorShift(std::span<const double> logOdds) {
    constexpr int kRounds = 100;
    constexpr double kSettled = 1e-6;
    const auto odds = [](double share) { return std::log(share / (1.0 - share)); };
    double shift = 0.0;
    for (int round = 0; round < kRounds; ++round) {
        double known = fitted::kFittedFaces * fitted::kFittedShare;
        for (const double value : logOdds)
            known += probability(value + shift);
        const double share = known / (fitted::kFittedFaces + static_cast<double>(logOdds.size()));
        const double next = odds(std::clamp(share, 1e-6, 1.0 - 1e-6)) - odds(fitted::kFittedShare);
        if (std::abs(next - shift) < kSettled)
            break;
        shift = next;
    }
    return shift;
}

std::array<double, 4> clusterFeatures(const model::SimilarityCalibration& calibration,
                                      const ClusterEvidence& evidence) {
    const double membership =
        std::clamp(evidence.membership, fitted::kLeastMembershipTold, 1.0 - fitted::kLeastMembershipTold);
    return {1.0,
            std::clamp(-logFalseAcceptRate(calibration, evidence.score), fitted::kLeastSurprise,
                       fitted::kMostSurprise),
            std::log(membership / (1.0 - membership)), evidence.quality};
}

double clusterLogOdds(const model::SimilarityCalibration& calibration, const ClusterEvidence& evidence) {
    return weigh(fitted::kClusterWeights, clusterFeatures(calibration, evidence));
}

} // namespace kith::grouping
