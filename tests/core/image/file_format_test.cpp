// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/file_format.h"
#include "tests/support/catch.h"
#include "tests/support/picture_files.h"
#include "tests/support/skip.h"

#include <map>

using namespace kith;
using namespace kith::image;

namespace {

FormatGuess guessOf(std::string_view head, const std::filesystem::path& path) {
    return formatOf(std::span(reinterpret_cast<const std::uint8_t*>(head.data()), head.size()), path);
}

} // namespace

TEST_CASE("The extension promises a format, in any case of letters") {
    CHECK(formatByExtension("/photos/a.jpg").format == FileFormat::Jpeg);
    CHECK(formatByExtension("a.JPEG").format == FileFormat::Jpeg);
    CHECK(formatByExtension("a.Png").format == FileFormat::Png);
    CHECK(formatByExtension("a.tif").format == FileFormat::Tiff);
    CHECK(formatByExtension("a.webp").format == FileFormat::WebP);
    CHECK(formatByExtension("a.bmp").format == FileFormat::Bmp);
    CHECK(formatByExtension("a.HEIC").name == "HEIC");
    CHECK(formatByExtension("a.NEF").name == "camera RAW");
    CHECK_FALSE(formatByExtension("a.gif").isReadable());
    for (const char* other : {"a.mp4", "a.txt", "a", ".jpg", "a.jpg.part", "jpg"}) {
        INFO(other);
        CHECK(formatByExtension(other).format == FileFormat::NotAnImage);
    }
}

TEST_CASE("The first bytes say what a file is, whatever its name") {
    using namespace std::string_view_literals;
    CHECK(guessOf("\xFF\xD8\xFF\xE0"sv, "a.png").format == FileFormat::Jpeg);
    CHECK(guessOf("\x89PNG\r\n\x1A\n"sv, "a").format == FileFormat::Png);
    CHECK(guessOf("RIFF\0\0\0\0WEBPVP8 "sv, "a").format == FileFormat::WebP);
    CHECK(guessOf("II*\0\x08\0\0\0"sv, "a.tif").format == FileFormat::Tiff);
    CHECK(guessOf("MM\0*\0\0\0\x08"sv, "a.jpg").format == FileFormat::Tiff);
    CHECK(guessOf("BM\x36\0"sv, "a").format == FileFormat::Bmp);
    CHECK(guessOf("GIF89a"sv, "a.jpg").name == "GIF");
    CHECK(guessOf("\0\0\0\x18"
                  "ftypheic"sv,
                  "a.jpg")
              .name == "HEIC");
    CHECK(guessOf("\0\0\0\x18"
                  "ftypavif"sv,
                  "a.jpg")
              .name == "AVIF");
}

TEST_CASE("Camera RAW on top of TIFF is told by its name") {
    using namespace std::string_view_literals;
    CHECK(guessOf("II*\0\x08\0\0\0"sv, "a.NEF").name == "camera RAW");
    CHECK_FALSE(guessOf("MM\0*\0\0\0\x08"sv, "a.dng").isReadable());
}

TEST_CASE("A format without marks in its first bytes is called by its name's promise") {
    CHECK(guessOf("no marks at all", "a.tga").name == "Targa");
    CHECK_FALSE(guessOf("no marks at all", "a.tga").isReadable());
    CHECK(guessOf("no marks at all", "a.jpg").format == FileFormat::NotAnImage);
    CHECK(guessOf("", "a.png").format == FileFormat::NotAnImage);
}

TEST_CASE("Real files of many formats open or are refused by the name of their format") {
    const auto folder = support::testData("formats");
    if (!folder) {
        return;
    }
    const std::map<std::string, std::string> refused = {
        {"10bit-HDR-P3-nclx.avif", "AVIF"},
        {"8bit-sRGB.avif", "AVIF"},
        {"16bit-HDR-P3-nclx.jxl", "JPEG XL"},
        {"8bit-sRGB.jxl", "JPEG XL"},
        {"JXL.jxl", "JPEG XL"},
        {"CanonRaw.cr2", "camera RAW"},
        {"CanonRaw.cr3", "camera RAW"},
        {"DNG.dng", "camera RAW"},
        {"FujiFilm.raf", "camera RAW"},
        {"Nikon.nef", "camera RAW"},
        {"Panasonic.rw2", "camera RAW"},
        {"GIF.gif", "GIF"},
        {"IMG_2682.heic", "HEIC"},
        {"QuickTime.heic", "HEIF"},
        {"samsung-one-ui-6.heic", "HEIC"},
        {"Jpeg2000.jp2", "JPEG 2000"},
        {"PSP.psp", "Paint Shop Pro"},
    };
    int openedFiles = 0;
    for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
        const std::string name = entry.path().filename().string();
        INFO(name);
        const auto expected = refused.find(name);
        if (expected == refused.end()) {
            CHECK_FALSE(opened(entry.path()).empty());
            ++openedFiles;
            continue;
        }
        const Refusal refusal = refusalOf(entry.path());
        CHECK(refusal.kind == model::ErrorKind::Unsupported);
        CHECK(refusal.sentence == expected->second + " files are not read yet.");
    }
    CHECK(openedFiles >= 6);
}
