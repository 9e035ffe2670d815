// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"
#include "core/model/suggestion_row.h"
#include "core/model/train_preview.h"
#include "core/storage/stores/suggestion_store.h"

#include <span>
#include <vector>

namespace kith::jobs {

/// What the library holds of earlier Trains.
struct TrainState {
    std::vector<model::SuggestionRow> shown; ///< of classification, from the probability to show on
    std::vector<storage::ClusterRow> clusters;
};

/// What differs between the library and a result. Suggestions are compared where they are shown:
/// classification alone, from the probability `shownFrom` on. A cluster without a labelled sample is an
/// unknown person; members that are no samples do not count. Pure function.
model::TrainPreview trainChanges(const TrainState& before, const storage::TrainResult& after,
                                 std::span<const grouping::FaceSample> samples, double shownFrom);

} // namespace kith::jobs
