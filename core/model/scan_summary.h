// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace kith::model {

/// How a scan ended.
struct ScanSummary {
    std::int64_t photos = 0;    ///< looked at in this run
    std::int64_t unchanged = 0; ///< known and not opened again
    std::int64_t faces = 0;     ///< found in this run
    std::int64_t failed = 0;
    std::int64_t skipped = 0;
    std::int64_t missing = 0;
    double seconds = 0.0;
};

} // namespace kith::model
