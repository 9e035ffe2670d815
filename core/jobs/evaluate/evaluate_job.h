// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/library_access.h"
#include "core/model/progress.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace kith::jobs {

/// No library takes part.
struct EvaluateRequest : LibraryAccess {
    std::filesystem::path folder; ///< one folder per person, photos inside
};

/// The measures of resources/manual/recognition.md as one JSON object with stable keys (text, UTF-8). Blocks.
/// Throws model::Error: NotFound or Unreadable for the folder, Invalid when it holds fewer than two persons.
std::string runEvaluate(const EvaluateRequest& request,
                        const std::function<void(const model::Progress&)>& progressed, std::stop_token stop);

} // namespace kith::jobs
