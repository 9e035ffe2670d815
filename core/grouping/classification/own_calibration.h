// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/classification/open_set.h"

#include <span>

namespace kith::grouping {

/// How the shipped probabilities are bent to suit one library: log odds times slope plus offset (Platt 1999).
struct OwnCalibration {
    double slope = 1.0;
    double offset = 0.0;
    double relatives = 1.0; ///< near ones of known persons that are taken to be among the unknown
};

/// Fitted on the user's own labels: each as if its label, and as if its person, were not known. The shipped
/// calibration counts as much as 50 labels (10 persons of 5 faces), so that few labels move little. Labelled
/// faces are the easy ones, so that they can only make the probabilities more careful. One in fifty labels
/// may be a slip, so that no single one moves much. Where many are labelled, relatives are among them and
/// counted with everybody else, and fewer are taken to be left.
OwnCalibration fitOwnCalibration(std::span<const OpenSet::Trial> trials);

/// Turns log odds into the probabilities that are shown.
class ProbabilityScale {
public:
    ProbabilityScale(const SimilarityCalibration& calibration, const OwnCalibration& own, std::size_t groups)
        : m_calibration(calibration)
        , m_own(own)
        , m_groups(groups) {}

    /// Moves the scale to the share of known faces among the verdicts (priorShift()).
    void suit(std::span<const Verdict> verdicts);

    double probabilityOf(const Option& option) const;
    /// Share of faces of known persons that the scale is moved to.
    double knownShare() const;

private:
    double bent(const Option& option) const { return m_own.slope * option.logOdds + m_own.offset; }

    SimilarityCalibration m_calibration;
    OwnCalibration m_own;
    std::size_t m_groups;
    double m_shift = 0.0;
};

} // namespace kith::grouping
