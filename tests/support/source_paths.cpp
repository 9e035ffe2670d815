// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/source_paths.h"

namespace kith::support {

std::filesystem::path sourceFolder() {
    return KITH_SOURCE_DIR;
}

std::filesystem::path buildFolder() {
    return KITH_BINARY_DIR;
}

std::filesystem::path ownModels() {
    return sourceFolder() / "resources/models";
}

} // namespace kith::support
