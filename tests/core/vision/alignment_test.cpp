// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/alignment.h"
#include "tests/core/vision/made_photo.h"
#include "tests/support/catch.h"

#include <Eigen/Geometry>

#include <cmath>
#include <numbers>
#include <random>

using namespace kith;
using namespace kith::vision;

namespace {

using Points = std::array<cv::Point2d, 5>;

const Points kTemplate = {
    {{38.2946, 51.6963}, {73.5318, 51.5014}, {56.0252, 71.7366}, {41.5493, 92.3655}, {70.7299, 92.2041}}};

/// Turned clockwise, scaled, then moved.
struct Similarity {
    double scale = 1.0;
    double angle = 0.0;
    cv::Point2d shift;

    cv::Point2d operator()(const cv::Point2d& p) const {
        const double c = scale * std::cos(angle);
        const double s = scale * std::sin(angle);
        return {c * p.x - s * p.y + shift.x, s * p.x + c * p.y + shift.y};
    }
    Points operator()(const Points& points) const {
        Points result;
        for (std::size_t i = 0; i < points.size(); ++i) {
            result[i] = (*this)(points[i]);
        }
        return result;
    }
};

cv::Point2d applied(const cv::Matx23d& t, const cv::Point2d& p) {
    return {t(0, 0) * p.x + t(0, 1) * p.y + t(0, 2), t(1, 0) * p.x + t(1, 1) * p.y + t(1, 2)};
}

/// A smooth pattern over the plane of the template.
cv::Vec3d pattern(const cv::Point2d& p) {
    return {128.0 + 80.0 * std::sin(p.x / 9.0), 128.0 + 80.0 * std::sin(p.y / 11.0),
            128.0 + 80.0 * std::sin((p.x + p.y) / 13.0)};
}

/// A picture that shows the pattern such that the template's landmarks lie where `place` puts them.
cv::Mat pictureOf(const Similarity& place, int width, int height) {
    const cv::Matx23d back = arcFaceTransform(place(kTemplate));
    cv::Mat3b picture(height, width);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            picture(y, x) = pattern(applied(back, cv::Point2d(x, y)));
        }
    }
    return picture;
}

} // namespace

TEST_CASE("Landmarks on the template need no transform") {
    const cv::Matx23d transform = arcFaceTransform(kTemplate);
    CHECK(cv::norm(transform - cv::Matx23d(1, 0, 0, 0, 1, 0), cv::NORM_INF) < 1e-12);
}

TEST_CASE("A template that was turned, scaled and moved is brought back exactly") {
    for (const double scale : {0.05, 0.7, 1.0, 30.0}) {
        for (const double angle : {0.0, 0.4, -1.9, std::numbers::pi}) {
            const Similarity place{scale, angle, {417.0, -93.5}};
            const cv::Matx23d transform = arcFaceTransform(place(kTemplate));
            for (const cv::Point2d& point : kTemplate) {
                CHECK(cv::norm(applied(transform, place(point)) - point) < 1e-8);
            }
        }
    }
}

TEST_CASE("Landmarks of any kind give what the dense solution of Umeyama gives") {
    std::mt19937 random(11);
    std::normal_distribution<double> noise(0.0, 1.0);
    for (int round = 0; round < 200; ++round) {
        Points points = Similarity{0.3 + 0.1 * round, 0.05 * round, {10.0 * round, 50.0}}(kTemplate);
        Eigen::MatrixXd from(2, 5); // of dynamic size: GCC warns within Eigen otherwise
        Eigen::MatrixXd to(2, 5);
        for (int i = 0; i < 5; ++i) {
            auto& point = points[static_cast<std::size_t>(i)];
            point += cv::Point2d(noise(random), noise(random)) * (0.3 + 0.1 * round) * 6.0;
            from.col(i) << point.x, point.y;
            to.col(i) << kTemplate[static_cast<std::size_t>(i)].x, kTemplate[static_cast<std::size_t>(i)].y;
        }
        const Eigen::MatrixXd dense = Eigen::umeyama(from, to, true);
        const cv::Matx23d transform = arcFaceTransform(points);
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 3; ++column) {
                CHECK(transform(row, column) == Approx(dense(row, column)).epsilon(1e-9).margin(1e-9));
            }
        }
    }
}

TEST_CASE("Landmarks that are one point give numbers all the same") {
    Points points;
    points.fill({5.0, 5.0});
    for (const double value : arcFaceTransform(points).val) {
        CHECK(std::isfinite(value));
    }
}

TEST_CASE("The aligned crop shows the face in the template's frame, from far and near, turned and upright") {
    for (const Similarity& place : {Similarity{1.0, 0.0, {40.0, 30.0}}, Similarity{0.8, 0.3, {90.0, 40.0}},
                                    Similarity{1.5, -0.5, {60.0, 160.0}}, Similarity{3.0, 0.2, {150.0, 60.0}},
                                    Similarity{6.3, 0.0, {20.0, 10.0}}}) {
        INFO("scale " << place.scale << ", angle " << place.angle);
        const int width = 900;
        const int height = 800;
        const image::PhotoFile file = photoOf(pictureOf(place, width, height));
        image::PhotoPixels pixels(file);
        model::Landmarks landmarks;
        for (std::size_t i = 0; i < landmarks.size(); ++i) {
            const cv::Point2d point = place(kTemplate[i]);
            landmarks[i] = {point.x / width, point.y / height};
        }
        const cv::Mat crop = alignedCrop(pixels, landmarks);
        REQUIRE(crop.size() == cv::Size(kAlignedSize, kAlignedSize));
        double sum = 0.0;
        int counted = 0;
        for (int y = 0; y < kAlignedSize; ++y) {
            for (int x = 0; x < kAlignedSize; ++x) {
                const cv::Point2d there = place(cv::Point2d(x, y));
                if (there.x < 1 || there.y < 1 || there.x > width - 2 || there.y > height - 2) {
                    continue;
                }
                sum +=
                    cv::norm(cv::Vec3d(crop.at<cv::Vec3b>(y, x)) - pattern(cv::Point2d(x, y)), cv::NORM_INF);
                ++counted;
            }
        }
        REQUIRE(counted > 9'000);
        CHECK(sum / counted < 2.5); // a shift of half a pixel would be 3
    }
}

TEST_CASE("Where a face reaches over the photo its border is repeated") {
    const Similarity place{1.0, 0.0, {-60.0, 0.0}};
    const image::PhotoFile file = photoOf(pictureOf(place, 300, 200));
    image::PhotoPixels pixels(file);
    model::Landmarks landmarks;
    for (std::size_t i = 0; i < landmarks.size(); ++i) {
        landmarks[i] = {place(kTemplate[i]).x / 300, place(kTemplate[i]).y / 200};
    }
    const cv::Mat crop = alignedCrop(pixels, landmarks);
    CHECK(crop.at<cv::Vec3b>(50, 0) == crop.at<cv::Vec3b>(50, 40));
    CHECK(crop.at<cv::Vec3b>(50, 40) != crop.at<cv::Vec3b>(50, 90));
}
