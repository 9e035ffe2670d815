// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/photo_preview.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace kith::jobs {
namespace {

/// Mean absolute difference of the grey values of two pictures of one size.
double difference(const QImage& a, const QImage& b) {
    double sum = 0.0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
        }
    }
    return sum / (static_cast<double>(a.width()) * a.height());
}

} // namespace

TEST_CASE("A preview has the photo's colours in their places") {
    const support::TemporaryFolder folder;
    cv::Mat picture(41, 63, CV_8UC3, cv::Scalar(200, 30, 10)); // BGR: blue
    picture(cv::Rect(0, 0, 31, 20)) = cv::Scalar(20, 40, 250); // top left: red
    const auto file = folder / "picture.png";
    REQUIRE(cv::imwrite(file.string(), picture));
    const QImage preview = loadPreview(file, 1000);
    CHECK(preview.size() == QSize(63, 41)); // never enlarged
    CHECK(preview.pixel(2, 2) == qRgb(250, 40, 20));
    CHECK(preview.pixel(62, 40) == qRgb(10, 30, 200));
}

TEST_CASE("A preview is as small as asked") {
    const support::TemporaryFolder folder;
    const auto file = folder / "picture.jpg";
    REQUIRE(cv::imwrite(file.string(), cv::Mat(900, 1500, CV_8UC3, cv::Scalar(0, 255, 0))));
    const QImage preview = loadPreview(file, 500);
    CHECK(preview.size() == QSize(500, 300));
    CHECK(qGreen(preview.pixel(250, 150)) > 250);
    CHECK(loadPreview(file, 0).size() == QSize(1, 1));
}

TEST_CASE("What cannot be decoded has no preview") {
    const support::TemporaryFolder folder;
    std::ofstream(folder / "text.jpg") << "this is no picture at all";
    std::ofstream(folder / "empty.jpg");
    CHECK(loadPreview(folder / "text.jpg", 200).isNull());
    CHECK(loadPreview(folder / "empty.jpg", 200).isNull());
    CHECK(loadPreview(folder / "absent.jpg", 200).isNull());
    CHECK(loadPreview(folder.path(), 200).isNull());
}

TEST_CASE("A preview is upright whatever the orientation in the file") {
    const auto data = support::testData("orientation");
    if (!data) {
        return;
    }
    int compared = 0;
    for (const char* shape : {"Landscape", "Portrait"}) {
        const QImage upright = loadPreview(*data / (std::string(shape) + "_1.jpg"), 200);
        REQUIRE_FALSE(upright.isNull());
        for (int orientation = 2; orientation <= 8; ++orientation) {
            const QImage other =
                loadPreview(*data / (std::string(shape) + "_" + std::to_string(orientation) + ".jpg"), 200);
            INFO(shape << " " << orientation);
            REQUIRE(other.size() == upright.size());
            CHECK(difference(upright, other) < 8.0);
            ++compared;
        }
    }
    CHECK(compared == 14);
}

} // namespace kith::jobs
