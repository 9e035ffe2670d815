// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

namespace kith::model {

/// A labelled face that may be somebody else.
struct LabelDoubt {
    FaceId face;
    PersonId person;                ///< as labelled
    PersonId better;                ///< the other person it is most like; none where nobody else is known
    double suspicion = 0.0;         ///< probability that the label is wrong, [0, 1]
    double betterProbability = 0.0; ///< that it is the other person
    bool operator==(const LabelDoubt&) const = default;
};

} // namespace kith::model
