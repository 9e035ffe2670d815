// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// How faces are compared with persons (person_gallery.h, prototypes.h, clustered_faces.h), one number a row.
/// None was fitted by a program. They were chosen by trials that were not kept; how they do together is what
/// `bench_classify` measures on lfw, few and wild with kith-embed-1 and arcface-mbf-512
/// (tests/bench/RESULTS.md, "Classification"). Where a row says "by judgement", no bench measures it.
namespace kith::grouping::fitted {

// How far a face leans towards its cluster mates, as a share of its membership. 2026-11-25.
inline constexpr double kProbeLean = 0.3; // less than a labelled face: a guess may be wrong about them
inline constexpr double kLabelLean = 1.0;
// Part that the cluster mates have in the mean similarity to a person, for a full member. 2026-11-25.
inline constexpr double kClusterMatesShare = 0.5;
// Part of the cosine to the person's centre in the score, the best prototype has the rest. 2026-11-28.
inline constexpr double kCentreShare = 0.75;

// Prototypes by appearance: one for so many labelled faces, and at most so many. 2026-11-25.
inline constexpr std::size_t kFacesPerPrototype = 6;
inline constexpr std::size_t kMostPrototypes = 4;
// Prototypes by date, and the rows below. By judgement (no bench has dates), 2026-11-25.
inline constexpr std::size_t kFacesPerAge = 2;
inline constexpr std::size_t kMostAges = 6;
// ageWeight(): years added to an age before its logarithm is taken, spread of the logarithms, least weight
// (an old face is better than none).
inline constexpr double kYearsAdded = 4.0;
inline constexpr double kAgeSpread = 0.4;
inline constexpr double kLeastAgeWeight = 0.05;
// Weight of faces without a date beside those with one.
inline constexpr double kUndatedWeight = 0.5;

} // namespace kith::grouping::fitted
