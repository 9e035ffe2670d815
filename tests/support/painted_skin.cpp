// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted_head.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace kith::support {
namespace {

using Outline = std::vector<cv::Point2f>;
constexpr double kPi = 3.14159265358979;

// A soft-edged mask (0..1) of a filled outline given in head units.
cv::Mat1f maskOf(const PaintedHead& head, const Outline& outline, double softness = 0.004) {
    constexpr int kShift = 4;
    std::vector<cv::Point> corners;
    for (const auto& point : outline) {
        const cv::Point2f pixel = PaintedHead::toPixel(point.x, point.y);
        corners.emplace_back(cvRound(pixel.x * (1 << kShift)), cvRound(pixel.y * (1 << kShift)));
    }
    cv::Mat1b filled(head.height.size(), 0);
    cv::fillPoly(filled, std::vector<std::vector<cv::Point>>{corners}, cv::Scalar(255), cv::LINE_AA, kShift);
    cv::Mat1f mask;
    filled.convertTo(mask, CV_32F, 1.0 / 255);
    cv::GaussianBlur(mask, mask, {}, std::max(0.4, softness * PaintedHead::kPixelsPerUnit));
    return mask;
}

void blend(PaintedHead& head, const cv::Mat1f& mask, const cv::Vec3f& colour, double strength) {
    for (int row = 0; row < mask.rows; ++row) {
        for (int column = 0; column < mask.cols; ++column) {
            const float alpha = mask(row, column) * static_cast<float>(strength);
            if (alpha > 0.002f) {
                auto& pixel = head.colour(row, column);
                pixel = pixel * (1 - alpha) + colour * alpha;
            }
        }
    }
}

Outline ellipse(double x, double y, double halfWidth, double halfHeight, double tilt = 0) {
    Outline outline;
    for (int step = 0; step < 40; ++step) {
        const double angle = 2 * kPi * step / 40;
        const double dx = halfWidth * std::cos(angle);
        const double dy = halfHeight * std::sin(angle);
        outline.emplace_back(static_cast<float>(x + dx * std::cos(tilt) - dy * std::sin(tilt)),
                             static_cast<float>(y + dx * std::sin(tilt) + dy * std::cos(tilt)));
    }
    return outline;
}

// A band along a curve y(t), x(t), t in -1..1, of a thickness that vanishes at the ends.
template <typename Curve> Outline band(Curve curve, double thickness) {
    Outline upper;
    Outline lower;
    for (int step = 0; step <= 24; ++step) {
        const double t = -1 + step / 12.0;
        const cv::Point2d centre = curve(t);
        const double half = thickness / 2 * std::pow(1 - t * t * 0.98, 0.5);
        upper.emplace_back(static_cast<float>(centre.x), static_cast<float>(centre.y - half));
        lower.emplace_back(static_cast<float>(centre.x), static_cast<float>(centre.y + half));
    }
    upper.insert(upper.end(), lower.rbegin(), lower.rend());
    return upper;
}

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
    blend(head, maskOf(head, ellipse(x, y - 0.02, width * 1.3, open * 2.2), 0.04), look.skin * 0.5f, 0.45);
    const cv::Mat1f opening = maskOf(head, almond);
    blend(head, opening, {0.78f, 0.82f, 0.84f}, 1);
    const double gaze = x + pose.gazeX * width * 0.5;
    const double radius = std::max(0.05, look.eyeHeight * 0.95);
    blend(head, opening.mul(maskOf(head, ellipse(gaze, y - 0.008, radius, radius))), look.iris * 0.5f, 1);
    blend(head, opening.mul(maskOf(head, ellipse(gaze, y - 0.008, radius * 0.8, radius * 0.8))), look.iris, 1);
    blend(head, opening.mul(maskOf(head, ellipse(gaze, y - 0.008, radius * 0.42, radius * 0.42))), {0.01f, 0.01f, 0.01f}, 1);
    blend(head, opening.mul(maskOf(head, ellipse(gaze - 0.018, y - 0.028, 0.012, 0.012))), {1.6f, 1.6f, 1.6f}, 1);
    const cv::Vec3f line = look.skin * 0.16f;
    blend(head, maskOf(head, band([&](double t) { return lid(t, open * 1.1); }, 0.022)), line, 0.95);
    blend(head, maskOf(head, band([&](double t) { return lid(t, -open * 0.78); }, 0.010)), line, 0.5);
    blend(head, maskOf(head, band([&](double t) { return lid(t * 1.05, open * 1.1 + 0.035); }, 0.014), 0.008), look.skin * 0.4f, 0.6);
    blend(head, maskOf(head, band([&](double t) { return lid(t, -open - 0.05); }, 0.02), 0.015), look.skin * 0.55f, 0.2 + 0.7 * look.eyeBags);
}

