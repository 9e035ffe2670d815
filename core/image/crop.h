// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/geometry.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <vector>

namespace kith::image {

/// The square around `centre` (pixels of `picture`) of the given side, resampled to size x size: by area
/// where it shrinks, bilinear where it grows; the border pixels are repeated outside the picture.
cv::Mat squareCrop(const cv::Mat& picture, cv::Point2d centre, double side, int size);

inline constexpr int kThumbnailSize = 256;

/// The square thumbnail of a face as JPEG: its box with a margin of a third on every side, at most
/// kThumbnailSize pixels (smaller where the picture has no more). Near the border of the picture the square
/// is shifted inwards, and made smaller where the picture is, so that it shows nothing but picture.
std::vector<std::uint8_t> faceThumbnail(const cv::Mat& picture, const model::Box& box);

/// Side of the thumbnail's square in pixels of a picture with the given size.
double thumbnailSide(const model::Box& box, int width, int height);

} // namespace kith::image
