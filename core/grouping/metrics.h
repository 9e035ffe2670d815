// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

namespace kith::grouping {

/// Precision, recall and their harmonic mean, in [0, 1].
struct FScore {
    double precision = 0.0;
    double recall = 0.0;
    double f = 0.0;
};

/// Over all pairs of faces. labels: cluster per face, negative = alone (its own cluster). truth: person per
/// face, same length.
FScore pairwiseScore(std::span<const int> labels, std::span<const int> truth);
/// B-cubed (Bagga and Baldwin 1998), same conventions.
FScore bcubedScore(std::span<const int> labels, std::span<const int> truth);

struct VerificationScore {
    std::int64_t pairs = 0;
    double accuracy = 0.0; ///< mean of ten folds, threshold chosen on the other nine (LFW protocol)
    double accuracyDeviation = 0.0;
    double tarAtFar1e4 = 0.0; ///< over all pairs
    double tarAtFar1e5 = 0.0;
};
/// LFW protocol on pairs drawn from the set with a fixed seed: ten folds of disjoint persons, 300 same and
/// 300 different pairs each (fewer where there are not as many); TAR over all pairs of the set.
VerificationScore verificationScore(std::span<const model::Embedding> embeddings, std::span<const int> truth,
                                    std::uint32_t seed = 1);

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
