// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/calendar_date.h"
#include "tests/support/catch.h"

using namespace kith::model;

TEST_CASE("A date survives being written and read") {
    for (const char* text : {"1979-04-30", "0001-01-01", "2024-02-29", "9999-12-31"}) {
        const auto date = fromIsoDate(text);
        REQUIRE(date);
        CHECK(toIsoDate(*date) == text);
    }
}

TEST_CASE("What is no day of the calendar is no date") {
    for (const char* text : {"", "1979", "1979-4-30", "1979-04-31", "2023-02-29", "0000-01-01", "1979/04/30",
                             "-979-04-30", "1979-00-10", "1979-04-30 "}) {
        INFO(text);
        CHECK_FALSE(fromIsoDate(text));
    }
}
