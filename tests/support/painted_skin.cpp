// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted_stencil.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kith::support {

void paintSkin(PaintedHead& head, const Look& look, const Pose& pose) {
    const cv::Mat1f blotches = smoothNoise(look.seed * 4 + 1, 0.09, 0.09);
    const cv::Mat1f pores = smoothNoise(look.seed * 4 + 2, 0.006, 0.006);
    for (int row = 0; row < head.colour.rows; ++row)
        for (int column = 0; column < head.colour.cols; ++column)
            head.colour(row, column) =
                look.skin * (1 + 0.07f * blotches(row, column) + 0.015f * pores(row, column));
    const cv::Vec3f red(look.skin[0] * 0.75f, look.skin[1] * 0.75f, look.skin[2] * 1.02f);
    for (const double side : {-1.0, 1.0}) {
        blend(head, stencilOf(head, ellipse(side * 0.30, look.eyeLine + 0.33, 0.12, 0.09), 0.06), red,
              0.3 + look.blush);
        const auto fold = [&](double t) {
            return cv::Point2d(side * (look.noseWidth + 0.07 + 0.05 * t),
                               look.eyeLine + look.noseLength + 0.10 + 0.13 * t);
        };
        blend(head, stencilOf(head, band(fold, 0.03), 0.012), look.skin * 0.55f,
              0.15 + 0.35 * look.wrinkles + 0.25 * pose.smile);
        const double nostril = look.eyeLine + look.noseLength + 0.005;
        blend(head,
              stencilOf(
                  head,
                  ellipse(side * look.noseWidth * 0.45, nostril, look.noseWidth * 0.28, 0.018, -side * 0.3),
                  0.006),
              look.skin * 0.2f, 0.6);
        blend(head,
              stencilOf(head, ellipse(side * look.noseWidth * 0.95, nostril - 0.03, 0.012, 0.035), 0.012),
              look.skin * 0.5f, 0.5);
    }
    blend(
        head,
        stencilOf(head, ellipse(0, look.eyeLine + look.noseLength + 0.03, look.noseWidth * 0.8, 0.02), 0.02),
        look.skin * 0.5f, 0.3);
    for (int line = 0; line < 3 && look.wrinkles > 0; ++line) {
        const auto furrow = [&](double t) {
            return cv::Point2d(0.28 * t, -0.30 - 0.075 * line - 0.015 * (1 - t * t));
        };
        blend(head, stencilOf(head, band(furrow, 0.012), 0.006), look.skin * 0.55f, 0.5 * look.wrinkles);
    }
}

void paintMouth(PaintedHead& head, const Look& look, const Pose& pose) {
    const double y = look.eyeLine + look.mouthLine;
    const double width = look.mouthWidth * (1 + 0.18 * pose.smile);
    const double lift = 0.05 * pose.smile;
    const double gap = pose.smile > 0.55 ? 0.035 * (pose.smile - 0.35) / 0.65 : 0.0;
    const auto edge = [&](double t,
                          double down) { // a curve from corner to corner, bulging down in the middle
        return cv::Point2f(static_cast<float>(width * t),
                           static_cast<float>(y - lift * t * t + lift * 0.4 + down * (1 - t * t)));
    };
    const auto between = [&](double upper, double lower, double dip) {
        Outline outline;
        for (int step = 0; step <= 24; ++step) {
            const double t = -1 + step / 12.0;
            outline.push_back(edge(t, upper + dip * std::exp(-t * t / 0.03)));
        }
        for (int step = 24; step >= 0; --step)
            outline.push_back(edge(-1 + step / 12.0, lower));
        return outline;
    };
    blend(head, stencilOf(head, between(-look.lipThickness - gap, 0, 0.018), 0.006), look.lips * 0.85f, 0.85);
    blend(head, stencilOf(head, between(0, look.lipThickness * 1.25 + gap, 0), 0.006), look.lips, 0.85);
    if (gap > 0) {
        blend(head, stencilOf(head, between(-gap, gap, 0)), {0.05f, 0.04f, 0.08f}, 1);
        blend(head, stencilOf(head, between(-gap, gap * 0.5, 0)), {0.75f, 0.80f, 0.82f}, 0.95);
    }
    blend(head, stencilOf(head, band([&](double t) { return cv::Point2d(edge(t * 1.04, gap)); }, 0.016)),
          look.lips * 0.2f, 0.85);
}

} // namespace kith::support
