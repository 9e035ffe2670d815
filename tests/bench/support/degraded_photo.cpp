// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/support/degraded_photo.h"

#include <opencv2/imgproc.hpp>

#include <array>

namespace kith::bench {

namespace {

/// A number between the two; the same in every standard library.
double between(double low, double high, std::mt19937& random) {
    return low + (high - low) * (static_cast<double>(random()) / 4294967296.0);
}

cv::Mat turned(const cv::Mat& photo, double degrees) {
    const cv::Point2f middle(static_cast<float>(photo.cols) / 2.0F, static_cast<float>(photo.rows) / 2.0F);
    cv::Mat result;
    cv::warpAffine(photo, result, cv::getRotationMatrix2D(middle, degrees, 1.0), photo.size(),
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return result;
}

/// The lower half, the left or the right half of the face under a plain rectangle.
cv::Mat covered(const cv::Mat& photo, std::mt19937& random) {
    const std::array kHalves{cv::Rect2d{0.24, 0.52, 0.52, 0.24}, cv::Rect2d{0.50, 0.24, 0.32, 0.52},
                             cv::Rect2d{0.18, 0.24, 0.32, 0.52}};
    const cv::Rect2d half = kHalves[random() % kHalves.size()];
    cv::Mat result = photo.clone();
    cv::rectangle(result,
                  cv::Rect2d(half.x * photo.cols, half.y * photo.rows, half.width * photo.cols,
                             half.height * photo.rows),
                  cv::Scalar(90, 90, 110), cv::FILLED);
    return result;
}

cv::Mat shrunk(const cv::Mat& photo, double scale) {
    cv::Mat small;
    cv::Mat result;
    cv::resize(photo, small, {}, scale, scale, cv::INTER_AREA);
    cv::resize(small, result, photo.size(), 0.0, 0.0, cv::INTER_LINEAR);
    return result;
}

/// Seen from the side, as far as a flat picture can be: one edge nearer than the other, and narrower.
cv::Mat squeezed(const cv::Mat& photo, double depth, bool toTheLeft) {
    const auto width = static_cast<float>(photo.cols);
    const auto height = static_cast<float>(photo.rows);
    const auto far = static_cast<float>(depth) * height / 4.0F;
    const auto narrow = static_cast<float>(depth) * width / 4.0F;
    const std::array<cv::Point2f, 4> from{{{0, 0}, {width, 0}, {width, height}, {0, height}}};
    std::array<cv::Point2f, 4> to{
        {{narrow, 0}, {width - narrow, far}, {width - narrow, height - far}, {narrow, height}}};
    if (toTheLeft)
        to = {{{narrow, far}, {width - narrow, 0}, {width - narrow, height}, {narrow, height - far}}};
    cv::Mat result;
    cv::warpPerspective(photo, result, cv::getPerspectiveTransform(from.data(), to.data()), photo.size(),
                        cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return result;
}

cv::Mat darkened(const cv::Mat& photo, double share, double noise, std::uint64_t seed) {
    cv::Mat dark;
    photo.convertTo(dark, CV_32F, share);
    cv::Mat grain(photo.size(), CV_32FC3);
    cv::RNG generator(seed);
    generator.fill(grain, cv::RNG::NORMAL, 0.0, noise);
    cv::Mat result;
    cv::Mat(dark + grain).convertTo(result, CV_8U, 0.6 / share); // what a camera's software makes of it
    return result;
}

} // namespace

cv::Mat wear(const cv::Mat& photo, Wear kind, std::mt19937& random) {
    switch (kind) {
    case Wear::None:
        break;
    case Wear::Blurred: {
        cv::Mat result;
        cv::GaussianBlur(photo, result, {}, photo.cols / 250.0 * between(1.5, 3.5, random));
        return result;
    }
    case Wear::Turned:
        return turned(photo, between(-45.0, 45.0, random));
    case Wear::Covered:
        return covered(photo, random);
    case Wear::Shrunk:
        return shrunk(photo, between(0.22, 0.42, random));
    case Wear::Squeezed:
        return squeezed(photo, between(0.5, 1.1, random), random() % 2 == 0);
    case Wear::Dark:
        return darkened(photo, between(0.1, 0.3, random), between(3.0, 8.0, random), random());
    }
    return photo;
}

} // namespace kith::bench
