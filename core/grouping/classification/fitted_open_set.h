// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

/// The numbers of the open-set model (open_set_model.h) that were fitted or chosen, one a row. "Made by" is
/// the program that gives them again; where there was none, what judged the choice: `bench_classify`, whose
/// figures are in the section "Classification" of tests/bench/RESULTS.md. Networks: kith-embed-1 and
/// arcface-mbf-512.
namespace kith::grouping::fitted {

// Weights of openSetFeatures(). Made by a program that was not kept, 2026-11-28, on half of lfw-dev's
// persons, as they are and degraded; tests/bench/classify/fit_open_set.cpp comes near them (RESULTS.md,
// "Fitted numbers").
inline constexpr std::array<double, 11> kOpenSetWeights{
    -2.07, // the constant
    0.36,  // surprise of the score
    2.78,  // margin to the runner-up
    -0.13, // labels, log2
    2.52,  // quality
    -0.17, // size of the cluster, log2
    -1.47, // membership in it
    -0.38, // dissimilarity to usual faces of the person
    -0.33, // known persons, log2
    0.81,  // surprise x usual share of these qualities
    2.11,  // dissimilarity x quality
};

// Share of the faces fitted on whose best person was right, and how many of the library's own faces it
// weighs: the prior that priorShift() starts at. The share counted by the first fit, the weight chosen;
// 2026-11-25.
inline constexpr double kFittedShare = 0.26;
inline constexpr double kFittedFaces = 20.0;

// Bounds of the features, so that nothing beyond what was fitted on is told. Chosen with the fits of
// 2026-11-25 (surprise, labels and size of the cluster) and 2026-11-28 (the others).
inline constexpr double kLeastSurprise = -2.0; // powers of ten; the same for clusters
inline constexpr double kMostSurprise = 8.0;
inline constexpr double kMostDissimilarity = 5.0;        // standard deviations
inline constexpr double kLeastQualityTold = 0.5;         // lower ones count as this
inline constexpr std::size_t kMostLabelsTold = 16;       // of one person; also faces of a cluster
inline constexpr std::size_t kMostKnownPersonsTold = 32; // as many as there were in the fit

// usualShare(): what a face of quality 0 keeps of the similarity of good faces, and how it grows with
// quality. Made by a program that was not kept, 2026-11-25, from degraded photos of lfw-dev with several
// networks.
inline constexpr double kUsualShareAtNone = 0.35;
inline constexpr double kUsualSharePerQuality = 0.78;

// Where near relatives lie between strangers and one person, and which part of the spread of one person's
// pairs is due to the labelled face. Chosen 2026-11-25; judged on the photos of `family` (RESULTS.md).
inline constexpr double kRelativesShare = 0.5;
inline constexpr double kSpreadOfLabelled = 0.5;

// Taken off the score of a person who is labelled in the same photo, in distances between the usual
// similarities of "same" and "different": even the same picture falls to a stranger's score. Chosen
// 2026-11-25.
inline constexpr double kSamePhotoPenalty = 2.0;

// Weights of clusterFeatures(): the constant, surprise of the score, log odds of the membership, quality.
// Made by a program that was not kept, 2026-11-25, on half of lfw-dev's persons;
// tests/bench/classify/fit_clusters.cpp comes near them (RESULTS.md, "Fitted numbers").
inline constexpr std::array<double, 4> kClusterWeights{-0.54, 0.58, 0.27, 0.88};

// Memberships nearer to 0 or 1 than this count as this. Chosen 2026-11-25.
inline constexpr double kLeastMembershipTold = 0.01;

// How many parts of the usual distance between "same" and "different" make one of several persons labelled in
// a cluster e times as likely as the other. Chosen 2026-11-25.
inline constexpr double kPartsOfDistance = 10.0;

} // namespace kith::grouping::fitted
