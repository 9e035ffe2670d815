// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/sentence.h"

#include <cstdint>

namespace kith::model {

/// One line of the history list.
struct HistoryEntry {
    StepId id;
    std::int64_t at = 0; ///< seconds since the epoch
    Sentence text;       ///< "Named 3 faces Ada"
    bool undone = false;
};

} // namespace kith::model
