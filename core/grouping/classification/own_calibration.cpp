// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/own_calibration.h"

#include "core/grouping/classification/fitted_labels.h"
#include "core/grouping/classification/fitted_open_set.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kith::grouping {

namespace {

/// One weighed observation: log odds as shipped, and the share of such suggestions that are right.
struct Observation {
    double logOdds = 0.0;
    double right = 0.0;
    double weight = 0.0;
    bool isTrial = false;
};

/// Each trial as it came out, in the shares that the shipped weights were fitted with, and as the shipped
/// calibration expects it to.
std::vector<Observation> observationsOf(std::span<const OpenSet::Trial> trials) {
    const double shipped =
        fitted::kShippedTrials / static_cast<double>(std::max<std::size_t>(trials.size(), 1));
    std::vector<Observation> observations;
    const auto add = [&](double logOdds, bool isRight, double weight) {
        observations.push_back({logOdds, isRight ? 1.0 : 0.0, weight, true});
        observations.push_back({logOdds, probability(logOdds), weight * shipped});
    };
    for (const OpenSet::Trial& trial : trials) {
        if (trial.isOwnFirst())
            add(trial.own->logOdds, true, fitted::kFittedShare);
        else if (trial.own)
            add(trial.other->logOdds, false, fitted::kFittedShare);
        if (trial.other)
            add(trial.other->logOdds, false, 1.0 - fitted::kFittedShare);
    }
    return observations;
}

/// How probably an observation is no slip of a label, where it is claimed to be right with `claimed`.
double trust(const Observation& one, double claimed) {
    if (!one.isTrial)
        return 1.0;
    const double asClaimed = one.right > 0.5 ? claimed : 1.0 - claimed;
    return (1.0 - fitted::kSlips) * asClaimed /
           ((1.0 - fitted::kSlips) * asClaimed + fitted::kSlips * (1.0 - asClaimed));
}

} // namespace

OwnCalibration fitOwnCalibration(std::span<const OpenSet::Trial> trials) {
    constexpr int kRounds = 200;
    constexpr double kRidge = 1e-3;
    OwnCalibration fitted;
    fitted.relatives = fitted::kShippedTrials / (fitted::kShippedTrials + static_cast<double>(trials.size()));
    const auto own =
        std::count_if(trials.begin(), trials.end(), [](const auto& trial) { return trial.own.has_value(); });
    if (own < fitted::kFewestTrials)
        return fitted;
    const auto observations = observationsOf(trials);
    // One coordinate after the other, each by the steepest curvature the likelihood can have: never
    // overshoots.
    const auto stepAlong = [&](const auto& feature) {
        double gradient = 0.0;
        double curvature = kRidge;
        for (const Observation& one : observations) {
            const double x = feature(one);
            const double claimed = probability(fitted.slope * one.logOdds + fitted.offset);
            gradient += trust(one, claimed) * one.weight * x * (one.right - claimed);
            curvature += one.weight * x * x / 4.0;
        }
        return gradient / curvature;
    };
    for (int round = 0; round < kRounds; ++round) {
        fitted.slope += stepAlong([](const Observation& one) { return one.logOdds; });
        fitted.slope = std::clamp(fitted.slope, fitted::kLowestSlope, fitted::kHighestSlope);
        fitted.offset += stepAlong([](const Observation&) { return 1.0; });
        fitted.offset = std::clamp(fitted.offset, -fitted::kLargestOffset, 0.0);
    }
    return fitted;
}

void ProbabilityScale::suit(std::span<const Verdict> verdicts) {
    std::vector<double> logOdds;
    for (const Verdict& verdict : verdicts)
        logOdds.push_back(bent(verdict.first));
    m_shift = priorShift(logOdds);
}

double ProbabilityScale::probabilityOf(const Option& option) const {
    return probability(withRelatives(bent(option) + m_shift, relativeLogOdds(m_calibration, option.evidence),
                                     m_own.relatives, m_groups));
}

double ProbabilityScale::knownShare() const {
    return probability(std::log(fitted::kFittedShare / (1.0 - fitted::kFittedShare)) + m_shift);
}

} // namespace kith::grouping
