// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/alignment.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kith::vision {
namespace {

/// ArcFace template (resources/manual/recognition.md, "Align"), pixels of the 112 x 112 crop.
constexpr std::array<std::array<double, 2>, 5> kTemplate = {
    {{38.2946, 51.6963}, {73.5318, 51.5014}, {56.0252, 71.7366}, {41.5493, 92.3655}, {70.7299, 92.2041}}};

double scaleOf(const cv::Matx23d& transform) {
    return std::hypot(transform(0, 0), transform(1, 0));
}

} // namespace

cv::Matx23d arcFaceTransform(const std::array<cv::Point2d, 5>& landmarks) {
    // In the plane Umeyama's solution has a closed form: with centred points p and targets q as complex
    // numbers, rotation and scale are sum(conj(p) q) / sum(|p|^2).
    cv::Point2d from;
    cv::Point2d to;
    for (std::size_t i = 0; i < landmarks.size(); ++i) {
        from += landmarks[i] * 0.2;
        to += cv::Point2d(kTemplate[i][0], kTemplate[i][1]) * 0.2;
    }
    double real = 0.0;
    double imaginary = 0.0;
    double spread = 0.0;
    for (std::size_t i = 0; i < landmarks.size(); ++i) {
        const cv::Point2d p = landmarks[i] - from;
        const cv::Point2d q = cv::Point2d(kTemplate[i][0], kTemplate[i][1]) - to;
        real += p.x * q.x + p.y * q.y;
        imaginary += p.x * q.y - p.y * q.x;
        spread += p.x * p.x + p.y * p.y;
    }
    spread = std::max(spread, 1e-12);
    const double a = real / spread;
    const double b = imaginary / spread;
    return {a, -b, to.x - a * from.x + b * from.y, b, a, to.y - b * from.x - a * from.y};
}

cv::Mat alignedCrop(image::PhotoPixels& photo, const model::Landmarks& landmarks) {
    std::array<cv::Point2d, 5> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        points[i] = {landmarks[i].x * photo.width(), landmarks[i].y * photo.height()};
    }
    const double scale = scaleOf(arcFaceTransform(points)); // crop pixels per original pixel
    const double longSide = std::max(photo.width(), photo.height());
    const cv::Mat& picture = photo.atLeast(static_cast<int>(std::ceil(longSide * std::min(1.0, scale))));

    const double decoded = static_cast<double>(picture.cols) / photo.width();
    for (cv::Point2d& point : points) {
        point *= decoded;
    }
    cv::Matx23d transform = arcFaceTransform(points);
    // Bilinear sampling skips pixels below half size, so a much larger picture is shrunk by area on the way.
    const double shrink = scaleOf(transform);
    cv::Mat result;
    if (shrink > 0.6) {
        cv::warpAffine(picture, result, transform, {kAlignedSize, kAlignedSize}, cv::INTER_LINEAR,
                       cv::BORDER_REPLICATE);
        return result;
    }
    const int factor = std::clamp(static_cast<int>(std::lround(1.0 / shrink)), 2, 16);
    for (double& value : transform.val) {
        value *= factor;
    }
    // A pixel centre of the large crop lies (factor - 1) / 2 further than the scaled one of the small crop.
    transform(0, 2) += (factor - 1) / 2.0;
    transform(1, 2) += (factor - 1) / 2.0;
    cv::warpAffine(picture, result, transform, {kAlignedSize * factor, kAlignedSize * factor},
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::resize(result, result, {kAlignedSize, kAlignedSize}, 0, 0, cv::INTER_AREA);
    return result;
}

} // namespace kith::vision
