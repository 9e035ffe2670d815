// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The features have to be dlib's: the weights of its face detector were learnt on them.
#include "core/vision/fhog_features.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"

#include <dlib/image_transforms.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <vector>

using namespace kith;
using namespace kith::vision;

namespace {

using DlibPicture = dlib::array2d<unsigned char>;

/// Every difference of the planes' sizes or numbers; `features` carry over what the picture before left.
void checkAgainstDlib(const DlibPicture& picture, const FhogLayout& layout, FhogFeatures& features) {
    dlib::array<dlib::array2d<float>> expected;
    dlib::extract_fhog_features(picture, expected, layout.cell, layout.windowRows, layout.windowColumns);
    extractFhog({&picture[0][0], static_cast<int>(picture.nr()), static_cast<int>(picture.nc())}, layout,
                features);
    CAPTURE(picture.nr(), picture.nc(), layout.cell, layout.windowRows, layout.windowColumns);
    if (expected[0].size() == 0) {
        CHECK(features.planes.planes.empty());
        return;
    }
    REQUIRE(features.planes.planes.size() == expected.size());
    REQUIRE(features.planes.rows == expected[0].nr());
    REQUIRE(features.planes.columns == expected[0].nc());
    for (std::size_t plane = 0; plane < expected.size(); ++plane) {
        float largest = 0.0F;
        const float* found = features.planes.planes[plane];
        for (const float number : expected[plane]) {
            largest = std::max(largest, std::abs(number - *found++));
        }
        CAPTURE(plane);
        CHECK(largest < 1e-5F);
    }
}

DlibPicture randomPicture(cv::RNG& random, int rows, int columns, int range) {
    DlibPicture picture(rows, columns);
    for (unsigned char& pixel : picture) {
        pixel = static_cast<unsigned char>(random.uniform(0, range));
    }
    return picture;
}

} // namespace

TEST_CASE("Features of random pictures of any size are those of dlib") {
    const int cell = GENERATE(4, 8);
    const int range = GENERATE(1, 3, 256); // flat, with many gradients along the axes, and any
    cv::RNG random(static_cast<std::uint64_t>(cell + range));
    FhogFeatures features;
    for (int i = 0; i < 60; ++i) {
        const DlibPicture picture =
            randomPicture(random, random.uniform(1, 150), random.uniform(1, 210), range);
        checkAgainstDlib(picture, {cell, random.uniform(1, 12), random.uniform(1, 12)}, features);
    }
}

TEST_CASE("Every gradient votes for the orientation that dlib takes") {
    const int cell = GENERATE(4, 8);
    FhogFeatures features;
    // One pixel's differences in the middle of a picture that is flat but for them.
    DlibPicture picture(32, 32);
    for (int dx = -255; dx <= 255; dx += 15) {
        for (int dy = -255; dy <= 255; dy += 15) {
            dlib::assign_all_pixels(picture, 0);
            picture[16][16 + (dx < 0 ? -1 : 1)] = static_cast<unsigned char>(std::abs(dx));
            picture[16 + (dy < 0 ? -1 : 1)][16] = static_cast<unsigned char>(std::abs(dy));
            checkAgainstDlib(picture, {cell, 1, 1}, features);
        }
    }
}

TEST_CASE("Features of real photos are those of dlib") {
    const auto folder = support::testData("wider-dev");
    if (!folder) {
        return;
    }
    FhogFeatures features;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        if (entry.path().extension() == ".jpg") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    REQUIRE(files.size() >= 6);
    for (int i = 0; i < 6; ++i) {
        cv::Mat grey = cv::imread(files[static_cast<std::size_t>(i)].string(), cv::IMREAD_GRAYSCALE);
        grey = grey(cv::Rect(0, 0, grey.cols - 2 * i - 1, grey.rows - 3 * i));
        DlibPicture picture(grey.rows, grey.cols);
        std::copy(grey.begin<unsigned char>(), grey.end<unsigned char>(), picture.begin());
        checkAgainstDlib(picture, {4, 10, 10}, features);
        checkAgainstDlib(picture, {8, 10, 10}, features);
    }
}
