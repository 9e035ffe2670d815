// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/picture_files.h"
#include "tests/support/temporary_folder.h"

#include <opencv2/imgproc.hpp>
#include <turbojpeg.h>

#include <memory>

using namespace kith;
using namespace kith::image;

namespace {

void checkOpens(const std::filesystem::path& file, FileFormat format) {
    INFO(file);
    const PhotoFile photo = readPhotoFile(file);
    CHECK(photo.format.format == format);
    CHECK(photo.width() == 96);
    CHECK(photo.height() == 64);
    const cv::Mat picture = opened(file);
    CHECK(picture.type() == CV_8UC3);
    CHECK(picture.size() == cv::Size(96, 64));
    CHECK(showsFourQuarters(picture));
}

cv::Mat greyQuarters() {
    cv::Mat grey;
    cv::cvtColor(fourQuarters(96, 64), grey, cv::COLOR_BGR2GRAY);
    return grey;
}

void checkGrey(const std::filesystem::path& file) {
    INFO(file);
    const cv::Mat picture = opened(file);
    REQUIRE(picture.type() == CV_8UC3);
    cv::Mat expected;
    cv::cvtColor(greyQuarters(), expected, cv::COLOR_GRAY2BGR);
    CHECK(cv::norm(picture, expected, cv::NORM_L1) / static_cast<double>(picture.total() * 3) < 2.0);
}

/// As Adobe's programs write it: 255 is no ink.
std::vector<std::uint8_t> cmykJpeg(const cv::Mat& bgr) {
    cv::Mat4b cmyk(bgr.size());
    for (int y = 0; y < bgr.rows; ++y) {
        for (int x = 0; x < bgr.cols; ++x) {
            const auto& pixel = bgr.at<cv::Vec3b>(y, x);
            cmyk(y, x) = {pixel[2], pixel[1], pixel[0], 255};
        }
    }
    const std::unique_ptr<void, int (*)(tjhandle)> handle(tjInitCompress(), &tjDestroy);
    unsigned char* data = nullptr;
    unsigned long size = 0;
    REQUIRE(tjCompress2(handle.get(), cmyk.data, cmyk.cols, static_cast<int>(cmyk.step), cmyk.rows, TJPF_CMYK,
                        &data, &size, TJSAMP_444, 95, 0) == 0);
    std::vector<std::uint8_t> bytes(data, data + size);
    tjFree(data);
    return bytes;
}

} // namespace

TEST_CASE("Every format with the usual pixels opens") {
    const support::TemporaryFolder folder;
    for (const auto& [name, format] :
         std::vector<std::pair<std::string, FileFormat>>{{"a.jpg", FileFormat::Jpeg},
                                                         {"a.png", FileFormat::Png},
                                                         {"a.webp", FileFormat::WebP},
                                                         {"a.tiff", FileFormat::Tiff},
                                                         {"a.bmp", FileFormat::Bmp}}) {
        writePicture(folder / name, fourQuarters(96, 64));
        checkOpens(folder / name, format);
    }
}

TEST_CASE("Sixteen bits come down to eight") {
    const support::TemporaryFolder folder;
    cv::Mat deep;
    fourQuarters(96, 64).convertTo(deep, CV_16UC3, 257.0);
    writePicture(folder / "a.png", deep);
    writePicture(folder / "a.tif", deep);
    checkOpens(folder / "a.png", FileFormat::Png);
    checkOpens(folder / "a.tif", FileFormat::Tiff);
}

TEST_CASE("Transparency is left out") {
    const support::TemporaryFolder folder;
    cv::Mat4b transparent;
    cv::cvtColor(fourQuarters(96, 64), transparent, cv::COLOR_BGR2BGRA);
    for (cv::Vec4b& pixel : transparent) {
        pixel[3] = 100;
    }
    writePicture(folder / "a.png", transparent);
    writePicture(folder / "a.webp", transparent);
    checkOpens(folder / "a.png", FileFormat::Png);
    checkOpens(folder / "a.webp", FileFormat::WebP);
}

TEST_CASE("Grey pictures become three equal channels") {
    const support::TemporaryFolder folder;
    for (const char* name : {"a.jpg", "a.png", "a.tif", "a.bmp"}) {
        writePicture(folder / name, greyQuarters());
        checkGrey(folder / name);
    }
    cv::Mat deep;
    greyQuarters().convertTo(deep, CV_16UC1, 257.0);
    writePicture(folder / "deep.png", deep);
    checkGrey(folder / "deep.png");
}

TEST_CASE("A palette becomes its colours") {
    const support::TemporaryFolder folder;
    cv::Mat1b indices(64, 96);
    std::vector<cv::Vec3b> rgb(4);
    const cv::Mat picture = fourQuarters(96, 64);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 96; ++x) {
            indices(y, x) = static_cast<std::uint8_t>((y >= 32 ? 2 : 0) + (x >= 48 ? 1 : 0));
            const auto& bgr = picture.at<cv::Vec3b>(y, x);
            rgb[indices(y, x)] = {bgr[2], bgr[1], bgr[0]};
        }
    }
    writeBytes(folder / "a.png", palettePng(indices, rgb));
    checkOpens(folder / "a.png", FileFormat::Png);
}

TEST_CASE("A CMYK JPEG has the colours of print, scaled down too") {
    const support::TemporaryFolder folder;
    writeBytes(folder / "a.jpg", cmykJpeg(fourQuarters(96, 64)));
    checkOpens(folder / "a.jpg", FileFormat::Jpeg);
    const PhotoFile photo = readPhotoFile(folder / "a.jpg");
    PhotoPixels pixels(photo);
    CHECK(pixels.atLeast(24).cols == 24);
    CHECK(showsFourQuarters(pixels.atLeast(24)));
}

TEST_CASE("Pixels open although a text beside them is broken") {
    const support::TemporaryFolder folder;
    writePicture(folder / "whole.png", fourQuarters(96, 64));
    std::vector<std::uint8_t> bytes = bytesOf(folder / "whole.png");
    constexpr std::ptrdiff_t kAfterHeader = 33;
    // A compressed text whose data are no zlib stream.
    const std::string text = std::string("Raw profile type exif") + '\0' + '\0' + "nonsense";
    const std::vector<std::uint8_t> broken = pngChunk("zTXt", {text.begin(), text.end()});
    bytes.insert(bytes.begin() + kAfterHeader, broken.begin(), broken.end());
    writeBytes(folder / "a.png", bytes);
    checkOpens(folder / "a.png", FileFormat::Png);
}
