// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/embedding.h"

#include <cstdint>
#include <span>

namespace kith::grouping {

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

} // namespace kith::grouping
