// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/picture_files.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"

#include <opencv2/imgproc.hpp>

using namespace kith;
using namespace kith::image;

namespace {

/// Mean difference of the pictures (0 to 255), both brought to 64 x 64.
double differenceOf(const cv::Mat& a, const cv::Mat& b) {
    cv::Mat smallA;
    cv::Mat smallB;
    cv::resize(a, smallA, {64, 64}, 0, 0, cv::INTER_AREA);
    cv::resize(b, smallB, {64, 64}, 0, 0, cv::INTER_AREA);
    return cv::norm(smallA, smallB, cv::NORM_L1) / static_cast<double>(smallA.total() * 3);
}

} // namespace

TEST_CASE("Pixels stored in each orientation come out upright") {
    const cv::Mat picture = fourQuarters(9, 6); // not a multiple of anything, not square
    for (int orientation = 1; orientation <= 8; ++orientation) {
        INFO("orientation " << orientation);
        const cv::Mat result = upright(storedWith(picture, orientation), orientation);
        REQUIRE(result.size() == picture.size());
        CHECK(cv::norm(result, picture, cv::NORM_INF) == 0.0);
    }
}

TEST_CASE("Files of each orientation open upright, with the upright size") {
    const support::TemporaryFolder folder;
    for (const char* extension : {".jpg", ".png", ".tif", ".webp"}) {
        for (int orientation = 1; orientation <= 8; ++orientation) {
            INFO(extension << " in orientation " << orientation);
            const auto file = folder / ("picture" + std::string(extension));
            writePicture(file, storedWith(fourQuarters(96, 64), orientation));
            setOrientation(file, orientation);
            const PhotoFile photo = readPhotoFile(file);
            CHECK(photo.orientation == orientation);
            CHECK(photo.width() == 96);
            CHECK(photo.height() == 64);
            const cv::Mat picture = opened(file);
            CHECK(picture.size() == cv::Size(96, 64));
            CHECK(showsFourQuarters(picture));
        }
    }
}

TEST_CASE("TIFFs of sixteen bits and of grey open upright too") {
    const support::TemporaryFolder folder;
    for (int orientation = 1; orientation <= 8; ++orientation) {
        INFO("orientation " << orientation);
        const cv::Mat stored = storedWith(fourQuarters(96, 64), orientation);
        cv::Mat deep;
        stored.convertTo(deep, CV_16UC3, 257.0);
        writePicture(folder / "deep.tif", deep);
        setOrientation(folder / "deep.tif", orientation);
        const cv::Mat picture = opened(folder / "deep.tif");
        CHECK(picture.size() == cv::Size(96, 64));
        CHECK(showsFourQuarters(picture));

        cv::Mat grey;
        cv::cvtColor(stored, grey, cv::COLOR_BGR2GRAY);
        writePicture(folder / "grey.tif", grey);
        setOrientation(folder / "grey.tif", orientation);
        cv::Mat expected;
        cv::cvtColor(fourQuarters(96, 64), expected, cv::COLOR_BGR2GRAY);
        cv::cvtColor(expected, expected, cv::COLOR_GRAY2BGR);
        const cv::Mat greyPicture = opened(folder / "grey.tif");
        REQUIRE(greyPicture.size() == expected.size());
        CHECK(cv::norm(greyPicture, expected, cv::NORM_INF) < 3.0);
    }
}

TEST_CASE("A scaled decode is upright too") {
    const support::TemporaryFolder folder;
    writePicture(folder / "a.jpg", storedWith(fourQuarters(960, 640), 6));
    setOrientation(folder / "a.jpg", 6);
    const PhotoFile photo = readPhotoFile(folder / "a.jpg");
    PhotoPixels pixels(photo);
    const cv::Mat& small = pixels.atLeast(100);
    CHECK(small.size() == cv::Size(120, 80));
    CHECK(showsFourQuarters(small));
}

TEST_CASE("Quarter turns turn the upright picture clockwise") {
    const support::TemporaryFolder folder;
    const cv::Mat picture = fourQuarters(96, 64);
    writePicture(folder / "a.png", storedWith(picture, 8));
    setOrientation(folder / "a.png", 8);
    const PhotoFile photo = readPhotoFile(folder / "a.png");
    for (int turns = 0; turns < 4; ++turns) {
        INFO(turns << " quarter turns");
        PhotoPixels pixels(photo, turns);
        CHECK(pixels.width() == (turns % 2 == 0 ? 96 : 64));
        cv::Mat expected = picture;
        for (int i = 0; i < turns; ++i) {
            cv::Mat turned(expected.cols, expected.rows, CV_8UC3);
            for (int y = 0; y < turned.rows; ++y) {
                for (int x = 0; x < turned.cols; ++x) {
                    turned.at<cv::Vec3b>(y, x) = expected.at<cv::Vec3b>(expected.rows - 1 - x, y);
                }
            }
            expected = turned;
        }
        const cv::Mat& result = pixels.atLeast(96);
        REQUIRE(result.size() == expected.size());
        CHECK(cv::norm(result, expected, cv::NORM_INF) == 0.0);
    }
}

TEST_CASE("An orientation that does not exist counts as upright") {
    const support::TemporaryFolder folder;
    for (const int orientation : {0, 9, 60'000}) {
        writePicture(folder / "a.jpg", fourQuarters(96, 64));
        setOrientation(folder / "a.jpg", orientation);
        CHECK(readPhotoFile(folder / "a.jpg").orientation == 1);
        CHECK(showsFourQuarters(opened(folder / "a.jpg")));
    }
}

TEST_CASE("Real photos in every orientation are the same picture upright") {
    const auto folder = support::testData("orientation");
    if (!folder) {
        return;
    }
    for (const std::string kind : {"Landscape", "Portrait"}) {
        const cv::Mat reference = opened(*folder / (kind + "_1.jpg"));
        for (int orientation = 0; orientation <= 8; ++orientation) {
            INFO(kind << " " << orientation);
            const cv::Mat picture = opened(*folder / (kind + "_" + std::to_string(orientation) + ".jpg"));
            CHECK(picture.size() == reference.size());
            CHECK(differenceOf(picture, reference) < 3.0);
        }
        cv::Mat wrong;
        cv::rotate(reference, wrong, cv::ROTATE_180);
        CHECK(differenceOf(wrong, reference) > 20.0);
    }
}
