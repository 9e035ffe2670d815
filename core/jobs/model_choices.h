// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_choice.h"

#include <filesystem>
#include <vector>

namespace kith::jobs {

/// Where model manifests are looked for: KITH_MODEL_DIR, the user's data folder, the install prefix, the
/// source tree; only folders that exist.
std::vector<std::filesystem::path> standardModelFolders();

/// Every network that a manifest in the folders lists, first occurrence of an id wins.
std::vector<model::ModelChoice> modelChoices(const std::vector<std::filesystem::path>& folders);

} // namespace kith::jobs