void paintBrow(PaintedHead& head, const Look& look, double side) {
    const auto curve = [&](double t) {
        const double x = side * (look.eyeDistance / 2 + 0.01) + t * 0.155;
        const double outward = side * t; // +1 at the temple
        return cv::Point2d(x, look.eyeLine - look.browHeight - look.browTilt * 0.10 * outward +
                                  0.035 * outward * outward - 0.012);
    };
    cv::Mat1f mask = maskOf(head, band(curve, look.browThickness * 1.5), 0.008);
    const cv::Mat1f hairs = smoothNoise(77, 0.004, 0.012);
    mask = mask.mul(cv::Mat1f(cv::min(cv::Mat1f(hairs * 0.25 + 0.85), 1.0)));
    const cv::Vec3f colour = look.hair == HairStyle::None ? cv::Vec3f(0.06f, 0.07f, 0.09f) : look.hairColour * 0.6f;
    blend(head, mask, colour, look.browDarkness);
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
            const double r = std::pow(std::pow(std::abs(x) / half, power) + std::pow(std::abs(y) / tall, power), 1 / power);
            const double distance = std::abs(r - 1) * half;
            const bool bridge = x < -half && std::abs(y + 0.03) < 0.013;
            const bool temple = x > half * 0.97 && std::abs(y + 0.03) < 0.015;
            rim(row, column) = bridge || temple ? 1.0f : static_cast<float>(std::clamp(1.5 - distance / 0.012, 0.0, 1.0));
        }
    }
    blend(head, rim, frame, 0.95);
}

} // namespace

void paintSkin(PaintedHead& head, const Look& look, const Pose& pose) {
    const cv::Mat1f blotches = smoothNoise(look.seed * 4 + 1, 0.09, 0.09);
    const cv::Mat1f pores = smoothNoise(look.seed * 4 + 2, 0.006, 0.006);
    for (int row = 0; row < head.colour.rows; ++row)
        for (int column = 0; column < head.colour.cols; ++column)
            head.colour(row, column) = look.skin * (1 + 0.07f * blotches(row, column) + 0.015f * pores(row, column));
    const cv::Vec3f red(look.skin[0] * 0.75f, look.skin[1] * 0.75f, look.skin[2] * 1.02f);
    for (const double side : {-1.0, 1.0}) {
        blend(head, maskOf(head, ellipse(side * 0.30, look.eyeLine + 0.33, 0.12, 0.09), 0.06), red, 0.3 + look.blush);
        const auto fold = [&](double t) {
            return cv::Point2d(side * (look.noseWidth + 0.07 + 0.05 * t), look.eyeLine + look.noseLength + 0.10 + 0.13 * t);
        };
        blend(head, maskOf(head, band(fold, 0.03), 0.012), look.skin * 0.55f, 0.15 + 0.35 * look.wrinkles + 0.25 * pose.smile);
        const double nostril = look.eyeLine + look.noseLength + 0.005;
        blend(head, maskOf(head, ellipse(side * look.noseWidth * 0.45, nostril, look.noseWidth * 0.28, 0.018, -side * 0.3), 0.006), look.skin * 0.2f, 0.6);
        blend(head, maskOf(head, ellipse(side * look.noseWidth * 0.95, nostril - 0.03, 0.012, 0.035), 0.012), look.skin * 0.5f, 0.5);
    }
    blend(head, maskOf(head, ellipse(0, look.eyeLine + look.noseLength + 0.03, look.noseWidth * 0.8, 0.02), 0.02), look.skin * 0.5f, 0.3);
    for (int line = 0; line < 3 && look.wrinkles > 0; ++line) {
        const auto furrow = [&](double t) { return cv::Point2d(0.28 * t, -0.30 - 0.075 * line - 0.015 * (1 - t * t)); };
        blend(head, maskOf(head, band(furrow, 0.012), 0.006), look.skin * 0.55f, 0.5 * look.wrinkles);
    }
}

