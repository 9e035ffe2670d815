// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/painted_look.h"

#include <opencv2/core.hpp>

namespace kith::support {

// A head seen from the front as two maps over the plane x right, y down, in half head heights:
// how far the surface stands out towards the viewer, and its BGR reflectance. Where there is no head the
// height is kNoSurface.
struct PaintedHead {
    static constexpr float kPixelsPerUnit = 140.0f;
    static constexpr float kHalfWidth = 1.3f;  // the maps reach from -kHalfWidth to +kHalfWidth in x,
    static constexpr float kHalfHeight = 1.4f; // and from -kHalfHeight to +kHalfHeight in y
    static constexpr float kNoSurface = -10.0f;

    cv::Mat1f height;
    cv::Mat3f colour;

    PaintedHead();
    static cv::Point2f toPixel(double x, double y);
    static double xOf(int column) { return column / kPixelsPerUnit - kHalfWidth; }
    static double yOf(int row) { return row / kPixelsPerUnit - kHalfHeight; }
};

PaintedHead buildHead(const Look& look, const Pose& pose);

// The steps of buildHead, in their order.
void shapeSkull(PaintedHead& head, const Look& look);
void shapeFeatures(PaintedHead& head, const Look& look, const Pose& pose);
void paintSkin(PaintedHead& head, const Look& look, const Pose& pose);
void paintEyes(PaintedHead& head, const Look& look, const Pose& pose);
void paintMouth(PaintedHead& head, const Look& look, const Pose& pose);
void paintBeard(PaintedHead& head, const Look& look);
void growHair(PaintedHead& head, const Look& look);

// Random values of mean 0 and unit spread, smoothed by the two sigmas (head units); the size is that of the
// maps.
cv::Mat1f smoothNoise(std::uint32_t seed, double sigmaX, double sigmaY);

// Half the width of the head (without hair) at height y; 0 above the crown and below the chin.
double halfWidthAt(const Look& look, double y);

} // namespace kith::support
