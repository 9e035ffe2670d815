// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace kith::model {

/// What a Train did, for "312 new suggestions, 4 changed, 2 new unknown persons".
struct TrainSummary {
    std::int64_t faces = 0;          ///< active faces with an embedding
    std::int64_t clusters = 0;       ///< clusters of two or more faces
    std::int64_t suggestions = 0;    ///< classification suggestions that are shown
    std::int64_t newSuggestions = 0; ///< for faces that had none shown before
    std::int64_t changedSuggestions = 0;
    std::int64_t goneSuggestions = 0;
    std::int64_t newUnknown = 0; ///< unknown persons that were not there before
    double seconds = 0.0;
};

} // namespace kith::model
