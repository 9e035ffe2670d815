// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/calendar_date.h"

#include <charconv>
#include <cstdio>
#include <string_view>

namespace kith::model {

namespace {

/// The digits as a number; 0 when there is anything else.
unsigned numberOf(std::string_view digits) {
    unsigned number = 0;
    const char* end = digits.data() + digits.size();
    const auto [rest, failure] = std::from_chars(digits.data(), end, number);
    return failure == std::errc() && rest == end ? number : 0;
}

} // namespace

std::string toIsoDate(const CalendarDate& date) {
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text;
}

std::optional<CalendarDate> fromIsoDate(const std::string& text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const std::string_view view(text);
    const unsigned year = numberOf(view.substr(0, 4));
    const CalendarDate date(std::chrono::year(static_cast<int>(year)),
                            std::chrono::month(numberOf(view.substr(5, 2))),
                            std::chrono::day(numberOf(view.substr(8, 2))));
    return year > 0 && date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace kith::model
