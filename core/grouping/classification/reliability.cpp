// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/reliability.h"

#include "core/grouping/classification/classification.h"

#include <algorithm>
#include <cmath>

namespace kith::grouping {

namespace {

constexpr double kSmallestProbability = 0.01;

/// Sums by tenths of the probability.
class Tally {
public:
    void add(double probability, bool isRight, double weight) {
        if (probability <= kSmallestProbability)
            return;
        const auto bin = std::min(m_weights.size() - 1, static_cast<std::size_t>(probability * 10.0));
        ++m_table[bin].count;
        m_table[bin].claimed += weight * probability;
        m_table[bin].right += isRight ? weight : 0.0;
        m_weights[bin] += weight;
    }

    ReliabilityTable table() const {
        ReliabilityTable table = m_table;
        for (std::size_t bin = 0; bin < table.size(); ++bin) {
            if (m_weights[bin] <= 0.0)
                continue;
            table[bin].claimed /= m_weights[bin];
            table[bin].right /= m_weights[bin];
        }
        return table;
    }

private:
    ReliabilityTable m_table{};
    std::array<double, 10> m_weights{};
};

} // namespace

ReliabilityTable reliabilityTable(std::span<const FaceSample> samples, std::span<const Cluster> clusters,
                                  const SimilarityCalibration& calibration,
                                  std::span<const Rejection> rejections, std::span<const PersonFacts> facts,
                                  const std::stop_token& stop) {
    Classification classification({samples, clusters, calibration, rejections, facts}, stop);
    const double known = classification.scale().knownShare();
    Tally tally;
    for (const OpenSet::Trial& trial : classification.trials(Classification::kMostTrials, stop)) {
        const auto probability = [&](const Option& option) {
            return classification.scale().probabilityOf(option);
        };
        if (trial.isOwnFirst())
            tally.add(probability(*trial.own), true, known);
        else if (trial.own)
            tally.add(probability(*trial.other), false, known);
        if (trial.other)
            tally.add(probability(*trial.other), false, 1.0 - known);
    }
    return tally.table();
}

double calibrationError(const ReliabilityTable& table) {
    double error = 0.0;
    double count = 0.0;
    for (const ReliabilityBin& bin : table) {
        error += static_cast<double>(bin.count) * std::abs(bin.claimed - bin.right);
        count += static_cast<double>(bin.count);
    }
    return count > 0.0 ? error / count : 0.0;
}

} // namespace kith::grouping
