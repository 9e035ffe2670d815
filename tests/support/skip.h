// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kith::support {

// Marks the running test case as skipped and prints one line with the reason (a whole sentence without the
// full stop). The case itself returns right after.
void skip(std::string reason);

// Why the running test case was skipped, if it was.
std::optional<std::string> skipReason();
void clearSkip();

// The folder of real photos KITH_TEST_DATA/name, or nothing, having skipped the test case:
//   const auto family = testData("family"); if (!family) return;
std::optional<std::filesystem::path> testData(std::string_view name);

// The folder of third-party networks in KITH_MODEL_DIR, or nothing, having skipped the test case.
std::optional<std::filesystem::path> thirdPartyModels();

} // namespace kith::support
