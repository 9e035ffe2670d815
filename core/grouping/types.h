// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calibration.h"
#include "core/model/embedding.h"
#include "core/model/ids.h"
#include "core/model/rejection.h"
#include "core/model/settings.h"

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace kith::grouping {

/// Where a photo stands among those taken before and after it.
struct Shot {
    std::uint64_t series = 0; ///< same for names of one folder that differ in their number alone; 0 = none
    std::int64_t number = 0;  ///< in the series
};

/// One face as the algorithms see it.
struct FaceSample {
    model::FaceId face;
    model::PhotoId photo;
    const model::Embedding* embedding = nullptr; ///< normalised; owned by the caller, outlives the call
    double quality = 1.0;                        ///< [0, 1]; below model::kLowQuality it never seeds
    std::int64_t takenAt = 0;                    ///< seconds since the epoch, 0 = unknown
    model::PersonId label;                       ///< the user's, or none
    Shot shot;
};

using model::Rejection;
using model::SimilarityCalibration;

/// Called with a fraction in [0, 1] from the calling thread.
using ProgressCallback = std::function<void(double fraction)>;

/// Two faces; the order says nothing.
struct FacePair {
    model::FaceId first;
    model::FaceId second;
    bool operator==(const FacePair&) const = default;
};

/// What the user answered about pairs of faces. "Different" always holds. "Same" lifts the rule that two
/// faces of one photo are two persons, for that pair, and joins the clusters of the two wherever nothing
/// else forbids it.
struct PairAnswers {
    std::vector<FacePair> same;
    std::vector<FacePair> different;
    bool operator==(const PairAnswers&) const = default;
};

struct Cluster {
    std::vector<std::size_t> members;  ///< indices into the samples, ascending
    std::vector<double> probabilities; ///< membership in [0, 1], same order
};

/// One guess of the classifier.
struct Candidate {
    model::FaceId face;
    model::PersonId person;
    double probability = 0.0;
    model::PersonId runnerUp;
    double runnerUpProbability = 0.0;
};

} // namespace kith::grouping
