// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/painted_head.h"

#include <cmath>
#include <vector>

namespace kith::support {

// A closed line in head units.
using Outline = std::vector<cv::Point2f>;

Outline ellipse(double x, double y, double halfWidth, double halfHeight, double tilt = 0);

// A band along a curve y(t), x(t), t in -1..1, of a thickness that vanishes at the ends.
template <typename Curve>
Outline band(Curve curve, double thickness) {
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

// A soft-edged stencil: opacities (0..1) of a part of the maps.
struct Stencil {
    cv::Rect area;
    cv::Mat1f opacity;
};

// The stencil of a filled outline.
Stencil stencilOf(const PaintedHead& head, const Outline& outline, double softness = 0.004);
// What two stencils have in common.
Stencil operator&(const Stencil& a, const Stencil& b);

// Paints the head's colour map through the stencil.
void blend(PaintedHead& head, const Stencil& stencil, const cv::Vec3f& colour, double strength);

} // namespace kith::support
