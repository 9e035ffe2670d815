// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/merging/merge_model.h"

#include <vector>

namespace kith::bench {

/// A pair of groups with the truth.
struct LabelledPair {
    grouping::MergeFeatures features{};
    bool isSame = false;
    double weight = 1.0; ///< so that each library counts the same, however many pairs it has
};

/// Prints weights fitted to `known` by logistic regression on the similarities alone, on sizes and quality as
/// well, and with those of the sizes halved, and the log loss, average precision and calibration error of
/// each, and of the shipped weights, on `others`.
void printFit(const std::vector<LabelledPair>& known, const std::vector<LabelledPair>& others);

} // namespace kith::bench
