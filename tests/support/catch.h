// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Catch2 2 (Debian 12) and 3 (Debian 13) under the names that the tests use; nothing else knows which one
// it is. The source with main() defines CATCH_CONFIG_RUNNER before it includes this; 3 needs no such thing.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>

namespace Catch {

using TestEventListenerBase = EventListenerBase;

inline auto Contains(const std::string& text) {
    return Matchers::ContainsSubstring(text);
}

} // namespace Catch

using Catch::Approx;

namespace kith::support {

inline std::string nameOf(const Catch::TestCaseStats& stats) {
    return stats.testInfo->name;
}

inline std::string currentTestName() {
    return std::string(Catch::getResultCapture().getCurrentTestName());
}

} // namespace kith::support
#else
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>

namespace kith::support {

inline std::string nameOf(const Catch::TestCaseStats& stats) {
    return stats.testInfo.name;
}

inline std::string currentTestName() {
    return Catch::getResultCapture().getCurrentTestName();
}

} // namespace kith::support
#endif
