// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/file_format.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace kith::image {

/// A photo file in memory, with what its header tells; the pixels are decoded later.
struct PhotoFile {
    std::vector<std::uint8_t> bytes;
    std::uint64_t contentHash = 0; ///< XXH3 (64 bits) of the bytes
    FormatGuess format;
    int storedWidth = 0; ///< pixels as stored, before the orientation is applied
    int storedHeight = 0;
    int orientation = 1;                 ///< EXIF 1 to 8; values outside count as 1
    std::optional<std::int64_t> takenAt; ///< EXIF DateTimeOriginal, seconds since the epoch as if UTC

    bool isTransposed() const { return orientation >= 5; }
    int width() const { return isTransposed() ? storedHeight : storedWidth; }
    int height() const { return isTransposed() ? storedWidth : storedHeight; }
};

/// Reads the file and its header. Throws model::Error: NotFound, Unreadable (permissions, empty, larger than
/// 1 GB), Unsupported (format named), Corrupt (no usable header, or dimensions that the file cannot hold).
/// Any thread.
PhotoFile readPhotoFile(const std::filesystem::path& path);

} // namespace kith::image
