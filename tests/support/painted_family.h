// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kith::support {

/// The name of a painted person, e.g. "Ada"; there are names for kPaintedCast persons.
std::string paintedName(std::uint32_t person);

struct PaintedPhoto {
    std::filesystem::path file;
    std::vector<std::uint32_t> persons; ///< who is on it, left to right
};

/// Writes JPEGs into the folder, which is made when it is missing: photosEach of each of the first `persons`
/// (at most kPaintedCast) alone, "Ada-1.jpg", "Ada-2.jpg", …, "Ben-1.jpg", …, then groupPhotos of two persons
/// each, "Ada-Ben-group1.jpg", "Ben-Cleo-group2.jpg", …. Tells what it wrote, in this order.
std::vector<PaintedPhoto> paintedFamily(const std::filesystem::path& folder, int persons, int photosEach,
                                        int groupPhotos = 0);

/// Writes one photo of these persons side by side; the pose numbers start at firstPose.
void writePaintedPhoto(const std::filesystem::path& file, const std::vector<std::uint32_t>& persons,
                       std::uint32_t firstPose = 0);

} // namespace kith::support
