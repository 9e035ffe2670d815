// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/classification/person_facts.h"
#include "core/grouping/types.h"
#include "core/model/reliability.h"

namespace kith::grouping {

using model::ReliabilityBin;
using model::ReliabilityTable;

/// How far the probabilities hold in this library, told by the user's own labels: each labelled face is tried
/// as if its label were not known, and once more as if its person were not (who it is then suggested to be is
/// wrong); the two count by the share of faces of known persons that the unlabelled ones show. Probabilities
/// under 0.01, which are never shown, are left out.
/// clusters: of the same samples. Throws model::Error(Cancelled) when stopped.
ReliabilityTable reliabilityTable(std::span<const FaceSample> samples, std::span<const Cluster> clusters,
                                  const SimilarityCalibration& calibration,
                                  std::span<const Rejection> rejections,
                                  std::span<const PersonFacts> facts = {}, const std::stop_token& stop = {});

/// Expected calibration error: mean distance between claimed and right, by count.
double calibrationError(const ReliabilityTable& table);

} // namespace kith::grouping
