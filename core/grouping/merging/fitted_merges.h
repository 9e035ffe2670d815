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

// Made by `bench_merges --fit` ("sizes too", of which those of the sizes are halved) on every second person
// of lfw-dev, both networks, strictness 0.5 and 1.0, 2026-11-25; the last three by judgement, for those
// photos cannot tell. The deviations were chosen by the number of answers that `bench_merges` needs.
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

// Bounds of the features. Chosen with the fit, 2026-11-25.
inline constexpr double kLeastMergeSurprise = -4.0; // powers of ten
inline constexpr double kMostMergeSurprise = 6.0;
inline constexpr std::size_t kMostFacesTold = 64; // of one group
inline constexpr double kMostYearsTold = 31.0;

// Which pairs are compared at all: so many nearest groups of each, at or over the cosine of this false accept
// rate (log10), by the mean of the closest pairs of the best faces. Chosen 2026-11-25 by the time that a
// search takes and the true pairs that `bench_merges` finds.
inline constexpr std::size_t kNearestGroups = 8;
inline constexpr double kFloorRate = -2.0;
inline constexpr std::size_t kFacesToCompare = 32;
inline constexpr std::size_t kClosestPairs = 3;

} // namespace kith::grouping::fitted
