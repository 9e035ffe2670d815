// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

/// The numbers of the merge suggestions that were fitted or chosen, one a row; figures:
/// tests/bench/RESULTS.md, "Merge suggestions".
namespace kith::grouping::fitted {

/// What is known of one weight before any answer: a normal distribution.
struct MergePrior {
    double weight = 0.0;
    double deviation = 1.0; ///< how far the user's answers may pull it
};

// The first five weights: `bench_merges --fit` (row "sizes halved", rounded by hand) on every second person
// of lfw-dev, kith-embed-1 and arcface-mbf-512, strictness 0.5 and 1.0, 2026-11-25. Quality and years, which
// those photos cannot tell about, start at nothing; the last is by judgement, as are the deviations.
inline constexpr std::array<MergePrior, 8> kMergePriors{{
    {-3.1, 1.0},  // the constant
    {1.0, 0.3},   // surprise of the centres' similarity
    {2.2, 0.3},   // surprise of the closest pairs' similarity
    {-1.0, 0.3},  // faces of the smaller group, log2
    {-0.25, 0.3}, // faces of the larger group, log2
    {0.0, 1.0},   // quality
    {0.0, 0.5},   // years apart, log2
    {-3.0, 2.0},  // both are named
}};

// Bounds of the features, so that nothing beyond what was fitted on is told. By judgement, 2026-11-25.
inline constexpr double kLeastMergeSurprise = -4.0; // powers of ten
inline constexpr double kMostMergeSurprise = 6.0;
inline constexpr std::size_t kMostFacesTold = 64; // of one group
inline constexpr double kMostYearsTold = 31.0;

// Which pairs are compared at all: so many nearest groups of each, at or over the cosine of this false accept
// rate (log10), and how: by the mean of so many closest pairs of the best so many faces. By judgement,
// 2026-11-25; the time they cost and the answers they need are what `bench_merges` measures.
inline constexpr std::size_t kNearestGroups = 8;
inline constexpr double kFloorRate = -2.0;
inline constexpr std::size_t kFacesToCompare = 32;
inline constexpr std::size_t kClosestPairs = 3;

} // namespace kith::grouping::fitted
