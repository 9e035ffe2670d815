// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/progress.h"
#include "core/model/settings.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace kith::jobs {

struct EvaluateRequest {
    std::filesystem::path folder; ///< one folder per person, photos inside
    model::LibrarySettings settings;
    std::vector<std::filesystem::path> modelFolders;
    int workers = 0;
};

/// The measures of resources/manual/recognition.md as one JSON object with stable keys (text, UTF-8). Blocks.
/// Throws model::Error: NotFound or Unreadable for the folder, Invalid when it holds fewer than two persons.
std::string runEvaluate(const EvaluateRequest& request,
                        const std::function<void(const model::Progress&)>& progressed, std::stop_token stop);

} // namespace kith::jobs
