// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/jpeg_codec.h"
#include "tests/support/catch.h"
#include "tests/support/picture_files.h"
#include "tests/support/temporary_folder.h"

#include <opencv2/core.hpp>

#include <algorithm>
#include <array>
#include <string_view>

using namespace kith;
using namespace kith::image;
using model::ErrorKind;
namespace fs = std::filesystem;

namespace {

std::vector<std::uint8_t> textBytes(std::string_view text) {
    return {text.begin(), text.end()};
}

/// A JPEG of noise: about one byte per pixel, so that a cut falls into the pixels.
std::vector<std::uint8_t> noisyJpeg() {
    cv::Mat noise(300, 400, CV_8UC3);
    cv::RNG(1).fill(noise, cv::RNG::UNIFORM, 0, 256);
    return encodeJpeg(noise, 90);
}

/// Puts another size into the JPEG's frame header.
void claimSize(std::vector<std::uint8_t>& jpeg, int width, int height) {
    constexpr std::array<std::uint8_t, 2> kFrame = {0xFF, 0xC0};
    const auto frame = std::ranges::search(jpeg, kFrame).begin();
    REQUIRE(frame != jpeg.end());
    frame[5] = static_cast<std::uint8_t>(height >> 8);
    frame[6] = static_cast<std::uint8_t>(height & 0xFF);
    frame[7] = static_cast<std::uint8_t>(width >> 8);
    frame[8] = static_cast<std::uint8_t>(width & 0xFF);
}

} // namespace

TEST_CASE("A JPEG cut short gives the part that is there, grey below, and says so") {
    const support::TemporaryFolder folder;
    std::vector<std::uint8_t> bytes = noisyJpeg();
    bytes.resize(bytes.size() / 2);
    writeBytes(folder / "a.jpg", bytes);
    const PhotoFile photo = readPhotoFile(folder / "a.jpg");
    PhotoPixels pixels(photo);
    const cv::Mat& picture = pixels.atLeast(400);
    CHECK(picture.size() == cv::Size(400, 300));
    CHECK_FALSE(pixels.damage().empty());
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(picture.rowRange(0, 100), mean, deviation);
    CHECK(deviation[0] > 20.0);
    cv::meanStdDev(picture.rowRange(200, 300), mean, deviation);
    CHECK(deviation[0] < 1.0);
}

TEST_CASE("Files that hold no picture are refused with the reason") {
    const support::TemporaryFolder folder;
    const fs::path file = folder / "a.jpg";
    SECTION("empty") {
        writeBytes(file, {});
        CHECK(refusalOf(file).kind == ErrorKind::Unreadable);
        CHECK(refusalOf(file).sentence == "The file is empty.");
    }
    SECTION("a text") {
        writeBytes(file, textBytes("Dear diary, this is no photo at all."));
        CHECK(refusalOf(file).kind == ErrorKind::Corrupt);
        CHECK(refusalOf(file).sentence == "The file is damaged: its content is not a picture.");
    }
    SECTION("one byte") {
        writeBytes(file, {0xFF});
        CHECK(refusalOf(file).kind == ErrorKind::Corrupt);
    }
    SECTION("missing") {
        CHECK(refusalOf(file).kind == ErrorKind::NotFound);
    }
    SECTION("a folder") {
        fs::create_directory(file);
        CHECK(refusalOf(file).kind == ErrorKind::Unreadable);
    }
    SECTION("larger than a gigabyte") {
        writeBytes(file, textBytes("\xFF\xD8\xFF"));
        fs::resize_file(file, (1U << 30) + 1U);
        CHECK(refusalOf(file).kind == ErrorKind::Unreadable);
        CHECK(refusalOf(file).sentence == "The file is larger than 1 GB.");
    }
}

TEST_CASE("Files cut within their header are refused") {
    const support::TemporaryFolder folder;
    for (const std::string extension : {".jpg", ".png", ".webp", ".tif", ".bmp"}) {
        const fs::path file = folder / ("a" + extension);
        for (const int length : {4, 12, 20, 30}) {
            INFO(extension << " of " << length << " bytes");
            writePicture(file, fourQuarters(96, 64));
            fs::resize_file(file, static_cast<std::uintmax_t>(length));
            CHECK(refusalOf(file).kind == ErrorKind::Corrupt);
        }
    }
}

