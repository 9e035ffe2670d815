// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/classification/person_facts.h"
#include "core/grouping/types.h"
#include "core/model/reliability.h"

#include <array>
#include <optional>
#include <tuple>

namespace kith::grouping {

using model::ReliabilityBin;
using model::ReliabilityTable;

/// Guesses of which the probability lies in one tenth of [0, 1].
struct CalibrationBin {
    double faces = 0.0; ///< sum of the weights, as the other two
    double claimed = 0.0;
    double right = 0.0;
};
using CalibrationBins = std::array<CalibrationBin, std::tuple_size_v<ReliabilityTable>>;

/// Which of the tenths a probability falls in; none where it is never shown (kLeastShownProbability).
std::optional<std::size_t> calibrationBin(double probability);

/// Expected calibration error: mean distance between claimed and right, by weight.
double expectedCalibrationError(const CalibrationBins& bins);

/// How far the probabilities hold in this library, told by the user's own labels: each labelled face is tried
/// as if its label were not known, and once more as if its person were not (who it is then suggested to be is
/// wrong); the two count by the share of faces of known persons that the unlabelled ones show.
/// clusters: of the same samples. Throws model::Error(Cancelled) when stopped.
ReliabilityTable reliabilityTable(std::span<const FaceSample> samples, std::span<const Cluster> clusters,
                                  const SimilarityCalibration& calibration,
                                  std::span<const Rejection> rejections,
                                  std::span<const PersonFacts> facts = {}, const std::stop_token& stop = {});

/// The same of a table, by count.
double calibrationError(const ReliabilityTable& table);

} // namespace kith::grouping
