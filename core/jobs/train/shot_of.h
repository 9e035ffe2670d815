// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

#include <string_view>

namespace kith::jobs {

/// Where a photo stands among its neighbours: the last number in its file name counts the shots, everything
/// else of the path is the series. path: UTF-8.
grouping::Shot shotOf(std::string_view path);

} // namespace kith::jobs
