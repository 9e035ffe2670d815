// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/photo_file.h"
#include "core/image/photo_pixels.h"
#include "core/image/picture_identity.h"
#include "core/model/orientation.h"
#include "tests/support/catch.h"
#include "tests/support/painted_person.h"
#include "tests/support/picture_files.h"
#include "tests/support/temporary_folder.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace kith;
using namespace kith::image;

namespace {

std::uint64_t pixelsOf(const std::filesystem::path& file) {
    const PhotoFile photo = readPhotoFile(file);
    return compressedPixelsHash(photo.bytes, photo.format.format);
}

} // namespace

TEST_CASE("What is written about a picture does not change what tells its pixels") {
    const support::TemporaryFolder folder;
    const cv::Mat picture = support::paintPerson(1, 0, 200);
    const cv::Mat other = support::paintPerson(1, 1, 200);
    for (const std::string name : {"a.jpg", "a.png", "a.webp", "a.tif"}) {
        INFO(name);
        const auto file = folder / name;
        writePicture(file, picture);
        const std::uint64_t pixels = pixelsOf(file);
        CHECK(pixels != 0);
        const std::uint64_t content = readPhotoFile(file).contentHash;
        setExifText(file, "Exif.Image.ImageDescription",
                    "Ada in the garden, a long text that moves everything");
        setOrientation(file, 6);
        CHECK(readPhotoFile(file).contentHash != content);
        CHECK(pixelsOf(file) == pixels);
        writePicture(file, other);
        CHECK(pixelsOf(file) != pixels);
    }
}

TEST_CASE(
    "A file that is cut short or no picture at all has an identity or none, and never ends the program") {
    const support::TemporaryFolder folder;
    for (const std::string name : {"a.jpg", "a.png", "a.webp", "a.tif"}) {
        writePicture(folder / name, support::paintPerson(1, 0, 64));
        const auto bytes = bytesOf(folder / name);
        for (std::size_t length = 0; length < bytes.size(); length += 7) {
            const std::span part(bytes.data(), length);
            for (const auto format : {FileFormat::Jpeg, FileFormat::Png, FileFormat::WebP, FileFormat::Tiff})
                static_cast<void>(compressedPixelsHash(part, format));
        }
    }
    CHECK(compressedPixelsHash({}, FileFormat::Jpeg) == 0);
    CHECK(compressedPixelsHash(std::vector<std::uint8_t>(100, 7), FileFormat::OtherImage) == 0);
}

TEST_CASE("The looks of a turned picture follow from those of the picture") {
    const cv::Mat picture = support::paintGroup({{1, 0}, {2, 3}}, 160);
    const std::uint64_t looks = looksOf(picture);
    for (int turn = 1; turn <= model::kTurns; ++turn) {
        INFO(turn);
        const std::uint64_t turnedOne = looksOf(upright(picture, turn));
        CHECK(looksDistance(turnedLooks(looks, turn), turnedOne) <= 2);
        CHECK(bestTurn(looks, turnedOne).turn == turn);
    }
    CHECK_FALSE(bestTurn(looks, 0).isSame());
}

TEST_CASE("A large picture looks like its small self, grain or no grain") {
    const cv::Mat picture = support::paintGroup({{1, 0}, {2, 3}}, 160);
    cv::Mat large;
    cv::resize(picture, large, {}, 8.0, 8.0, cv::INTER_CUBIC);
    cv::Mat grain(large.size(), large.type());
    cv::theRNG().state = 7;
    cv::randn(grain, cv::Scalar::all(20), cv::Scalar::all(20));
    const std::uint64_t looks = looksOf(picture);
    CHECK(looksDistance(looks, looksOf(large)) <= 3);
    CHECK(looksDistance(looks, looksOf(large + grain)) <= 5);
}

TEST_CASE("A picture looks the same when it is smaller, darker, grey or compressed, and others do not") {
    std::vector<std::uint64_t> all;
    for (std::uint32_t person = 0; person < support::kPaintedCast; ++person) {
        const cv::Mat picture = support::paintPerson(person, person, 200);
        const std::uint64_t looks = looksOf(picture);
        cv::Mat small;
        cv::resize(picture, small, {}, 0.4, 0.4, cv::INTER_AREA);
        cv::Mat dark;
        picture.convertTo(dark, -1, 0.6, -10.0);
        cv::Mat grey;
        cv::cvtColor(picture, grey, cv::COLOR_BGR2GRAY);
        cv::cvtColor(grey, grey, cv::COLOR_GRAY2BGR);
        std::vector<unsigned char> jpeg;
        cv::imencode(".jpg", picture, jpeg, {cv::IMWRITE_JPEG_QUALITY, 30});
        for (const cv::Mat& edited : {small, dark, grey, cv::imdecode(jpeg, cv::IMREAD_COLOR)})
            CHECK(looksDistance(looks, looksOf(edited)) <= kSameLooks);
        for (const std::uint64_t other : all)
            CHECK(looksDistance(looks, other) > kSameLooks / 2);
        all.push_back(looks);
    }
}
