// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/link_limit.h"

#include "core/grouping/clustering/fitted_clustering.h"
#include "core/grouping/similarity_scale.h"
#include "core/grouping/types.h"

#include <algorithm>
#include <cmath>

namespace kith::grouping {

namespace {

double leniencyOf(double strictness) {
    return std::pow(10.0, (0.5 - std::clamp(strictness, 0.0, 1.0)) * fitted::kStrictnessRange);
}

double linkRate(double leniency, std::size_t persons) {
    return leniency * fitted::kChanceLinks / (static_cast<double>(persons) + fitted::kFamily);
}

double cosineAtRate(const SimilarityCalibration& calibration, double rate) {
    return std::clamp(cosineAtFalseAcceptRate(calibration, std::log10(rate)), calibration.differentMean,
                      fitted::kHighestLimit);
}

} // namespace

double linkLimit(const SimilarityCalibration& calibration, double strictness, std::size_t persons) {
    return cosineAtRate(calibration, linkRate(leniencyOf(strictness), persons));
}

double linkDoubt(const SimilarityCalibration& calibration, double quality) {
    return std::max(0.0, fitted::kGoodQuality - quality) *
           (calibration.threshold1e3 - calibration.differentMean);
}

JoinLimit::JoinLimit(const SimilarityCalibration& calibration, double strictness, std::size_t groups,
                     std::size_t placed)
    : m_calibration(calibration)
    , m_leniency(leniencyOf(strictness))
    , m_latest(std::clamp<std::size_t>(
          static_cast<std::size_t>(fitted::kLatest * static_cast<double>(groups)), 1, fitted::kMostLatest))
    , m_rates(std::clamp<std::size_t>(placed, 1, m_latest), linkRate(m_leniency, groups)) {}

bool JoinLimit::allows(double similarity, std::size_t groups) {
    const double rate =
        std::max(std::pow(10.0, logFalseAcceptRate(m_calibration, similarity)), m_rates.back());
    const auto left = static_cast<double>(groups);
    const double byChance = (rate - m_rates.front()) * left * (left + fitted::kFamily) / 2.0;
    if (byChance > fitted::kChanceShare * m_leniency * static_cast<double>(m_rates.size() + 1) ||
        rate > fitted::kMostChanceJoins * m_leniency / (left + fitted::kFamily))
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
