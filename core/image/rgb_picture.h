// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

namespace kith::image {

/// Pixels for modules that know no OpenCV: 8-bit red, green, blue, rows from the top without padding.
struct RgbPicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> bytes; ///< 3 * width * height
};

/// The photo upright with a long side of longSide pixels, or its own where that is shorter. Throws like
/// readPhotoFile and PhotoPixels. Any thread.
RgbPicture readRgbPicture(const std::filesystem::path& file, int longSide);

} // namespace kith::image
