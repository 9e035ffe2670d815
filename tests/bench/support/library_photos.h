// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/support/degraded_photo.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kith::bench {

/// A photo of one known person, nearest the centre, as it is or degraded.
struct LibraryPhoto {
    std::filesystem::path file;
    int person = 0;         ///< kEveryFaceAPerson where no face is known
    std::vector<Wear> wear; ///< in this order
    std::uint32_t seed = 0; ///< of the wear's strength
    int original = 0;       ///< number of the photo that this one is a copy of; its own where it is none
};

constexpr int kEveryFaceAPerson = -1; ///< detections in pictures without people: none is like another

/// Libraries composed of the photos in `data` (KITH_TEST_DATA), always the same:
///  lfw          lfw-dev as it is
///  few          the 60 persons with most photos, with 30 % copies blurred, turned, covered or shrunk
///  wild         every person with five photos or more, every photo degraded, half of them twice
///  mixed        lfw-dev with 10 % of the faces blurred, 10 % of the photos turned, 5 % detections in
///  objects/ celebrities, family    as they are
/// Throws std::invalid_argument for another name.
std::vector<LibraryPhoto> libraryPhotos(const std::string& name, const std::filesystem::path& data);

} // namespace kith::bench
