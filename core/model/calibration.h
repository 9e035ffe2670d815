// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kith::model {

/// Score distributions of one embedder (cosine similarities), read from its manifest entry's "similarity";
/// nothing else in the program knows these figures.
struct SimilarityCalibration {
    double sameMean = 0.5; ///< mean of same-person pairs
    double sameP5 = 0.3;   ///< 5th percentile of same-person pairs
    double differentMean = 0.03;
    double threshold1e2 = 0.2; ///< at false accept rate 1e-2 over all pairs
    double threshold1e3 = 0.28;
    double threshold1e4 = 0.35;
    double threshold1e5 = 0.41;
    double tar1e4 = 0.9; ///< true accept rate at threshold1e4
};

} // namespace kith::model
