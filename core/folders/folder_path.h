// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace kith::folders {

/// The folder as the library stores it: absolute, UTF-8, without "." and ".." and without a trailing slash.
/// Symbolic links are kept as given. Throws model::Error with a sentence naming the path: NotFound, Invalid
/// (a file where a folder is expected), Unreadable (permissions, or a path that is not UTF-8). Any thread.
std::string checkedFolder(const std::string& path);

/// Whether the folder can be listed now; false for an unplugged drive. Any thread.
bool isOnline(const std::string& folder);

} // namespace kith::folders
