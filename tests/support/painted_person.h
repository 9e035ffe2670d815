// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <vector>

namespace kith::support {

// People who do not exist, for tests that need faces but must not need photos: a head is modelled as a height
// field with a painted skin, turned, lit and rendered. The same arguments give the same picture everywhere.
// personSeed decides who it is (shape of head, eyes, nose, mouth; skin, hair, beard, glasses), poseSeed
// decides the picture (turn, tilt, smile, light, clothes, background). The result is BGR, 8 bits, size x size
// pixels, with one upright face whose height is about half of it. From size 240 on the HOG detector finds it.
cv::Mat paintPerson(std::uint32_t personSeed, std::uint32_t poseSeed, int size = 480);

// Several of them side by side in one picture, each a tile of tileSize pixels: a group photo.
struct PaintedPose {
    std::uint32_t person = 0;
    std::uint32_t pose = 0;
};
cv::Mat paintGroup(const std::vector<PaintedPose>& people, int tileSize = 360);

} // namespace kith::support
