// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/check_labels.h"

#include "core/grouping/classification/fitted_labels.h"
#include "core/grouping/classification/fitted_open_set.h"
#include "core/grouping/classification/open_set.h"

#include <algorithm>
#include <cmath>

namespace kith::grouping {

namespace {

constexpr double kMostLogOdds = 30.0; // beyond, all odds are as good as certain

double odds(double logOdds) {
    return std::exp(std::clamp(logOdds, -kMostLogOdds, kMostLogOdds));
}

/// The odds were fitted on faces of which kFittedShare were their best person.
double trusted(double logOdds) {
    return logOdds + std::log(fitted::kTrust / (1.0 - fitted::kTrust)) -
           std::log(fitted::kFittedShare / (1.0 - fitted::kFittedShare));
}

LabelDoubt doubtOf(const OpenSet::Trial& trial, std::span<const FaceSample> samples,
                   std::span<const model::PersonId> persons) {
    LabelDoubt doubt{samples[trial.sample].face, samples[trial.sample].label, {}, 0.0, 0.0};
    const double other = trial.other ? odds(trial.other->logOdds) : 0.0;
    const double nobody = trial.own ? 1.0 : 0.0; // nothing tells the only face of a person from nobody's
    const double own = trial.own ? odds(trusted(trial.own->logOdds)) : odds(trusted(fitted::kOnlyFace));
    doubt.suspicion = (other + nobody) / (own + other + nobody);
    if (trial.other) {
        doubt.better = persons[trial.other->person];
        doubt.betterProbability = other / (own + other + 1.0);
    }
    return doubt;
}

} // namespace

std::vector<LabelDoubt> checkLabels(std::span<const FaceSample> samples, std::span<const Cluster> clusters,
                                    const SimilarityCalibration& calibration,
                                    std::span<const PersonFacts> facts, const std::stop_token& stop) {
    OpenSet openSet({samples, clusters, calibration, {}, facts});
    std::vector<std::size_t> labelled;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (samples[i].label.isValid())
            labelled.push_back(i);
    std::vector<LabelDoubt> doubts;
    for (const OpenSet::Trial& trial : openSet.tryLabelled(labelled, stop))
        doubts.push_back(doubtOf(trial, samples, openSet.persons()));
    std::sort(doubts.begin(), doubts.end(), [](const LabelDoubt& a, const LabelDoubt& b) {
        return a.suspicion != b.suspicion ? a.suspicion > b.suspicion : a.face < b.face;
    });
    return doubts;
}

} // namespace kith::grouping
