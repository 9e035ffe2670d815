// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

namespace kith::model {

/// One tile of the Inferred grid.
struct SuggestionRow {
    FaceId face;
    PhotoId photo;
    PersonId person;
    double probability = 0.0;
    PersonId otherPerson; ///< what the other source suggests, none = nothing
    double otherProbability = 0.0;
    bool operator==(const SuggestionRow&) const = default;
};

} // namespace kith::model
