// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace kith::grouping {

/// Precision, recall and their harmonic mean, in [0, 1].
struct FScore {
    double precision = 0.0;
    double recall = 0.0;
    double f = 0.0;
};

/// Over all pairs of faces. labels: cluster per face, negative = alone (its own cluster). truth: person per
/// face, same length.
FScore pairwiseScore(std::span<const int> labels, std::span<const int> truth);
/// B-cubed (Bagga and Baldwin 1998), same conventions.
FScore bcubedScore(std::span<const int> labels, std::span<const int> truth);

} // namespace kith::grouping
