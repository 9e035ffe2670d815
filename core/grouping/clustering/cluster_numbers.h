// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

#include <utility>

namespace kith::grouping {

/// Gives clusters the numbers of the previous run by greedy maximum overlap (a number survives while at
/// least half of its faces stay together); new clusters get the smallest numbers never used before.
/// previous: face -> number of the last run; highestNumber: the highest ever given.
std::vector<int> keepNumbers(std::span<const Cluster> clusters, std::span<const FaceSample> samples,
                             const std::vector<std::pair<model::FaceId, int>>& previous, int highestNumber);

} // namespace kith::grouping
