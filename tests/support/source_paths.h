// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace kith::support {

/// The root of the repository that the tests were built from.
std::filesystem::path sourceFolder();

/// The build's own folder, for what a test keeps (screenshots, embeddings that were worked out before).
std::filesystem::path buildFolder();

/// The project's own networks.
std::filesystem::path ownModels();

} // namespace kith::support
