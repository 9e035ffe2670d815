// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The includer chooses how Catch2 is set up (a runner or a plain test file).
#include <string>

#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>

namespace kith::support {

// Counts test cases across programs: appends one line "passed|failed|skipped <tab> case <tab> reason" per
// test case to the file named by KITH_TEST_RESULTS, and nothing when that is not set.
class ResultListener : public Catch::TestEventListenerBase {
public:
    using TestEventListenerBase::TestEventListenerBase;
    void testCaseStarting(Catch::TestCaseInfo const& info) override;
    void testCaseEnded(Catch::TestCaseStats const& stats) override;
};

} // namespace kith::support
