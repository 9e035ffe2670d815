// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/pipeline_team.h"
#include "core/model/ids.h"

#include <functional>
#include <stop_token>

namespace kith::storage {
class Database;
}

namespace kith::jobs {

/// Embeds every active face that lacks an embedding of the model, which has to be the one that the team's
/// settings name; a face without landmarks (out of the emptied bin) gets these, its quality and its thumbnail
/// too. Photos that cannot be read are passed over. Stored batch by batch: when it is stopped
/// (model::Error(Cancelled)) or fails, what was stored stays and is not done again. progressed: fraction in
/// [0, 1], from any of the team's threads.
void embedMissing(storage::Database& database, model::ModelId model, PipelineTeam& team,
                  const std::function<void(double)>& progressed, PauseGate& gate,
                  const std::stop_token& stop);

} // namespace kith::jobs
