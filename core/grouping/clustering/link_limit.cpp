// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/link_limit.h"

#include "core/grouping/similarity_scale.h"
#include "core/grouping/types.h"

#include <algorithm>
#include <cmath>

namespace kith::grouping {

namespace {

// Chance links that a face may expect among all persons of the library: measured, as everything below, on
// libraries of many and of few persons with two networks (tests/bench/RESULTS.md).
constexpr double kChanceLinks = 0.01;
constexpr double kMostChanceJoins = 0.7; // likewise, for a group
constexpr double kChanceShare = 1.5;     // joins that chance may be expected to make for one that is made
constexpr double kLatest = 0.04;         // of the groups: joins that are looked at together,
constexpr std::size_t kMostLatest = 20;  // but so many at most
constexpr double kFamily = 60.0;         // added: a small library is one family, and families look alike
constexpr double kStrictnessRange = 3.0; // powers of ten from lenient to strict
constexpr double kHighestLimit = 0.95;
constexpr double kGoodQuality = 0.75;

double leniencyOf(double strictness) {
    return std::pow(10.0, (0.5 - std::clamp(strictness, 0.0, 1.0)) * kStrictnessRange);
}

double linkRate(double leniency, std::size_t persons) {
    return leniency * kChanceLinks / (static_cast<double>(persons) + kFamily);
}

double cosineAtRate(const SimilarityCalibration& calibration, double rate) {
    return std::clamp(cosineAtFalseAcceptRate(calibration, std::log10(rate)), calibration.differentMean,
                      kHighestLimit);
}

} // namespace

double linkLimit(const SimilarityCalibration& calibration, double strictness, std::size_t persons) {
    return cosineAtRate(calibration, linkRate(leniencyOf(strictness), persons));
}

double linkDoubt(const SimilarityCalibration& calibration, double quality) {
    return std::max(0.0, kGoodQuality - quality) * (calibration.threshold1e3 - calibration.differentMean);
}

JoinLimit::JoinLimit(const SimilarityCalibration& calibration, double strictness, std::size_t groups,
                     std::size_t placed)
    : m_calibration(calibration)
    , m_leniency(leniencyOf(strictness))
    , m_latest(std::clamp<std::size_t>(static_cast<std::size_t>(kLatest * static_cast<double>(groups)), 1,
                                       kMostLatest))
    , m_rates(std::clamp<std::size_t>(placed, 1, m_latest), linkRate(m_leniency, groups)) {}

bool JoinLimit::allows(double similarity, std::size_t groups) {
    const double rate =
        std::max(std::pow(10.0, logFalseAcceptRate(m_calibration, similarity)), m_rates.back());
    const auto left = static_cast<double>(groups);
    const double byChance = (rate - m_rates.front()) * left * (left + kFamily) / 2.0;
    if (byChance > kChanceShare * m_leniency * static_cast<double>(m_rates.size() + 1) ||
        rate > kMostChanceJoins * m_leniency / (left + kFamily))
        return false;
    m_rates.push_back(rate);
    if (m_rates.size() > m_latest)
        m_rates.pop_front();
    return true;
}

double JoinLimit::reached() const {
    return cosineAtRate(m_calibration, m_rates.back());
}

} // namespace kith::grouping
