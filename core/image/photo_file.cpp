// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/photo_file.h"

#include "core/image/decoder.h"
#include "core/image/exif.h"
#include "core/model/error.h"

#include <xxhash.h>

#include <fstream>

namespace kith::image {
namespace {

using model::Error;
using model::ErrorKind;
using model::SentenceCode;

constexpr std::uintmax_t kLargestFile = 1U << 30;
/// No codec here reaches this many pixels per byte on a photograph; headers that claim it are damaged.
constexpr std::int64_t kPixelsPerByte = 4'000;

std::vector<std::uint8_t> readBytes(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) {
        throw Error(ErrorKind::NotFound, SentenceCode::PhotoNotThere);
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw Error(ErrorKind::Unreadable, SentenceCode::NotAFile);
    }
    const auto size = std::filesystem::file_size(path, error);
    if (error) {
        throw Error(ErrorKind::Unreadable, {SentenceCode::PhotoUnread, {error.message()}});
    }
    if (size > kLargestFile) {
        throw Error(ErrorKind::Unreadable, SentenceCode::PhotoTooLarge);
    }
    if (size == 0) {
        throw Error(ErrorKind::Unreadable, SentenceCode::PhotoEmpty);
    }
    std::ifstream stream(path, std::ios::binary);
    std::vector<std::uint8_t> bytes(size);
    if (!stream || !stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size))) {
        throw Error(ErrorKind::Unreadable, SentenceCode::PhotoForbidden);
    }
    return bytes;
}

void readMetadata(PhotoFile& file, const Decoder& decoder) {
    const Exif exif = readExif(file.bytes);
    file.orientation = exif.orientation;
    file.takenAt = exif.takenAt;
    file.storedWidth = exif.storedWidth;
    file.storedHeight = exif.storedHeight;
    if (const auto size = decoder.probe(file.bytes)) {
        file.storedWidth = size->width;
        file.storedHeight = size->height;
    }
}

void checkDimensions(const PhotoFile& file, const Decoder& decoder) {
    if (file.storedWidth <= 0 || file.storedHeight <= 0) {
        throw Error(ErrorKind::Corrupt, {SentenceCode::HeaderDamaged, {file.format.name}});
    }
    const std::int64_t pixels = std::int64_t{file.storedWidth} * file.storedHeight;
    if (pixels > 1'000'000 && pixels / kPixelsPerByte > static_cast<std::int64_t>(file.bytes.size())) {
        throw Error(ErrorKind::Corrupt, SentenceCode::PhotoTooShort);
    }
    if (pixels > decoder.mostPixels()) {
        throw Error(ErrorKind::Unsupported,
                    {SentenceCode::PictureTooLarge,
                     {std::to_string(file.storedWidth), std::to_string(file.storedHeight)}});
    }
}

} // namespace

PhotoFile readPhotoFile(const std::filesystem::path& path) {
    PhotoFile file;
    file.bytes = readBytes(path);
    file.contentHash = XXH3_64bits(file.bytes.data(), file.bytes.size());
    file.format = formatOf(file.bytes, path);
    const Decoder* decoder = decoderOf(file.format.format);
    if (decoder == nullptr) {
        const bool named = file.format.format == FileFormat::OtherImage;
        throw Error(named ? ErrorKind::Unsupported : ErrorKind::Corrupt,
                    named ? notReadYet(file.format) : model::Sentence(SentenceCode::NotAPicture));
    }
    readMetadata(file, *decoder);
    checkDimensions(file, *decoder);
    return file;
}

} // namespace kith::image
