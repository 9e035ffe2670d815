// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/classify/measures.h"

#include <algorithm>
#include <functional>

namespace kith::bench {

namespace {

constexpr double kFalseAlarms = 0.01;

/// The confidence that at most one per cent of the strangers exceed.
double alarmLimit(std::vector<double> strangers) {
    if (strangers.empty())
        return 0.0;
    std::sort(strangers.begin(), strangers.end(), std::greater<>());
    return strangers[static_cast<std::size_t>(kFalseAlarms * static_cast<double>(strangers.size()))];
}

} // namespace

void Measures::add(const LabelledSplit& split, const Guesses& guesses) {
    std::vector<double> strangers;
    for (std::size_t i = 0; i < guesses.size(); ++i)
        if (!split.samples[i].label.isValid() && !split.isKnown[i])
            strangers.push_back(guesses[i].confidence);
    const double limit = alarmLimit(strangers);
    for (std::size_t i = 0; i < guesses.size(); ++i) {
        if (split.samples[i].label.isValid())
            continue;
        const double confidence = std::clamp(guesses[i].confidence, 0.0, 1.0);
        const bool isRight = split.isKnown[i] && guesses[i].person == model::PersonId(split.person[i] + 1);
        if (split.isKnown[i]) {
            m_known += 1.0;
            m_right += isRight ? 1.0 : 0.0;
            m_detected += isRight && guesses[i].confidence > limit ? 1.0 : 0.0;
        } else {
            m_strangers += 1.0;
            m_refused += confidence < 0.5 ? 1.0 : 0.0;
        }
        if (const auto place = grouping::calibrationBin(confidence)) {
            grouping::CalibrationBin& bin = m_bins[*place];
            bin.faces += 1.0;
            bin.right += isRight ? 1.0 : 0.0;
            bin.claimed += confidence;
        }
    }
}

} // namespace kith::bench
