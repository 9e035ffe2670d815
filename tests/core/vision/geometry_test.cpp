// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Boxes, landmarks and quality as numbers; no network runs here.
#include "core/vision/quality.h"
#include "core/vision/refiner.h"
#include "tests/support/catch.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

using namespace kith;
using namespace kith::vision;

namespace {

using Points = std::array<cv::Point2d, 5>;

/// A frontal face with eyes 40 px apart around (x, y), for a photo of 400 x 200.
constexpr double kWidth = 400.0;
constexpr double kHeight = 200.0;

Points facePixels(double x, double y, double scale = 1.0) {
    return {{{x - 20 * scale, y - 20 * scale},
             {x + 20 * scale, y - 20 * scale},
             {x, y},
             {x - 15 * scale, y + 20 * scale},
             {x + 15 * scale, y + 20 * scale}}};
}

model::Landmarks fractions(const Points& points) {
    model::Landmarks landmarks;
    for (std::size_t i = 0; i < points.size(); ++i) {
        landmarks[i] = {points[i].x / kWidth, points[i].y / kHeight};
    }
    return landmarks;
}

} // namespace

TEST_CASE("The box around landmarks is a full face, in fractions of width and height") {
    const model::Box box = faceBox(fractions(facePixels(200, 100)), kWidth, kHeight);
    CHECK(box.width * kWidth == Approx(84.0));
    CHECK(box.height * kHeight == Approx(110.0));
    CHECK(box.centre().x * kWidth == Approx(200.0));
    CHECK(box.centre().y * kHeight == Approx(100.0 - 0.13 * 40.0));
}

TEST_CASE("The box moves and grows with the landmarks") {
    const model::Box box = faceBox(fractions(facePixels(200, 100)), kWidth, kHeight);
    const model::Box moved = faceBox(fractions(facePixels(240, 90)), kWidth, kHeight);
    CHECK(moved.x - box.x == Approx(40.0 / kWidth));
    CHECK(moved.y - box.y == Approx(-10.0 / kHeight));
    const model::Box larger = faceBox(fractions(facePixels(200, 100, 1.5)), kWidth, kHeight);
    CHECK(larger.width == Approx(1.5 * box.width));
    CHECK(larger.height == Approx(1.5 * box.height));
}

TEST_CASE("A face turned to the side keeps the size of its box") {
    Points profile = facePixels(200, 100);
    profile[1].x -= 25;
    profile[4].x -= 20;
    const model::Box box = faceBox(fractions(profile), kWidth, kHeight);
    CHECK(box.height * kHeight == Approx(110.0).epsilon(0.02));
}

TEST_CASE("The smallest face asked for is a part of the short side, and never under the detector's floor") {
    model::DetectionSettings settings;
    settings.minimumFaceFraction = 0.025;
    settings.method = model::DetectionMethod::Cnn;
    CHECK(minimumFaceSide(settings, 4000, 3000) == Approx(75.0));
    CHECK(minimumFaceSide(settings, 3000, 4000) == Approx(75.0));
    CHECK(minimumFaceSide(settings, 12000, 3000) == Approx(75.0)); // a panorama's faces are as high
    CHECK(minimumFaceSide(settings, 640, 480) == Approx(20.0));
    settings.method = model::DetectionMethod::Hog;
    CHECK(minimumFaceSide(settings, 4000, 3000) == Approx(100.0));
    CHECK(minimumFaceSide(settings, 3000, 4000) == Approx(100.0));
    CHECK(minimumFaceSide(settings, 640, 480) == Approx(40.0));
}

TEST_CASE("Pose proxies are zero for a frontal face and tell the turns apart") {
    const PoseProxy frontal = poseOf(facePixels(200, 100));
    CHECK(frontal.yaw == Approx(0.0).margin(1e-9));
    CHECK(frontal.pitch == Approx(0.0).margin(0.01));
    CHECK(frontal.roll == Approx(0.0).margin(1e-9));
    Points turned = facePixels(200, 100);
    turned[2].x += 12;
    CHECK(poseOf(turned).yaw > 0.2);
    turned[2].x -= 24;
    CHECK(poseOf(turned).yaw < -0.2);
    Points lowered = facePixels(200, 100);
    lowered[2].y += 8;
    CHECK(poseOf(lowered).pitch > 0.15);
    Points tilted = facePixels(200, 100);
    for (cv::Point2d& p : tilted) {
        p = {200 + (p.x - 200) * std::cos(0.3) - (p.y - 100) * std::sin(0.3),
             100 + (p.x - 200) * std::sin(0.3) + (p.y - 100) * std::cos(0.3)};
    }
    CHECK(poseOf(tilted).roll == Approx(0.3));
    CHECK(poseOf(tilted).yaw == Approx(0.0).margin(1e-9));
}

TEST_CASE("A blurred crop is less sharp, and quality falls with blur, smallness and turn") {
    cv::Mat noise(112, 112, CV_8UC3);
    cv::RNG(4).fill(noise, cv::RNG::UNIFORM, 0, 256);
    cv::Mat sharp;
    cv::Mat blurred;
    cv::GaussianBlur(noise, sharp, {}, 1.5);
    cv::GaussianBlur(noise, blurred, {}, 8.0);
    CHECK(sharpnessOf(sharp) > 10.0 * sharpnessOf(blurred));

    const Points face = facePixels(200, 100);
    const double best = faceQuality(0.8, face, noise);
    CHECK(best == Approx(0.8));
    CHECK(faceQuality(0.8, face, blurred) < 0.9 * best);
    CHECK(faceQuality(0.8, facePixels(200, 100, 0.25), noise) < 0.7 * best);
    Points turned = face;
    turned[2].x += 30;
    CHECK(faceQuality(0.8, turned, noise) < 0.8 * best);
    CHECK(faceQuality(7.0, face, noise) <= 1.0);
    CHECK(faceQuality(-1.0, face, noise) == 0.0);
}
