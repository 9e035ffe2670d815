// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch.h"

#include <string>

namespace kith::support {

// Counts test cases across programs: appends a line of four fields, parted by tabs, per test case to the file
// named by KITH_TEST_RESULTS: program (KITH_TEST_PROGRAM), passed|failed|skipped, test case, why skipped.
// Writes nothing when the variable is not set.
class ResultListener : public Catch::TestEventListenerBase {
public:
    using Catch::TestEventListenerBase::TestEventListenerBase;
    void testCaseStarting(Catch::TestCaseInfo const& info) override;
    void testCaseEnded(Catch::TestCaseStats const& stats) override;
};

} // namespace kith::support