TEST_CASE("A file that is no JPEG and was cut either opens in part or is refused") {
    const support::TemporaryFolder folder;
    cv::Mat noise(100, 150, CV_8UC3);
    cv::RNG(2).fill(noise, cv::RNG::UNIFORM, 0, 256);
    for (const std::string extension : {".png", ".webp", ".tif", ".bmp"}) {
        INFO(extension);
        const fs::path file = folder / ("a" + extension);
        writePicture(file, noise);
        fs::resize_file(file, fs::file_size(file) / 2);
        try {
            const cv::Mat picture = opened(file);
            CHECK(picture.size() == noise.size());
        } catch (const model::Error& error) {
            CHECK(error.kind() == ErrorKind::Corrupt);
        }
    }
}

TEST_CASE("Headers that claim sizes the file cannot hold are refused before any memory is taken") {
    const support::TemporaryFolder folder;
    SECTION("PNG") {
        std::vector<std::uint8_t> png = pngStart(60'000, 60'000, 8, 2);
        const std::vector<std::uint8_t> data =
            pngChunk("IDAT", {0x78, 0x01, 0x01, 0, 0, 0xFF, 0xFF, 0, 0, 0, 1});
        png.insert(png.end(), data.begin(), data.end());
        const std::vector<std::uint8_t> end = pngChunk("IEND", {});
        png.insert(png.end(), end.begin(), end.end());
        writeBytes(folder / "a.png", png);
        CHECK(refusalOf(folder / "a.png").kind == ErrorKind::Corrupt);
    }
    SECTION("JPEG") {
        std::vector<std::uint8_t> jpeg = encodeJpeg(fourQuarters(96, 64), 90);
        claimSize(jpeg, 60'000, 60'000);
        writeBytes(folder / "a.jpg", jpeg);
        const Refusal refusal = refusalOf(folder / "a.jpg");
        CHECK(refusal.kind == ErrorKind::Corrupt);
        CHECK(refusal.sentence == "The file is damaged: it is far too short for the size it claims.");
    }
    SECTION("BMP") {
        writePicture(folder / "a.bmp", fourQuarters(96, 64));
        std::vector<std::uint8_t> bmp = bytesOf(folder / "a.bmp");
        for (const std::size_t at : {18, 22}) {
            bmp[at] = 0x60;
            bmp[at + 1] = 0xEA; // 60,000
        }
        writeBytes(folder / "a.bmp", bmp);
        CHECK(refusalOf(folder / "a.bmp").kind == ErrorKind::Corrupt);
    }
    SECTION("zero") {
        std::vector<std::uint8_t> jpeg = encodeJpeg(fourQuarters(96, 64), 90);
        claimSize(jpeg, 0, 64);
        writeBytes(folder / "a.jpg", jpeg);
        CHECK(refusalOf(folder / "a.jpg").kind == ErrorKind::Corrupt);
    }
}

TEST_CASE("A picture that is too large to decode is refused with its size") {
    const support::TemporaryFolder folder;
    std::vector<std::uint8_t> png = pngStart(20'000, 20'000, 8, 2);
    png.resize(500'000);
    writeBytes(folder / "a.png", png);
    const Refusal refusal = refusalOf(folder / "a.png");
    CHECK(refusal.kind == ErrorKind::Unsupported);
    CHECK(refusal.sentence == "The picture is too large (20000 x 20000 pixels).");
}

TEST_CASE("Bytes changed at random never do worse than being refused") {
    const support::TemporaryFolder folder;
    cv::RNG random(3);
    int refused = 0;
    for (const std::string extension : {".jpg", ".png", ".webp", ".tif", ".bmp"}) {
        writePicture(folder / ("whole" + extension), fourQuarters(96, 64));
        const std::vector<std::uint8_t> whole = bytesOf(folder / ("whole" + extension));
        for (int round = 0; round < 60; ++round) {
            std::vector<std::uint8_t> bytes = whole;
            for (int change = 0; change < 4; ++change) {
                const int reach = std::min<int>(static_cast<int>(bytes.size()), 400);
                bytes[static_cast<std::size_t>(random.uniform(0, reach))] =
                    static_cast<std::uint8_t>(random.uniform(0, 256));
            }
            writeBytes(folder / ("a" + extension), bytes);
            try {
                const cv::Mat picture = opened(folder / ("a" + extension));
                CHECK(picture.type() == CV_8UC3);
            } catch (const model::Error& error) {
                CHECK(std::string_view(error.what()).size() > 10);
                ++refused;
            }
        }
    }
    CHECK(refused > 30);
}
