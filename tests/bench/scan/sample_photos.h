// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>

namespace kith::bench {

/// Links to the first photos (by path) of a folder tree, one flat folder. Gives how many there are.
std::size_t linkPhotos(const std::filesystem::path& from, const std::filesystem::path& to, std::size_t count);

/// The first photos enlarged to about the given number of pixels, as JPEGs of quality 90.
std::size_t enlargePhotos(const std::filesystem::path& from, const std::filesystem::path& to,
                          std::size_t count, double pixels);

} // namespace kith::bench
