// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/painted_head.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kith::support {
namespace {

// Adds a bell-shaped bump (a dent when amount is negative) to the surface where there is one.
void bump(PaintedHead& head, double x, double y, double sigmaX, double sigmaY, double amount) {
    const cv::Point2f from = PaintedHead::toPixel(x - 3.2 * sigmaX, y - 3.2 * sigmaY);
    const cv::Point2f to = PaintedHead::toPixel(x + 3.2 * sigmaX, y + 3.2 * sigmaY);
    const cv::Rect area = cv::Rect(cv::Point(from), cv::Point(to)) & cv::Rect({}, head.height.size());
    for (int row = area.y; row < area.br().y; ++row) {
        const double dy = (PaintedHead::yOf(row) - y) / sigmaY;
        for (int column = area.x; column < area.br().x; ++column) {
            float& z = head.height(row, column);
            const double dx = (PaintedHead::xOf(column) - x) / sigmaX;
            if (z > PaintedHead::kNoSurface)
                z += static_cast<float>(amount * std::exp(-0.5 * (dx * dx + dy * dy)));
        }
    }
}

void pair(PaintedHead& head, double x, double y, double sigmaX, double sigmaY, double amount) {
    bump(head, -x, y, sigmaX, sigmaY, amount);
    bump(head, x, y, sigmaX, sigmaY, amount);
}

void shapeNose(PaintedHead& head, const Look& look) {
    constexpr int kSteps = 12;
    for (int step = 0; step < kSteps; ++step) {
        const double t = static_cast<double>(step) / (kSteps - 1);
        const double y = look.eyeLine - 0.02 + t * (look.noseLength - 0.07);
        const double width = 0.035 + 0.025 * t;
        bump(head, 0, y, width, 0.035, look.noseHeight * (0.12 + 0.36 * t) * 0.75);
    }
    const double tip = look.eyeLine + look.noseLength - 0.05;
    bump(head, 0, tip, look.noseWidth * 0.55, 0.055, look.noseHeight * 0.45);
    pair(head, look.noseWidth * 0.8, tip + 0.03, look.noseWidth * 0.32, 0.04, look.noseHeight * 0.38);
}

void shapeMouth(PaintedHead& head, const Look& look, const Pose& pose) {
    const double y = look.eyeLine + look.mouthLine;
    const double width = look.mouthWidth * (1 + 0.15 * pose.smile);
    bump(head, 0, y, width * 0.9, 0.16, 0.045);
    bump(head, 0, y - look.lipThickness * 0.6, width * 0.55, look.lipThickness * 0.45, 0.025);
    bump(head, 0, y + look.lipThickness * 0.7, width * 0.5, look.lipThickness * 0.5, 0.035);
    bump(head, 0, y + look.lipThickness * 1.4 + 0.05, 0.10, 0.03, -0.03);
    pair(head, width * 1.05, y - 0.02 * pose.smile, 0.03, 0.04, -0.025 - 0.02 * pose.smile);
    pair(head, 0.30, look.eyeLine + 0.30, 0.09, 0.07, 0.03 * pose.smile);
}

// What no parameter names: the same random bones for every picture of a person, the two sides nearly alike.
void shapeBones(PaintedHead& head, const Look& look) {
    for (const double sigma : {0.09, 0.2}) {
        const cv::Mat1f bones = smoothNoise(look.seed * 4 + 3, sigma, sigma);
        cv::Mat1f mirrored;
        cv::flip(bones, mirrored, 1);
        const cv::Mat1f both = (bones + mirrored) * (0.20 * sigma) + bones * (0.03 * sigma);
        cv::Mat(head.height + both).copyTo(head.height, head.height > 0.12f);
    }
}

void addEars(PaintedHead& head, const Look& look) {
    for (int row = 0; row < head.height.rows; ++row) {
        const double y = (PaintedHead::yOf(row) - look.eyeLine - 0.15) / 0.16;
        const double edge = halfWidthAt(look, PaintedHead::yOf(row));
        for (int column = 0; column < head.height.cols && std::abs(y) < 1; ++column) {
            const double x = (std::abs(PaintedHead::xOf(column)) - edge) / 0.075;
            const double r = x * x + y * y;
            if (x > -0.6 && r < 1)
                head.height(row, column) =
                    std::max(head.height(row, column), static_cast<float>(0.18 - 0.08 * (1 - r)));
        }
    }
}

} // namespace

