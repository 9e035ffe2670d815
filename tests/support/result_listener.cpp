// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/result_listener.h"

#include "tests/support/skip.h"

#include <cstdlib>
#include <fstream>

namespace kith::support {

void ResultListener::testCaseStarting(Catch::TestCaseInfo const& info) {
    Catch::TestEventListenerBase::testCaseStarting(info);
    clearSkip();
}

void ResultListener::testCaseEnded(Catch::TestCaseStats const& stats) {
    const char* file = std::getenv("KITH_TEST_RESULTS");
    if (file != nullptr) {
        const auto reason = skipReason();
        const char* result = !stats.totals.assertions.allOk() ? "failed" : reason ? "skipped" : "passed";
        const char* program = std::getenv("KITH_TEST_PROGRAM");
        std::ofstream(file, std::ios::app) << (program != nullptr ? program : "") << '\t' << result << '\t'
                                           << nameOf(stats) << '\t' << reason.value_or("") << '\n';
    }
    Catch::TestEventListenerBase::testCaseEnded(stats);
}

} // namespace kith::support
