// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace kith::model {

/// A point as fractions of the upright photo's width and height; origin top-left.
struct Point {
    double x = 0.0;
    double y = 0.0;
    bool operator==(const Point&) const = default;
};

/// An axis-parallel box as fractions of the upright photo's width and height. May reach over the border.
struct Box {
    double x = 0.0;
    double y = 0.0;
    double width = 0.0;
    double height = 0.0;
    bool operator==(const Box&) const = default;

    double area() const { return width * height; }
    Point centre() const { return {x + width / 2.0, y + height / 2.0}; }
};

/// Five landmarks in the image from left to right: eye, eye, nose tip, mouth corner, mouth corner.
using Landmarks = std::array<Point, 5>;

/// Intersection over union of two boxes in [0, 1]; 0 where either has no area.
double intersectionOverUnion(const Box& a, const Box& b);

/// Two boxes of one photo at or over this IoU are the same face (the field's usual value for boxes of
/// different detectors, whose notion of "face" differs by about a fifth of its side).
inline constexpr double kSameFaceIou = 0.45;

} // namespace kith::model
