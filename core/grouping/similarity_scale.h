// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/calibration.h"

namespace kith::grouping {

/// The cosine that a share of 10^logRate of all pairs of strangers reaches: linear in the logarithm between
/// the calibrated rates 1e-2 ... 1e-5, and continued beyond them.
double cosineAtFalseAcceptRate(const model::SimilarityCalibration& calibration, double logRate);

/// The inverse: log10 of the share of pairs of strangers that reach a cosine.
double logFalseAcceptRate(const model::SimilarityCalibration& calibration, double cosine);

/// Between the usual similarity of strangers and of one person; never so small that nothing can be divided by
/// it.
double usualGap(const model::SimilarityCalibration& calibration);

} // namespace kith::grouping
