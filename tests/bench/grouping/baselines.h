// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/neighbours/similarity_block.h"

#include <vector>

namespace kith::bench {

/// A label per row, 0, 1, 2, …
using Labels = std::vector<int>;

/// dlib's chinese whispers (100 rounds) on every pair of rows at or over the threshold, weight 1 each as in
/// dlib's face clustering example.
Labels chineseWhispers(const grouping::Rows& rows, float threshold);

/// Average linkage (UPGMA, by nearest-neighbour chain on the dense matrix), cut at each of the thresholds.
std::vector<Labels> averageLinkage(const grouping::Rows& rows, const std::vector<float>& thresholds);

} // namespace kith::bench
