// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <vector>

namespace kith::support {

// How many persons were chosen so that both HOG and the recognition networks do well on them: each is found
// on practically all pictures, and no two of them look alike (painted_people_test.cpp has the figures).
inline constexpr std::uint32_t kPaintedCast = 10;

// People who do not exist, for tests that need faces but must not need photos: a head is modelled as a height
// field with a painted skin, turned, lit and rendered. The same arguments give the same picture everywhere.
// `person` decides who it is (shape of head, eyes, nose, mouth; skin, hair, beard, glasses), `pose` decides
// the picture (turn, tilt, smile, light, clothes, background). The first kPaintedCast persons are the cast;
// the others may look like each other. The result is BGR, 8 bits, size x size pixels, with one upright face
// whose height is about half of it. From size 240 on the HOG detector finds it.
cv::Mat paintPerson(std::uint32_t person, std::uint32_t pose, int size = 400);

// Several of them side by side in one picture, each a tile of tileSize pixels: a group photo.
struct PaintedPose {
    std::uint32_t person = 0;
    std::uint32_t pose = 0;
};
cv::Mat paintGroup(const std::vector<PaintedPose>& people, int tileSize = 400);

} // namespace kith::support
