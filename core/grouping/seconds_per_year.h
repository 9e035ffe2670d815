// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kith::grouping {

/// The mean year of the calendar (Gregorian).
inline constexpr double kSecondsPerYear = 365.2425 * 86400.0;

} // namespace kith::grouping
