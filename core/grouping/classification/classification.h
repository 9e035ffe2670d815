// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/classification/own_calibration.h"

#include <stop_token>
#include <vector>

namespace kith::grouping {

/// Everything that classification works out about one library: verdicts on the unlabelled faces, trials of
/// labelled ones, and the scale that turns their odds into probabilities.
class Classification {
public:
    /// input's spans have to outlive this object. Throws model::Error(Cancelled) when stopped.
    Classification(const OpenSetInput& input, const std::stop_token& stop,
                   const ProgressCallback& progress = {});

    std::span<const model::PersonId> persons() const { return m_openSet.persons(); }
    const std::vector<Verdict>& verdicts() const { return m_verdicts; }
    const ProbabilityScale& scale() const { return m_scale; }
    /// Of every labelled face, or of an even choice of `most`.
    std::vector<OpenSet::Trial> trials(std::size_t most, const std::stop_token& stop);

    /// Trials that a calibration is worth: more of them take time and tell nothing new.
    static constexpr std::size_t kMostTrials = 2000;

private:
    std::span<const FaceSample> m_samples;
    OpenSet m_openSet;
    std::vector<Verdict> m_verdicts;
    ProbabilityScale m_scale;
};

} // namespace kith::grouping
