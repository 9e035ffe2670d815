// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/quality.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kith::vision {
namespace {

/// 0 at or below `none`, 1 at or above `full`, linear between.
double ramp(double value, double none, double full) {
    return std::clamp((value - none) / (full - none), 0.0, 1.0);
}

/// A frontal nose tip lies at 0.56 of the way from the eyes to the mouth (the ArcFace template: 20.1 of 40.7
/// px is 0.49; tips of real noses look lower by perspective).
constexpr double kFrontalNose = 0.5;

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
    return {along / std::max(eyeDistance, 0.5 * faceHeight), nose.dot(down) / faceHeight - kFrontalNose,
            std::atan2(across.y, across.x)};
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
    // The template's eyes are 35 px apart; a face with a third of that is mostly invented by interpolation.
    const double size = 0.5 + 0.5 * ramp(std::max(eyeDistance, 0.87 * faceHeight), 8.0, 30.0);
    const double pose = 1.0 - 0.5 * ramp(std::abs(poseOf(landmarks).yaw), 0.35, 0.8);
    const double sharpness = 0.6 + 0.4 * ramp(sharpnessOf(aligned), 5.0, 60.0);
    return std::clamp(refinerQuality, 0.0, 1.0) * size * pose * sharpness;
}

} // namespace kith::vision