void paintEyes(PaintedHead& head, const Look& look, const Pose& pose) {
    for (const double side : {-1.0, 1.0}) {
        paintEye(head, look, pose, side);
        paintBrow(head, look, side);
    }
    if (look.glasses != GlassesStyle::None)
        paintGlasses(head, look);
}

void paintMouth(PaintedHead& head, const Look& look, const Pose& pose) {
    const double y = look.eyeLine + look.mouthLine;
    const double width = look.mouthWidth * (1 + 0.18 * pose.smile);
    const double lift = 0.05 * pose.smile;
    const double gap = pose.smile > 0.55 ? 0.035 * (pose.smile - 0.35) / 0.65 : 0.0;
    const auto edge = [&](double t, double down) { // a curve from corner to corner, bulging down in the middle
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
    blend(head, maskOf(head, between(-look.lipThickness - gap, 0, 0.018), 0.006), look.lips * 0.85f, 0.85);
    blend(head, maskOf(head, between(0, look.lipThickness * 1.25 + gap, 0), 0.006), look.lips, 0.85);
    if (gap > 0) {
        blend(head, maskOf(head, between(-gap, gap, 0)), {0.05f, 0.04f, 0.08f}, 1);
        blend(head, maskOf(head, between(-gap, gap * 0.5, 0)), {0.75f, 0.80f, 0.82f}, 0.95);
    }
    blend(head, maskOf(head, band([&](double t) { return cv::Point2d(edge(t * 1.04, gap)); }, 0.016)), look.lips * 0.2f, 0.85);
}

void paintBeard(PaintedHead& head, const Look& look) {
    if (look.beard == BeardStyle::None)
        return;
    const double mouth = look.eyeLine + look.mouthLine;
    const cv::Mat1f hairs = smoothNoise(21, 0.004, 0.014);
    cv::Mat1f mask(head.height.size(), 0.0f);
    for (int row = 0; row < mask.rows; ++row) {
        const double y = PaintedHead::yOf(row);
        for (int column = 0; column < mask.cols; ++column) {
            const double x = std::abs(PaintedHead::xOf(column));
            const bool moustache = y > mouth - 0.15 && y < mouth - 0.03 + x * 0.2 && x < look.mouthWidth * 1.15;
            const bool lips = x < look.mouthWidth * 1.1 && std::abs(y - mouth) < look.lipThickness * 1.5;
            const bool chin = x < look.mouthWidth * 1.2 && y > mouth - 0.03 && !lips;
            const double cheekLine = mouth - 0.06 - 1.1 * std::max(0.0, x - look.mouthWidth);
            const bool jaw = y > cheekLine && !lips && (x > look.mouthWidth || y > mouth);
            const bool covered = look.beard == BeardStyle::Moustache ? moustache
                                 : look.beard == BeardStyle::Goatee  ? moustache || chin
                                                                     : moustache || jaw || chin;
            mask(row, column) = covered ? std::clamp(0.85f + 0.3f * hairs(row, column), 0.0f, 1.0f) : 0.0f;
        }
    }
    cv::GaussianBlur(mask, mask, {}, 0.014 * PaintedHead::kPixelsPerUnit);
    const cv::Vec3f colour = look.hair == HairStyle::None ? cv::Vec3f(0.08f, 0.10f, 0.14f) : look.hairColour * 0.8f;
    blend(head, mask, colour, look.beard == BeardStyle::Stubble ? 0.4 : 0.9);
}

PaintedHead buildHead(const Look& look, const Pose& pose) {
    PaintedHead head;
    shapeSkull(head, look);
    shapeFeatures(head, look, pose);
    paintSkin(head, look, pose);
    paintBeard(head, look);
    paintMouth(head, look, pose);
    paintEyes(head, look, pose);
    growHair(head, look);
    return head;
}

} // namespace kith::support
