// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/classification/reliability.h"
#include "tests/bench/classify/classifiers.h"

namespace kith::bench {

/// Sums over several splits, so that every face counts alike.
class Measures {
public:
    void add(const LabelledSplit& split, const Guesses& guesses);

    /// Share of the known persons' faces named rightly with a confidence that at most 1 % of the strangers
    /// reach (the limit is taken anew in every split).
    double detectionAndIdentification() const { return m_known > 0.0 ? m_detected / m_known : 0.0; }
    double rank1() const { return m_known > 0.0 ? m_right / m_known : 0.0; }
    double misses() const { return 1.0 - detectionAndIdentification(); }
    /// Expected calibration error over ten bins, over all faces with a confidence over 0.01.
    double calibrationError() const { return grouping::expectedCalibrationError(m_bins); }
    /// Share of strangers with a confidence under one half.
    double strangersRefused() const { return m_refused / m_strangers; }
    double faces() const { return m_known + m_strangers; }

    const grouping::CalibrationBins& bins() const { return m_bins; } ///< by tenths of the confidence

private:
    double m_known = 0.0;
    double m_right = 0.0;
    double m_detected = 0.0;
    double m_strangers = 0.0;
    double m_refused = 0.0;
    grouping::CalibrationBins m_bins;
};

} // namespace kith::bench