cv::Mat1f smoothNoise(std::uint32_t seed, double sigmaX, double sigmaY) {
    // Drawn and smoothed on a grid a few cells per sigma wide, then enlarged: wide sigmas cost nothing.
    constexpr double kCellsPerSigma = 3;
    const cv::Size size = PaintedHead().height.size();
    const auto cellsOf = [](int pixels, double sigma) {
        return std::min(pixels, cvCeil(pixels * kCellsPerSigma / (sigma * PaintedHead::kPixelsPerUnit)));
    };
    const cv::Size grid(cellsOf(size.width, sigmaX), cellsOf(size.height, sigmaY));
    cv::Mat1f values(grid);
    cv::RNG random(seed * 2654435761u + 1);
    random.fill(values, cv::RNG::NORMAL, 0, 1);
    const auto inCells = [](double sigma, int cells, int pixels) {
        return std::max(0.3, sigma * PaintedHead::kPixelsPerUnit * cells / pixels);
    };
    cv::GaussianBlur(values, values, {}, inCells(sigmaX, grid.width, size.width),
                     inCells(sigmaY, grid.height, size.height));
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(values, mean, deviation);
    cv::Mat1f enlarged;
    cv::resize((values - mean[0]) / deviation[0], enlarged, size, 0, 0, cv::INTER_CUBIC);
    return enlarged;
}

PaintedHead::PaintedHead() {
    const cv::Size size(static_cast<int>(2 * kHalfWidth * kPixelsPerUnit),
                        static_cast<int>(2 * kHalfHeight * kPixelsPerUnit));
    height = cv::Mat1f(size, kNoSurface);
    colour = cv::Mat3f(size, cv::Vec3f(0, 0, 0));
}

cv::Point2f PaintedHead::toPixel(double x, double y) {
    return {static_cast<float>((x + kHalfWidth) * kPixelsPerUnit),
            static_cast<float>((y + kHalfHeight) * kPixelsPerUnit)};
}

double halfWidthAt(const Look& look, double y) {
    constexpr double kWidest = -0.12;
    if (y <= -1 || y >= 1)
        return 0;
    if (y < kWidest) {
        const double t = (kWidest - y) / (1 + kWidest);
        return look.headWidth * std::pow(1 - std::pow(t, 2.3), 0.5);
    }
    const double t = (y - kWidest) / (1 - kWidest);
    return look.headWidth * std::pow(1 - std::pow(t, look.jawPower), 0.62);
}

void shapeSkull(PaintedHead& head, const Look& look) {
    for (int row = 0; row < head.height.rows; ++row) {
        const double y = PaintedHead::yOf(row);
        const double width = halfWidthAt(look, y);
        if (width <= 0)
            continue;
        const double profile =
            y < 0 ? std::pow(1 - std::pow(-y, 2.8), 0.5) : std::pow(1 - std::pow(y, 6.0) * 0.75, 0.5);
        for (int column = 0; column < head.height.cols; ++column) {
            const double t = std::abs(PaintedHead::xOf(column)) / width;
            if (t < 1)
                head.height(row, column) =
                    static_cast<float>(look.depth * profile * std::pow(1 - std::pow(t, 2.3), 0.52));
        }
    }
}

void shapeFeatures(PaintedHead& head, const Look& look, const Pose& pose) {
    const double eyeX = look.eyeDistance / 2;
    pair(head, eyeX, look.eyeLine - 0.01, 0.13, 0.075, -0.075);
    pair(head, eyeX, look.eyeLine, 0.075, 0.05, 0.045); // eyeballs
    pair(head, eyeX, look.eyeLine - look.browHeight, 0.15, 0.05, 0.03);
    pair(head, look.eyeDistance * 0.62, look.eyeLine + 0.30, 0.13, 0.11, 0.03 + look.cheek);
    pair(head, look.eyeDistance * 0.60, look.eyeLine + 0.55, 0.10, 0.14, -0.06 * (1 - look.cheek / 0.07));
    shapeNose(head, look);
    shapeMouth(head, look, pose);
    bump(head, 0, 0.86, 0.14, 0.08, look.chin);
    shapeBones(head, look);
    addEars(head, look);
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
