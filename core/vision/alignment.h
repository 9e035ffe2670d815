// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/photo_pixels.h"
#include "core/model/geometry.h"

#include <opencv2/core/mat.hpp>

namespace kith::vision {

/// Side of an aligned crop in pixels.
inline constexpr int kAlignedSize = 112;

/// Least-squares similarity transform (Umeyama 1991) that takes five landmarks in pixels to the ArcFace
/// template of 112 x 112: a 2 x 3 matrix.
cv::Matx23d arcFaceTransform(const std::array<cv::Point2d, 5>& landmarks);

/// The aligned 112 x 112 BGR crop for landmarks as fractions of the photo; the photo decodes fine enough that
/// the crop is not enlarged where the original has the pixels. Outside the photo its border is repeated.
cv::Mat alignedCrop(image::PhotoPixels& photo, const model::Landmarks& landmarks);

} // namespace kith::vision
