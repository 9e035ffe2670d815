// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// What the user's own labels are worth (own_calibration.h, check_labels.h), one number a row. None was
/// fitted by a program. "By trial": the trials were not kept; how the numbers do together is what the bench
/// named measures (tests/bench/RESULTS.md, "Classification").
namespace kith::grouping::fitted {

// Labels that the shipped calibration counts as much as: 10 persons of 5 faces. By judgement, 2026-11-25.
inline constexpr double kShippedTrials = 50.0;
// Fewer faces of which another one is labelled leave the shipped calibration alone. By trial,
// `bench_classify` on lfw and few, 2026-11-25.
inline constexpr std::ptrdiff_t kFewestTrials = 20;
// Bounds of the fit: labelled faces are the easy ones, they may warn and not reassure. By judgement,
// 2026-11-25.
inline constexpr double kHighestSlope = 1.0;
inline constexpr double kLowestSlope = 0.3;
inline constexpr double kLargestOffset = 3.0;
// Share of labels that are slips. By judgement, 2026-11-28.
inline constexpr double kSlips = 0.02;

// Share of labels that are right, before anything is compared. By judgement, 2026-11-25; `bench_check_labels`
// (lfw) swaps as many.
inline constexpr double kTrust = 0.98;
// Log odds of the only face of a person: it may be like nobody. By trial, `bench_check_labels`, 2026-11-25.
inline constexpr double kOnlyFace = -2.0;

} // namespace kith::grouping::fitted
