// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/settings.h"

#include <nlohmann/json.hpp>

namespace kith::jobs {

/// The settings that a result came from, as records of runs and evaluations hold them: an object for each
/// group of model::visitSettings. Keys stay stable.
nlohmann::json toJson(const model::LibrarySettings& settings);

} // namespace kith::jobs
