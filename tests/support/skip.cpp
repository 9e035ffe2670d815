// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/skip.h"

#include "tests/support/catch.h"

#include <cstdlib>
#include <iostream>

namespace kith::support {
namespace {

std::optional<std::string> g_reason;

std::optional<std::filesystem::path> folderOf(const char* variable, std::string_view name) {
    const char* root = std::getenv(variable);
    if (root == nullptr || *root == '\0') {
        skip(std::string(variable) + " is not set");
        return std::nullopt;
    }
    const auto folder = std::filesystem::path(root) / name;
    if (!std::filesystem::is_directory(folder)) {
        skip("there is no folder " + folder.string());
        return std::nullopt;
    }
    return folder;
}

} // namespace

void skip(std::string reason) {
    const auto name = currentTestName();
    std::cout << "[skipped] " << name << ": " << reason << std::endl;
    g_reason = std::move(reason);
}

std::optional<std::string> skipReason() {
    return g_reason;
}

void clearSkip() {
    g_reason.reset();
}

std::optional<std::filesystem::path> testData(std::string_view name) {
    return folderOf("KITH_TEST_DATA", name);
}

std::optional<std::filesystem::path> thirdPartyModels() {
    return folderOf("KITH_MODEL_DIR", "");
}

} // namespace kith::support
