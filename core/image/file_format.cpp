// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/file_format.h"

#include "core/image/decoder.h"
#include "core/model/picture_formats.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace kith::image {
namespace {

/// Empty: not the name of a picture.
FormatGuess guessOf(std::string_view name) {
    if (name.empty()) {
        return {};
    }
    const auto formats = readableFormats();
    const auto found = std::ranges::find(formats, name, &ReadableFormat::name);
    return {found == formats.end() ? FileFormat::OtherImage : found->format, std::string(name)};
}

struct Magic {
    std::size_t offset;
    std::string_view bytes;
    std::string_view format; ///< as in model::kPictureExtensions
};

const std::vector<Magic>& magics() {
    using namespace std::string_view_literals;
    static const std::vector<Magic> known = {
        {0, "\xFF\xD8\xFF"sv, "JPEG"},
        {0, "\x89PNG\r\n\x1A\n"sv, "PNG"},
        {8, "WEBP"sv, "WebP"},
        {0, "II*\0"sv, "TIFF"},
        {0, "MM\0*"sv, "TIFF"},
        {0, "BM"sv, "BMP"},
        {0, "GIF8"sv, "GIF"},
        {4, "ftyphei"sv, "HEIC"},
        {4, "ftypmif1"sv, "HEIF"},
        {4, "ftypavif"sv, "AVIF"},
        {4, "ftypcrx"sv, model::kCameraRaw},
        {0, "\xFF\x0A"sv, "JPEG XL"},
        {4, "JXL "sv, "JPEG XL"},
        {4, "jP  "sv, "JPEG 2000"},
        {0, "8BPS"sv, "Photoshop"},
        {0, "FUJIFILMCCD-RAW"sv, model::kCameraRaw},
        {0, "IIRO"sv, model::kCameraRaw},
        {0, "IIU\0"sv, model::kCameraRaw},
    };
    return known;
}

} // namespace

model::Sentence notReadYet(const FormatGuess& guess) {
    if (guess.name == model::kCameraRaw) {
        return model::SentenceCode::CameraRawNotRead;
    }
    return {model::SentenceCode::FormatNotRead, {guess.name}};
}

FormatGuess formatByExtension(const std::filesystem::path& path) {
    return guessOf(model::promisedFormat(path.native()));
}

FormatGuess formatOf(std::span<const std::uint8_t> head, const std::filesystem::path& path) {
    const std::string_view text(reinterpret_cast<const char*>(head.data()), head.size());
    const std::string_view promised = model::promisedFormat(path.native());
    for (const Magic& magic : magics()) {
        if (text.size() >= magic.offset && text.substr(magic.offset).starts_with(magic.bytes)) {
            // Camera RAW formats are built on TIFF.
            return guessOf(magic.format == "TIFF" && promised == model::kCameraRaw ? promised : magic.format);
        }
    }
    // Some formats (Targa, PPM, …) have no such bytes; what Kith reads has them all.
    const FormatGuess guess = guessOf(promised);
    return guess.isReadable() ? FormatGuess{} : guess;
}

} // namespace kith::image
