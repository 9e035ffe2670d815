// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/classification.h"

#include <algorithm>

namespace kith::grouping {

namespace {

std::vector<std::size_t> unlabelledFaces(std::span<const FaceSample> samples) {
    std::vector<std::size_t> faces;
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (!samples[i].label.isValid())
            faces.push_back(i);
    return faces;
}

} // namespace

Classification::Classification(const OpenSetInput& input, const std::stop_token& stop,
                               const ProgressCallback& progress)
    : m_samples(input.samples)
    , m_openSet(input)
    , m_verdicts(m_openSet.judge(unlabelledFaces(input.samples), stop, progress))
    , m_scale(m_openSet.calibration(), fitOwnCalibration(trials(kMostTrials, stop)), m_openSet.groups()) {
    m_scale.suit(m_verdicts);
}

std::vector<OpenSet::Trial> Classification::trials(std::size_t most, const std::stop_token& stop) {
    std::vector<std::size_t> labelled;
    for (std::size_t i = 0; i < m_samples.size(); ++i)
        if (m_samples[i].label.isValid())
            labelled.push_back(i);
    std::sort(labelled.begin(), labelled.end(),
              [&](std::size_t a, std::size_t b) { return m_samples[a].face < m_samples[b].face; });
    std::vector<std::size_t> chosen = labelled;
    if (labelled.size() > most) {
        chosen.resize(most);
        for (std::size_t i = 0; i < most; ++i)
            chosen[i] = labelled[i * labelled.size() / most];
    }
    return m_openSet.tryLabelled(chosen, stop);
}

} // namespace kith::grouping
