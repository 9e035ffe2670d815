// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace kith::model {

/// Of the faces whose probability lies in one tenth of [0, 1].
struct ReliabilityBin {
    std::int64_t count = 0; ///< trials
    double claimed = 0.0;   ///< mean of their probabilities
    double right = 0.0;     ///< share of them that were the right person
};
using ReliabilityTable = std::array<ReliabilityBin, 10>;

} // namespace kith::model
