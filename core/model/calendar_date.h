// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace kith::model {

/// A day of the Gregorian calendar, years 1 to 9999.
using CalendarDate = std::chrono::year_month_day;

/// "1979-04-30" (ISO 8601). The date has to be ok().
std::string toIsoDate(const CalendarDate& date);
/// Nothing when the text is not exactly such a date, or no day of the calendar.
std::optional<CalendarDate> fromIsoDate(const std::string& text);

} // namespace kith::model
