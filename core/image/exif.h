// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace kith::image {

/// What a picture file says about itself, as far as Kith asks.
struct Exif {
    int orientation = 1;                 ///< 1 to 8; 1 where the file says something else or nothing
    std::optional<std::int64_t> takenAt; ///< seconds since the epoch, as if the camera's clock showed UTC
    int storedWidth = 0;                 ///< pixels before the orientation is applied, 0 = not known
    int storedHeight = 0;
};

/// Metadata are a bonus: a file whose metadata are broken may still have good pixels, so nothing is thrown,
/// and what could not be read stays as it is above. May be called from any thread.
Exif readExif(std::span<const std::uint8_t> file);

} // namespace kith::image
