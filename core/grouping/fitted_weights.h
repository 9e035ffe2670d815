// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a face weighs by its quality (quality_weight.h), one number a row. By judgement; how the weights do
/// is part of what `bench_grouping` measures (tests/bench/RESULTS.md, "Grouping: methods side by side").
namespace kith::grouping::fitted {

inline constexpr double kLeastWeight = 0.05; // of a face of no quality, 2026-11-25

} // namespace kith::grouping::fitted
