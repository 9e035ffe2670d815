// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted_stencil.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <numbers>

namespace kith::support {

Stencil stencilOf(const PaintedHead& head, const Outline& outline, double softness) {
    constexpr int kShift = 4;
    const double sigma = std::max(0.4, softness * PaintedHead::kPixelsPerUnit);
    Outline inPixels;
    for (const auto& point : outline)
        inPixels.push_back(PaintedHead::toPixel(point.x, point.y));
    const int margin = cvCeil(4 * sigma) + 1;
    cv::Rect area = cv::boundingRect(inPixels);
    area = (area - cv::Point(margin, margin) + cv::Size(2 * margin, 2 * margin)) &
           cv::Rect({}, head.height.size());
    std::vector<cv::Point> corners;
    for (const auto& pixel : inPixels)
        corners.emplace_back(cvRound((pixel.x - static_cast<float>(area.x)) * (1 << kShift)),
                             cvRound((pixel.y - static_cast<float>(area.y)) * (1 << kShift)));
    cv::Mat1b filled(area.size(), 0);
    cv::fillPoly(filled, std::vector<std::vector<cv::Point>>{corners}, cv::Scalar(255), cv::LINE_AA, kShift);
    cv::Mat1f opacity;
    filled.convertTo(opacity, CV_32F, 1.0 / 255);
    cv::GaussianBlur(opacity, opacity, {}, sigma);
    return {area, opacity};
}

Stencil operator&(const Stencil& a, const Stencil& b) {
    const cv::Rect area = a.area & b.area;
    return {area, a.opacity(area - a.area.tl()).mul(b.opacity(area - b.area.tl()))};
}

void blend(PaintedHead& head, const Stencil& stencil, const cv::Vec3f& colour, double strength) {
    for (int row = 0; row < stencil.opacity.rows; ++row) {
        for (int column = 0; column < stencil.opacity.cols; ++column) {
            const float alpha = stencil.opacity(row, column) * static_cast<float>(strength);
            auto& pixel = head.colour(row + stencil.area.y, column + stencil.area.x);
            pixel = pixel * (1 - alpha) + colour * alpha;
        }
    }
}

Outline ellipse(double x, double y, double halfWidth, double halfHeight, double tilt) {
    Outline outline;
    for (int step = 0; step < 40; ++step) {
        const double angle = 2 * std::numbers::pi * step / 40;
        const double dx = halfWidth * std::cos(angle);
        const double dy = halfHeight * std::sin(angle);
        outline.emplace_back(static_cast<float>(x + dx * std::cos(tilt) - dy * std::sin(tilt)),
                             static_cast<float>(y + dx * std::sin(tilt) + dy * std::cos(tilt)));
    }
    return outline;
}

} // namespace kith::support
