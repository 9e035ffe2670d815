// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/crop.h"
#include "core/image/jpeg_codec.h"
#include "tests/support/catch.h"
#include "tests/support/picture_files.h"

#include <opencv2/imgproc.hpp>

using namespace kith;
using namespace kith::image;

namespace {

/// Blue is the column, green the row.
cv::Mat ramp(int width, int height) {
    cv::Mat3b picture(height, width);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            picture(y, x) = {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y), 0};
        }
    }
    return picture;
}

} // namespace

TEST_CASE("A crop within the picture has its pixels") {
    const cv::Mat picture = ramp(200, 100);
    const cv::Mat crop = squareCrop(picture, {50.0, 40.0}, 20.0, 20);
    CHECK(cv::norm(crop, picture(cv::Rect(40, 30, 20, 20)), cv::NORM_INF) == 0.0);
}

TEST_CASE("A crop over the border repeats the border's pixels") {
    const cv::Mat picture = ramp(200, 100);
    const cv::Mat corner = squareCrop(picture, {0.0, 0.0}, 40.0, 40);
    CHECK(corner.at<cv::Vec3b>(0, 0) == cv::Vec3b(0, 0, 0));
    CHECK(corner.at<cv::Vec3b>(39, 5) == cv::Vec3b(0, 19, 0));
    CHECK(corner.at<cv::Vec3b>(5, 39) == cv::Vec3b(19, 0, 0));
    const cv::Mat other = squareCrop(picture, {200.0, 100.0}, 40.0, 40);
    CHECK(other.at<cv::Vec3b>(39, 39) == cv::Vec3b(199, 99, 0));
    CHECK(other.at<cv::Vec3b>(0, 39) == cv::Vec3b(199, 80, 0));
    const cv::Mat whole = squareCrop(picture, {100.0, 50.0}, 400.0, 400);
    CHECK(whole.at<cv::Vec3b>(0, 0) == cv::Vec3b(0, 0, 0));
    CHECK(whole.at<cv::Vec3b>(399, 399) == cv::Vec3b(199, 99, 0));
}

TEST_CASE("A crop of a part of a picture does not see the rest of it") {
    const cv::Mat picture = ramp(200, 100);
    const cv::Mat part = picture(cv::Rect(50, 20, 60, 60));
    CHECK(squareCrop(part, {0.0, 30.0}, 20.0, 20).at<cv::Vec3b>(10, 0)[0] == 50);
}

TEST_CASE("A crop outside of the picture is grey") {
    const cv::Mat crop = squareCrop(ramp(200, 100), {-100.0, 50.0}, 20.0, 30);
    CHECK(crop.size() == cv::Size(30, 30));
    CHECK(cv::norm(crop, cv::Mat(30, 30, CV_8UC3, cv::Scalar::all(128)), cv::NORM_INF) == 0.0);
}

TEST_CASE("A crop is resampled to its size") {
    CHECK(showsFourQuarters(squareCrop(fourQuarters(100, 100), {50.0, 50.0}, 100.0, 37)));
    CHECK(showsFourQuarters(squareCrop(fourQuarters(100, 100), {50.0, 50.0}, 100.0, 222)));
    CHECK(squareCrop(fourQuarters(100, 100), {50.0, 50.0}, 0.1, 8).size() == cv::Size(8, 8));
}

TEST_CASE("A thumbnail near the border shows nothing but picture, with all of the face") {
    // Left of the face is nothing to show; the face itself is white, the rest a slope that no stretched
    // border pixels would have.
    cv::Mat picture(300, 400, CV_8UC3);
    for (int x = 0; x < picture.cols; ++x) {
        picture.col(x).setTo(cv::Scalar::all(x / 2));
    }
    const cv::Rect face(0, 0, 90, 120);
    picture(face).setTo(cv::Scalar::all(255));
    const model::Box box{0.0, 0.0, 90.0 / 400.0, 120.0 / 300.0};
    const cv::Mat thumbnail = decodeJpeg(faceThumbnail(picture, box), 256).bgr;
    REQUIRE(thumbnail.cols == 200);
    CHECK(thumbnail.at<cv::Vec3b>(5, 5)[0] > 240);
    CHECK(thumbnail.at<cv::Vec3b>(115, 85)[0] > 240);
    CHECK(std::abs(thumbnail.at<cv::Vec3b>(5, 190)[0] - 95) < 8);
    CHECK(std::abs(thumbnail.at<cv::Vec3b>(190, 5)[0] - 2) < 8);
}

TEST_CASE("A thumbnail is the box with a third of margin, and no larger than its pixels") {
    const model::Box box{0.4, 0.3, 0.2, 0.4};
    CHECK(thumbnailSide(box, 1000, 1000) == Approx(400.0 * 5.0 / 3.0));
    CHECK(thumbnailSide(box, 4000, 1000) == Approx(800.0 * 5.0 / 3.0));
    const auto sizeOf = [&box](int side) {
        return jpegSize(faceThumbnail(fourQuarters(side, side), box)).value();
    };
    CHECK(sizeOf(1000).width == kThumbnailSize);
    CHECK(sizeOf(1000).height == kThumbnailSize);
    CHECK(sizeOf(150).width == 100);
    CHECK(sizeOf(10).width == 16);
    const cv::Mat thumbnail = decodeJpeg(faceThumbnail(fourQuarters(1000, 1000), box), 256).bgr;
    CHECK(showsFourQuarters(thumbnail));
}
