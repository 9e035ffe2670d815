// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/geometry.h"

#include <opencv2/core/mat.hpp>

namespace kith::vision {

/// Head pose proxies from five landmarks in pixels, each about 0 for a frontal face.
struct PoseProxy {
    double yaw = 0.0;   ///< nose tip off the middle between the eyes, in eye distances along the eye line
    double pitch = 0.0; ///< nose tip off its frontal place between eyes and mouth, in eye-mouth distances
    double roll = 0.0;  ///< radians, positive clockwise
};
PoseProxy poseOf(const std::array<cv::Point2d, 5>& landmarks);

/// Variance of the Laplacian of the grey aligned crop (Pech-Pacheco et al. 2000); below about 20 is blurred.
double sharpnessOf(const cv::Mat& aligned);

/// Fitness for recognition in [0, 1]: the refiner's estimate, lowered for a face with fewer original pixels
/// than the crop has, for strong yaw, and for blur.
double faceQuality(double refinerQuality, const std::array<cv::Point2d, 5>& landmarks,
                   const cv::Mat& aligned);

} // namespace kith::vision
