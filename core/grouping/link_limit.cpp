// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/link_limit.h"

#include "core/grouping/cluster.h"
#include "core/grouping/similarity_scale.h"

#include <algorithm>
#include <cmath>

namespace kith::grouping {

namespace {

// Chance links that a face, or a group, may expect among all persons of the library, as powers of ten:
// measured on libraries of many and of few persons with two networks (tests/bench/RESULTS.md).
constexpr double kChanceLinks = -2.0;
constexpr double kChanceJoins = -1.0;
constexpr double kFamily = 60.0;         // added: a small library is one family, and families look alike
constexpr double kStrictnessRange = 3.0; // powers of ten from lenient to strict
constexpr double kHighestLimit = 0.95;

double limitFor(const SimilarityCalibration& calibration, double strictness, std::size_t persons,
                double chance) {
    const double rate = chance + (0.5 - std::clamp(strictness, 0.0, 1.0)) * kStrictnessRange -
                        std::log10(static_cast<double>(persons) + kFamily);
    return std::clamp(cosineAtFalseAcceptRate(calibration, rate), calibration.differentMean, kHighestLimit);
}

} // namespace

double linkLimit(const SimilarityCalibration& calibration, double strictness, std::size_t persons) {
    return limitFor(calibration, strictness, persons, kChanceLinks);
}

double joinLimit(const SimilarityCalibration& calibration, double strictness, std::size_t persons) {
    return limitFor(calibration, strictness, persons, kChanceJoins);
}

} // namespace kith::grouping
