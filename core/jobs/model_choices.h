// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_choice.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kith::jobs {

/// Where model manifests are looked for: KITH_MODEL_DIR, the user's data folder, the install prefix, the
/// source tree; only folders that exist.
std::vector<std::filesystem::path> standardModelFolders();

/// Every network that a manifest in the folders lists; of several entries with one id the one whose file is
/// there, else the first. A manifest that cannot be understood is listed as one unusable choice of kind
/// "manifest" whose problem says why. Throws nothing.
std::vector<model::ModelChoice> modelChoices(const std::vector<std::filesystem::path>& folders);

/// Every detector, whether it can be used with the networks that the manifests in the folders list. A
/// manifest that cannot be understood counts as not there. Throws nothing.
std::vector<model::DetectorChoice> detectorChoices(const std::vector<std::filesystem::path>& folders);

} // namespace kith::jobs
