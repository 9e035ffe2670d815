// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted_stencil.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kith::support {
namespace {

// Where the hair ends and the face begins: the y below which the forehead shows, at |x| = x.
double hairEdge(const Look& look, double x, double signedX) {
    const double temple = std::pow(std::max(0.0, x) / look.headWidth, 4.0) * 0.75;
    switch (look.hair) {
    case HairStyle::Fringe:
        return -0.30 + temple * 0.5;
    case HairStyle::SidePart:
        return look.hairLine + 0.16 * std::clamp(signedX / 0.4, -1.0, 1.0) + temple;
    default:
        return look.hairLine + 0.25 * x * x + temple;
    }
}

// How far down the hair falls beside the face.
double hairLength(const Look& look) {
    switch (look.hair) {
    case HairStyle::Long:
        return 1.25;
    case HairStyle::Bob:
        return 0.72;
    case HairStyle::Fringe:
        return 0.95;
    default:
        return 0.05;
    }
}

bool isHair(const Look& look, double x, double y) {
    const double side = std::abs(x);
    const double above = y < 0 ? halfWidthAt(look, y) : look.headWidth;
    if (y < hairEdge(look, side, x) && y < 0.05)
        return true;
    const double inner = std::min(above, std::max(halfWidthAt(look, y), look.headWidth * 0.8)) * 0.93;
    return side > inner && y < hairLength(look);
}

} // namespace

void growHair(PaintedHead& head, const Look& look) {
    if (look.hair == HairStyle::None)
        return;
    Look outer = look;
    outer.headWidth *= 1 + look.hairVolume;
    const cv::Mat1f strands = smoothNoise(look.seed * 4, 0.006, 0.07);
    const cv::Mat1f locks = smoothNoise(look.seed * 4 + 7, 0.025, 0.05);
    const double stretch = 1 + look.hairVolume * 0.8;
    for (int row = 0; row < head.height.rows; ++row) {
        const double y = PaintedHead::yOf(row);
        const double width = y < 0 ? halfWidthAt(outer, y / stretch) : outer.headWidth * (1 + 0.05 * y);
        const double crown = y < 0 ? std::pow(std::max(0.0, 1 - std::pow(-y / stretch, 2.8)), 0.5) : 1.0;
        for (int column = 0; column < head.height.cols; ++column) {
            const double x = PaintedHead::xOf(column);
            const double t = width > 0 ? std::abs(x) / width : 1;
            if (t >= 1 || !isHair(look, x + 0.012 * locks(row, column), y + 0.025 * locks(row, column)))
                continue;
            const double lift =
                0.05 + 0.01 * std::clamp(strands(row, column) + locks(row, column), -3.0f, 3.0f);
            const double shell = look.depth * crown * std::pow(1 - std::pow(t, 2.3), 0.52) + lift;
            head.height(row, column) = static_cast<float>(y > 0.05 ? std::min(shell, 0.45) : shell);
            head.colour(row, column) =
                look.hairColour *
                std::clamp(1 + 0.25f * strands(row, column) + 0.15f * locks(row, column), 0.4f, 1.8f);
        }
    }
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
            const bool moustache =
                y > mouth - 0.15 && y < mouth - 0.03 + x * 0.2 && x < look.mouthWidth * 1.15;
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
    const cv::Vec3f colour =
        look.hair == HairStyle::None ? cv::Vec3f(0.08f, 0.10f, 0.14f) : look.hairColour * 0.8f;
    blend(head, {cv::Rect({}, mask.size()), mask}, colour, look.beard == BeardStyle::Stubble ? 0.4 : 0.9);
}

} // namespace kith::support
