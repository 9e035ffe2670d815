// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/file_format.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kith::image {
namespace {

std::string lowerExtension(const std::filesystem::path& path) {
    std::string extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](unsigned char c) { return std::tolower(c); });
    return extension;
}

const std::unordered_map<std::string_view, FormatGuess>& extensions() {
    using enum FileFormat;
    static const std::unordered_map<std::string_view, FormatGuess> known = {
        {".jpg", {Jpeg, "JPEG"}},
        {".jpeg", {Jpeg, "JPEG"}},
        {".jpe", {Jpeg, "JPEG"}},
        {".jfif", {Jpeg, "JPEG"}},
        {".png", {Png, "PNG"}},
        {".webp", {WebP, "WebP"}},
        {".tif", {Tiff, "TIFF"}},
        {".tiff", {Tiff, "TIFF"}},
        {".bmp", {Bmp, "BMP"}},
        {".dib", {Bmp, "BMP"}},
        {".gif", {OtherImage, "GIF"}},
        {".heic", {OtherImage, "HEIC"}},
        {".heif", {OtherImage, "HEIF"}},
        {".avif", {OtherImage, "AVIF"}},
        {".jxl", {OtherImage, "JPEG XL"}},
        {".jp2", {OtherImage, "JPEG 2000"}},
        {".j2k", {OtherImage, "JPEG 2000"}},
        {".tga", {OtherImage, "Targa"}},
        {".psd", {OtherImage, "Photoshop"}},
        {".psp", {OtherImage, "Paint Shop Pro"}},
        {".xcf", {OtherImage, "GIMP"}},
        {".ppm", {OtherImage, "PPM"}},
        {".pgm", {OtherImage, "PGM"}},
        {".pbm", {OtherImage, "PBM"}},
        {".pcx", {OtherImage, "PCX"}},
        {".ico", {OtherImage, "icon"}},
        {".svg", {OtherImage, "SVG"}},
        {".exr", {OtherImage, "OpenEXR"}},
        {".hdr", {OtherImage, "Radiance HDR"}},
    };
    return known;
}

constexpr std::array kRawExtensions = {".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".iiq",
                                       ".kdc", ".mef", ".mos", ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf",
                                       ".raw", ".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f"};

bool isRawExtension(std::string_view extension) {
    return std::ranges::find(kRawExtensions, extension) != kRawExtensions.end();
}

struct Magic {
    std::size_t offset;
    std::string_view bytes;
    FormatGuess guess;
};

const std::vector<Magic>& magics() {
    using namespace std::string_view_literals;
    using enum FileFormat;
    static const std::vector<Magic> known = {
        {0, "\xFF\xD8\xFF"sv, {Jpeg, "JPEG"}},
        {0, "\x89PNG\r\n\x1A\n"sv, {Png, "PNG"}},
        {8, "WEBP"sv, {WebP, "WebP"}},
        {0, "II*\0"sv, {Tiff, "TIFF"}},
        {0, "MM\0*"sv, {Tiff, "TIFF"}},
        {0, "BM"sv, {Bmp, "BMP"}},
        {0, "GIF8"sv, {OtherImage, "GIF"}},
        {4, "ftyphei"sv, {OtherImage, "HEIC"}},
        {4, "ftypmif1"sv, {OtherImage, "HEIF"}},
        {4, "ftypavif"sv, {OtherImage, "AVIF"}},
        {4, "ftypcrx"sv, {OtherImage, "camera RAW"}},
        {0, "\xFF\x0A"sv, {OtherImage, "JPEG XL"}},
        {4, "JXL "sv, {OtherImage, "JPEG XL"}},
        {4, "jP  "sv, {OtherImage, "JPEG 2000"}},
        {0, "8BPS"sv, {OtherImage, "Photoshop"}},
        {0, "FUJIFILMCCD-RAW"sv, {OtherImage, "camera RAW"}},
        {0, "IIRO"sv, {OtherImage, "camera RAW"}},
        {0, "IIU\0"sv, {OtherImage, "camera RAW"}},
    };
    return known;
}

} // namespace

FormatGuess formatByExtension(const std::filesystem::path& path) {
    const std::string extension = lowerExtension(path);
    if (isRawExtension(extension)) {
        return {FileFormat::OtherImage, "camera RAW"};
    }
    const auto found = extensions().find(extension);
    return found == extensions().end() ? FormatGuess{} : found->second;
}

FormatGuess formatOf(std::span<const std::uint8_t> head, const std::filesystem::path& path) {
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    for (const Magic& magic : magics()) {
        if (text.size() >= magic.offset && text.substr(magic.offset).starts_with(magic.bytes)) {
            if (magic.guess.format == FileFormat::Tiff && isRawExtension(lowerExtension(path))) {
                return {FileFormat::OtherImage, "camera RAW"};
            }
            return magic.guess;
        }
    }
    // Some formats (Targa, PPM, …) have no such bytes; what Kith reads has them all.
    const FormatGuess promised = formatByExtension(path);
    return promised.isReadable() ? FormatGuess{} : promised;
}

} // namespace kith::image
