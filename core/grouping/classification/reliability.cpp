// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/reliability.h"

#include "core/grouping/classification/classification.h"
#include "core/grouping/classification/classify.h"

#include <algorithm>
#include <cmath>

namespace kith::grouping {

namespace {

/// Sums by tenths of the probability.
class Tally {
public:
    void add(double probability, bool isRight, double weight) {
        const auto bin = calibrationBin(probability);
        if (!bin)
            return;
        ++m_counts[*bin];
        m_bins[*bin].faces += weight;
        m_bins[*bin].claimed += weight * probability;
        m_bins[*bin].right += isRight ? weight : 0.0;
    }

    ReliabilityTable table() const {
        ReliabilityTable table;
        for (std::size_t i = 0; i < table.size(); ++i) {
            const double weight = m_bins[i].faces > 0.0 ? m_bins[i].faces : 1.0;
            table[i] = {m_counts[i], m_bins[i].claimed / weight, m_bins[i].right / weight};
        }
        return table;
    }

private:
    std::array<std::int64_t, std::tuple_size_v<ReliabilityTable>> m_counts{};
    CalibrationBins m_bins;
};

} // namespace

std::optional<std::size_t> calibrationBin(double probability) {
    constexpr std::size_t kBins = std::tuple_size_v<CalibrationBins>;
    if (probability <= kLeastShownProbability)
        return std::nullopt;
    return std::min(kBins - 1, static_cast<std::size_t>(probability * double{kBins}));
}

double expectedCalibrationError(const CalibrationBins& bins) {
    double error = 0.0;
    double faces = 0.0;
    for (const CalibrationBin& bin : bins) {
        error += std::abs(bin.right - bin.claimed);
        faces += bin.faces;
    }
    return faces > 0.0 ? error / faces : 0.0;
}

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
    CalibrationBins bins;
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto count = static_cast<double>(table[i].count);
        bins[i] = {count, count * table[i].claimed, count * table[i].right};
    }
    return expectedCalibrationError(bins);
}

} // namespace kith::grouping
