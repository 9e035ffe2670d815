// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace kith::model {

/// What the disk says about a file beyond its stamp. It tells that a file may have changed although size and
/// modification time are the same; whether it has, only its content can tell. 0 = not known.
struct FileTrace {
    std::int64_t changedNs = 0; ///< status change time (ctime), since the Unix epoch
    std::int64_t inode = 0;     ///< only on file systems that keep it over a remount
    bool operator==(const FileTrace&) const = default;
};

/// What a file shows, whatever is written about it: the same for two files that differ in tags alone.
struct PictureIdentity {
    std::uint64_t pixels =
        0; ///< XXH3 of the stored pixels, compressed where they can be told apart; 0 = unknown
    std::uint64_t looks = 0; ///< image::looksOf() of the upright picture, robust to edits; 0 = not known
    int orientation = 0;     ///< how the stored pixels are turned to be upright, EXIF 1 to 8; 0 = not known
};

} // namespace kith::model
