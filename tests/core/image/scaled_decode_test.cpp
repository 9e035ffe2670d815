// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/jpeg_codec.h"
#include "tests/support/catch.h"
#include "tests/support/picture_files.h"
#include "tests/support/temporary_folder.h"

using namespace kith;
using namespace kith::image;

TEST_CASE("JPEG decodes to the smallest size that is large enough") {
    const std::vector<std::uint8_t> bytes = encodeJpeg(fourQuarters(1600, 1200), 90);
    CHECK(jpegSize(bytes)->width == 1600);
    CHECK(jpegSize(bytes)->height == 1200);
    for (const auto& [wanted, width] : std::vector<std::pair<int, int>>{{1, 200},
                                                                        {200, 200},
                                                                        {201, 400},
                                                                        {400, 400},
                                                                        {401, 800},
                                                                        {800, 800},
                                                                        {801, 1600},
                                                                        {1600, 1600},
                                                                        {9000, 1600}}) {
        INFO("at least " << wanted);
        const DecodedPicture decoded = decodeJpeg(bytes, wanted);
        CHECK(decoded.damage.empty());
        CHECK(decoded.bgr.size() == cv::Size(width, width * 3 / 4));
        CHECK(decoded.bgr.type() == CV_8UC3);
        CHECK(showsFourQuarters(decoded.bgr));
    }
}

TEST_CASE("The long side decides, standing or lying, and odd sizes round up") {
    const DecodedPicture standing = decodeJpeg(encodeJpeg(fourQuarters(900, 1601), 90), 201);
    CHECK(standing.bgr.size() == cv::Size(113, 201));
    const DecodedPicture thin = decodeJpeg(encodeJpeg(fourQuarters(1001, 2), 90), 100);
    CHECK(thin.bgr.size() == cv::Size(126, 1));
}

TEST_CASE("Pixels are decoded again only when more are asked for") {
    const support::TemporaryFolder folder;
    writePicture(folder / "a.jpg", fourQuarters(1600, 1200));
    const PhotoFile photo = readPhotoFile(folder / "a.jpg");
    PhotoPixels pixels(photo);
    CHECK(pixels.atLeast(300).cols == 400);
    CHECK(pixels.atLeast(100).cols == 400);
    CHECK(pixels.atLeast(1000).cols == 1600);
    CHECK(pixels.atLeast(300).cols == 1600);
    CHECK(pixels.atLeast(99'999).cols == 1600);
    CHECK(pixels.width() == 1600);
    CHECK(pixels.height() == 1200);
    CHECK(pixels.decodeSeconds() > 0.0);
    CHECK(pixels.damage().empty());
}

TEST_CASE("The time a photo was taken is the best one that EXIF has") {
    const support::TemporaryFolder folder;
    const auto file = folder / "a.jpg";
    writePicture(file, fourQuarters(96, 64));
    CHECK_FALSE(readPhotoFile(file).takenAt);
    setExifText(file, "Exif.Image.DateTime", "2020:01:01 00:00:00");
    CHECK(readPhotoFile(file).takenAt == 1'577'836'800);
    setExifText(file, "Exif.Photo.DateTimeOriginal", "2019:07:14 16:05:09");
    CHECK(readPhotoFile(file).takenAt == 1'563'120'309);
    setExifText(file, "Exif.Photo.DateTimeOriginal", "0000:00:00 00:00:00");
    CHECK(readPhotoFile(file).takenAt == 1'577'836'800);
    setExifText(file, "Exif.Photo.DateTimeOriginal", "yesterday");
    CHECK(readPhotoFile(file).takenAt == 1'577'836'800);
    setExifText(file, "Exif.Photo.DateTimeOriginal", "1899:12:31 23:59:59");
    CHECK(readPhotoFile(file).takenAt == 1'577'836'800);
}

TEST_CASE("The content hash is of the content alone") {
    const support::TemporaryFolder folder;
    writePicture(folder / "a.png", fourQuarters(96, 64));
    std::filesystem::copy_file(folder / "a.png", folder / "b.jpg");
    const PhotoFile a = readPhotoFile(folder / "a.png");
    const PhotoFile b = readPhotoFile(folder / "b.jpg");
    CHECK(a.contentHash != 0);
    CHECK(b.contentHash == a.contentHash);
    CHECK(b.format.format == FileFormat::Png); // the name does not matter
    auto bytes = bytesOf(folder / "a.png");
    bytes.push_back(0);
    writeBytes(folder / "a.png", bytes);
    CHECK(readPhotoFile(folder / "a.png").contentHash != a.contentHash);
}
