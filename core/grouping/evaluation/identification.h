// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

namespace kith::grouping {

/// Open-set identification with a number of labels per person.
struct IdentificationScore {
    int labelsPerPerson = 0;
    double dirAtFar1e2 = 0.0;              ///< detection and identification rate at 1 % false alarms
    double rank1 = 0.0;                    ///< right person first, among known persons' faces
    double expectedCalibrationError = 0.0; ///< ten bins, over all probes with a suggestion
};
/// Half of the persons with at least labels + 1 faces (chosen by seed) are known with `labelsPerPerson`
/// labelled faces each; everybody else is a stranger. samples carry no labels; truth is the person per
/// sample.
IdentificationScore identificationScore(std::span<const FaceSample> samples, std::span<const int> truth,
                                        const SimilarityCalibration& calibration, int labelsPerPerson,
                                        std::uint32_t seed = 1);

} // namespace kith::grouping
