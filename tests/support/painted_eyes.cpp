// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted_stencil.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kith::support {
namespace {

void paintEye(PaintedHead& head, const Look& look, const Pose& pose, double side) {
    const double x = side * look.eyeDistance / 2;
    const double y = look.eyeLine;
    const double width = look.eyeWidth;
    const double open = look.eyeHeight * pose.eyesOpen * (1 - 0.15 * pose.smile);
    const double tilt = side * look.eyeTilt;
    const auto lid = [&](double t, double rise) {
        return cv::Point2d(x + width * t, y + tilt * width * t - rise * (1 - t * t));
    };
    Outline almond;
    for (int step = 0; step <= 16; ++step)
        almond.emplace_back(lid(-1 + step / 8.0, open * 1.05));
    for (int step = 16; step >= 0; --step)
        almond.emplace_back(lid(-1 + step / 8.0, -open * 0.75));
    blend(head, stencilOf(head, ellipse(x, y - 0.02, width * 1.3, open * 2.2), 0.04), look.skin * 0.5f, 0.45);
    const Stencil opening = stencilOf(head, almond);
    blend(head, opening, {0.78f, 0.82f, 0.84f}, 1);
    const double gaze = x + pose.gazeX * width * 0.5;
    const double radius = std::max(0.05, look.eyeHeight * 0.95);
    blend(head, opening & stencilOf(head, ellipse(gaze, y - 0.008, radius, radius)), look.iris * 0.5f, 1);
    blend(head, opening & stencilOf(head, ellipse(gaze, y - 0.008, radius * 0.8, radius * 0.8)), look.iris,
          1);
    blend(head, opening & stencilOf(head, ellipse(gaze, y - 0.008, radius * 0.42, radius * 0.42)),
          {0.01f, 0.01f, 0.01f}, 1);
    blend(head, opening & stencilOf(head, ellipse(gaze - 0.018, y - 0.028, 0.012, 0.012)), {1.6f, 1.6f, 1.6f},
          1);
    const cv::Vec3f line = look.skin * 0.16f;
    blend(head, stencilOf(head, band([&](double t) { return lid(t, open * 1.1); }, 0.022)), line, 0.95);
    blend(head, stencilOf(head, band([&](double t) { return lid(t, -open * 0.78); }, 0.010)), line, 0.5);
    blend(head,
          stencilOf(head, band([&](double t) { return lid(t * 1.05, open * 1.1 + 0.035); }, 0.014), 0.008),
          look.skin * 0.4f, 0.6);
    blend(head, stencilOf(head, band([&](double t) { return lid(t, -open - 0.05); }, 0.02), 0.015),
          look.skin * 0.55f, 0.2 + 0.7 * look.eyeBags);
}

void paintBrow(PaintedHead& head, const Look& look, double side) {
    const auto curve = [&](double t) {
        const double x = side * (look.eyeDistance / 2 + 0.01) + t * 0.155;
        const double outward = side * t; // +1 at the temple
        return cv::Point2d(x, look.eyeLine - look.browHeight - look.browTilt * 0.10 * outward +
                                  0.035 * outward * outward - 0.012);
    };
    Stencil brow = stencilOf(head, band(curve, look.browThickness * 1.5), 0.008);
    const cv::Mat1f hairs = smoothNoise(77, 0.004, 0.012)(brow.area);
    brow.opacity = brow.opacity.mul(cv::Mat1f(cv::min(cv::Mat1f(hairs * 0.25 + 0.85), 1.0)));
    const cv::Vec3f colour =
        look.hair == HairStyle::None ? cv::Vec3f(0.06f, 0.07f, 0.09f) : look.hairColour * 0.6f;
    blend(head, brow, colour, look.browDarkness);
}

void paintGlasses(PaintedHead& head, const Look& look) {
    const cv::Vec3f frame(0.04f, 0.04f, 0.05f);
    const double half = look.eyeDistance * 0.42;
    const double tall = look.glasses == GlassesStyle::Round ? half * 0.92 : half * 0.68;
    const double power = look.glasses == GlassesStyle::Round ? 2.0 : 5.0;
    cv::Mat1f rim(head.height.size(), 0.0f);
    for (int row = 0; row < rim.rows; ++row) {
        for (int column = 0; column < rim.cols; ++column) {
            const double x = std::abs(PaintedHead::xOf(column)) - look.eyeDistance / 2 - 0.01;
            const double y = PaintedHead::yOf(row) - look.eyeLine - 0.02;
            const double r = std::pow(
                std::pow(std::abs(x) / half, power) + std::pow(std::abs(y) / tall, power), 1 / power);
            const double distance = std::abs(r - 1) * half;
            const bool bridge = x < -half && std::abs(y + 0.03) < 0.013;
            const bool temple = x > half * 0.97 && std::abs(y + 0.03) < 0.015;
            rim(row, column) =
                bridge || temple ? 1.0f : static_cast<float>(std::clamp(1.5 - distance / 0.012, 0.0, 1.0));
        }
    }
    blend(head, {cv::Rect({}, rim.size()), rim}, frame, 0.95);
}

} // namespace

void paintEyes(PaintedHead& head, const Look& look, const Pose& pose) {
    for (const double side : {-1.0, 1.0}) {
        paintEye(head, look, pose, side);
        paintBrow(head, look, side);
    }
    if (look.glasses != GlassesStyle::None)
        paintGlasses(head, look);
}

} // namespace kith::support
