// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/progress.h"
#include "core/model/settings.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace kith::session {

struct EvaluationOrder {
    std::filesystem::path folder; ///< holds one folder of photos per person
    model::LibrarySettings settings;
    int workers = 0; ///< 0 = one per core
};

/// Measures the recognition with these settings and the installed networks: figures as one JSON object
/// (UTF-8) with stable keys, see jobs::runEvaluate. No library takes part. Blocks; any thread. `progressed`
/// is called from other threads. Throws model::Error: NotFound or Unreadable for the folder or a network,
/// Invalid when the folder holds fewer than two persons, Cancelled when stopped.
std::string evaluate(const EvaluationOrder& order,
                     const std::function<void(const model::Progress&)>& progressed, std::stop_token stop);

} // namespace kith::session
