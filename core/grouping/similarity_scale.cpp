// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/similarity_scale.h"

#include <algorithm>
#include <array>

namespace kith::grouping {

namespace {

constexpr double kSmallestStep = 1e-3; // keeps the scale invertible whatever a manifest says
constexpr double kNarrowestGap = 0.1;  // likewise

/// Thresholds at rates 1e-2, 1e-3, 1e-4, 1e-5, strictly ascending.
std::array<double, 4> knots(const model::SimilarityCalibration& calibration) {
    std::array<double, 4> t{calibration.threshold1e2, calibration.threshold1e3, calibration.threshold1e4,
                            calibration.threshold1e5};
    for (std::size_t i = 1; i < t.size(); ++i)
        t[i] = std::max(t[i], t[i - 1] + kSmallestStep);
    return t;
}

} // namespace

double cosineAtFalseAcceptRate(const model::SimilarityCalibration& calibration, double logRate) {
    const auto t = knots(calibration);
    const double position = -logRate - 2.0;
    const auto i = static_cast<std::size_t>(std::clamp(position, 0.0, 2.0));
    return t[i] + (t[i + 1] - t[i]) * (position - static_cast<double>(i));
}

double logFalseAcceptRate(const model::SimilarityCalibration& calibration, double cosine) {
    const auto t = knots(calibration);
    const std::size_t i = cosine < t[1] ? 0 : cosine < t[2] ? 1 : 2;
    return -2.0 - static_cast<double>(i) - (cosine - t[i]) / (t[i + 1] - t[i]);
}

double usualGap(const model::SimilarityCalibration& calibration) {
    return std::max(calibration.sameMean - calibration.differentMean, kNarrowestGap);
}

} // namespace kith::grouping
