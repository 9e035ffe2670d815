// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace kith::vision {

/// SHA-256 of the file's content as lower-case hex. Throws model::Error(Unreadable) naming the file.
std::string sha256OfFile(const std::filesystem::path& file);

} // namespace kith::vision
