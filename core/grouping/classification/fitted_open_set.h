// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>

/// The numbers of the open-set model (open_set_model.h, cluster_suggestions.h), one a row. Fits: on half of
/// lfw-dev's persons, with kith-embed-1 and arcface-mbf-512, by programs that were not kept; the programs
/// named come near them (tests/bench/RESULTS.md, "Fitted numbers"). "By judgement": no program and no table;
/// how the numbers do together is what `bench_classify` measures (RESULTS.md, "Classification").
namespace kith::grouping::fitted {

// Weights of openSetFeatures(). Fit on lfw, few and wild, 2026-11-28; tests/bench/classify/fit_open_set.cpp.
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

// Share of the faces fitted on whose best person was right: counted in the fit of 2026-11-25 and kept since.
// And how many of the library's own faces it weighs in priorShift(): by judgement, 2026-11-25.
inline constexpr double kFittedShare = 0.26;
inline constexpr double kFittedFaces = 20.0;

// Bounds of the features, so that nothing beyond what was fitted on is told. By judgement, with the fits;
// 2026-11-25, the last 2026-11-28.
inline constexpr double kLeastSurprise = -2.0; // powers of ten; the same for clusters
inline constexpr double kMostSurprise = 8.0;
inline constexpr double kMostDissimilarity = 5.0;        // standard deviations
inline constexpr double kLeastQualityTold = 0.5;         // lower ones count as this
inline constexpr std::size_t kMostLabelsTold = 16;       // of one person; also faces of a cluster
inline constexpr std::size_t kMostKnownPersonsTold = 32; // as many as were known in the fit

// usualShare(): what a face of quality 0 keeps of the similarity of good faces, and how it grows with
// quality. Fit on degraded photos, 2026-11-25; tests/bench/classify/fit_usual_share.cpp.
inline constexpr double kUsualShareAtNone = 0.35;
inline constexpr double kUsualSharePerQuality = 0.78;

// Where near relatives lie between strangers and one person, and which part of the spread of one person's
// pairs is due to the labelled face. By judgement, 2026-11-25; RESULTS.md has what `family` shows.
inline constexpr double kRelativesShare = 0.5;
inline constexpr double kSpreadOfLabelled = 0.5;

// Taken off the score of a person who is labelled in the same photo, in distances between the usual
// similarities of "same" and "different": even the same picture falls to a stranger's score. By judgement,
// 2026-11-25.
inline constexpr double kSamePhotoPenalty = 2.0;

// Weights of clusterFeatures(): the constant, surprise of the score, log odds of the membership, quality. Fit
// on half of lfw-dev's persons, 2026-11-25; tests/bench/classify/fit_clusters.cpp.
inline constexpr std::array<double, 4> kClusterWeights{-0.54, 0.58, 0.27, 0.88};

// Memberships nearer to 0 or 1 than this count as this. By judgement, 2026-11-25.
inline constexpr double kLeastMembershipTold = 0.01;

// How many parts of usualGap() make one of several persons labelled in a cluster e times as likely as the
// other. By judgement, 2026-11-25.
inline constexpr double kPartsOfDistance = 10.0;

} // namespace kith::grouping::fitted
