// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/quality.h"

#include "core/vision/fitted_quality.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kith::vision {
namespace {

/// 0 at or below `none`, 1 at or above `full`, linear between.
double ramp(double value, double none, double full) {
    return std::clamp((value - none) / (full - none), 0.0, 1.0);
}

double factor(double value, const fitted::QualityFactor& bounds) {
    return bounds.least + (1.0 - bounds.least) * ramp(value, bounds.none, bounds.full);
}

} // namespace

PoseProxy poseOf(const std::array<cv::Point2d, 5>& landmarks) {
    const cv::Point2d across = landmarks[1] - landmarks[0];
    const cv::Point2d eyes = (landmarks[0] + landmarks[1]) * 0.5;
    const cv::Point2d mouth = (landmarks[3] + landmarks[4]) * 0.5;
    const double eyeDistance = std::max(cv::norm(across), 1e-6);
    const double faceHeight = std::max(cv::norm(mouth - eyes), 1e-6);
    const cv::Point2d right = across / eyeDistance;
    const cv::Point2d down = (mouth - eyes) / faceHeight;
    const cv::Point2d nose = landmarks[2] - eyes;
    // Where the eyes' middle and the mouth's are apart along the eye line (roll apart), the nose is measured
    // from the line between them.
    const double along = nose.dot(right) - nose.dot(down) * down.dot(right);
    return {along / std::max(eyeDistance, fitted::kLeastEyesPerHeight * faceHeight),
            nose.dot(down) / faceHeight - fitted::kFrontalNose, std::atan2(across.y, across.x)};
}

double sharpnessOf(const cv::Mat& aligned) {
    cv::Mat grey;
    cv::Mat laplacian;
    cv::cvtColor(aligned, grey, cv::COLOR_BGR2GRAY);
    cv::Laplacian(grey, laplacian, CV_32F);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(laplacian, mean, deviation);
    return deviation[0] * deviation[0];
}

double faceQuality(double refinerQuality, const std::array<cv::Point2d, 5>& landmarks,
                   const cv::Mat& aligned) {
    const double eyeDistance = cv::norm(landmarks[1] - landmarks[0]);
    const double faceHeight = cv::norm((landmarks[3] + landmarks[4] - landmarks[0] - landmarks[1]) * 0.5);
    const double size = factor(std::max(eyeDistance, fitted::kEyesPerHeight * faceHeight), fitted::kSize);
    const double yaw = std::abs(poseOf(landmarks).yaw);
    const double pose = 1.0 - fitted::kLossByYaw * ramp(yaw, fitted::kYawFrom, fitted::kYawTo);
    const double sharpness = factor(sharpnessOf(aligned), fitted::kSharpness);
    return std::clamp(refinerQuality, 0.0, 1.0) * size * pose * sharpness;
}

} // namespace kith::vision
