// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/photo_file.h"

#include "core/image/jpeg_codec.h"
#include "core/model/error.h"

#include <exiv2/exiv2.hpp>
#include <xxhash.h>

#include <ctime>
#include <fstream>
#include <iomanip>
#include <mutex>
#include <sstream>

namespace kith::image {
namespace {

using model::Error;
using model::ErrorKind;

constexpr std::uintmax_t kLargestFile = 1U << 30;
/// A decoder of another format than JPEG allocates the whole picture; JPEG is decoded scaled down.
constexpr std::int64_t kMostPixels = 200'000'000;
constexpr std::int64_t kMostJpegPixels = 500'000'000;
/// No codec here reaches this many pixels per byte on a photograph; headers that claim it are damaged.
constexpr std::int64_t kPixelsPerByte = 4'000;

std::vector<std::uint8_t> readBytes(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) {
        throw Error(ErrorKind::NotFound, "The file does not exist (any more).");
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw Error(ErrorKind::Unreadable, "This is not a file.");
    }
    const auto size = std::filesystem::file_size(path, error);
    if (error || size > kLargestFile) {
        throw Error(ErrorKind::Unreadable, "The file is larger than 1 GB.");
    }
    if (size == 0) {
        throw Error(ErrorKind::Unreadable, "The file is empty.");
    }
    std::ifstream stream(path, std::ios::binary);
    std::vector<std::uint8_t> bytes(size);
    if (!stream || !stream.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size))) {
        throw Error(ErrorKind::Unreadable, "The file cannot be read (permission denied or a disk error).");
    }
    return bytes;
}

/// Exiv2's XMP toolkit has global state: set up once, guarded by its own lock.
void prepareExiv2() {
    static std::once_flag once;
    std::call_once(once, [] {
        static std::recursive_mutex mutex;
        Exiv2::XmpParser::initialize(
            [](void* data, bool lock) {
                auto* guarded = static_cast<std::recursive_mutex*>(data);
                lock ? guarded->lock() : guarded->unlock();
            },
            &mutex);
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
    });
}

/// "2019:07:14 16:05:09" as if it were UTC: cameras write no zone, and only differences matter.
std::optional<std::int64_t> parseExifTime(const std::string& text) {
    std::tm time{};
    std::istringstream stream(text);
    stream >> std::get_time(&time, "%Y:%m:%d %H:%M:%S");
    if (stream.fail() || time.tm_year < 0 || time.tm_mday < 1) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(timegm(&time));
}

void readExif(const Exiv2::ExifData& exif, PhotoFile& file) {
    const auto orientation = exif.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
    if (orientation != exif.end() && orientation->count() > 0) {
        const auto value = orientation->toLong();
        file.orientation = value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    for (const char* key :
         {"Exif.Photo.DateTimeOriginal", "Exif.Photo.DateTimeDigitized", "Exif.Image.DateTime"}) {
        const auto found = exif.findKey(Exiv2::ExifKey(key));
        if (found != exif.end() && !file.takenAt) {
            file.takenAt = parseExifTime(found->toString());
        }
    }
}

/// Metadata is a bonus: a file whose metadata are broken may still have good pixels.
void readMetadata(PhotoFile& file) {
    prepareExiv2();
    Exiv2::Image::AutoPtr image;
    try {
        image = Exiv2::ImageFactory::open(file.bytes.data(), static_cast<long>(file.bytes.size()));
        image->readMetadata();
        readExif(image->exifData(), file);
    } catch (const std::exception&) {
        file.orientation = 1;
    }
    if (image.get() != nullptr) {
        file.storedWidth = image->pixelWidth();
        file.storedHeight = image->pixelHeight();
    }
    if (file.format.format == FileFormat::Jpeg) {
        if (const auto size = jpegSize(file.bytes)) {
            file.storedWidth = size->width;
            file.storedHeight = size->height;
        }
    }
}

void checkDimensions(const PhotoFile& file) {
    const bool jpeg = file.format.format == FileFormat::Jpeg;
    if (file.storedWidth <= 0 || file.storedHeight <= 0) {
        throw Error(ErrorKind::Corrupt,
                    "The file is damaged: it has no readable " + file.format.name + " header.");
    }
    const std::int64_t pixels = std::int64_t{file.storedWidth} * file.storedHeight;
    if (pixels > 1'000'000 && pixels / kPixelsPerByte > static_cast<std::int64_t>(file.bytes.size())) {
        throw Error(ErrorKind::Corrupt, "The file is damaged: it is far too short for the size it claims.");
    }
    if (pixels > (jpeg ? kMostJpegPixels : kMostPixels)) {
        throw Error(ErrorKind::Unsupported, "The picture is too large (" + std::to_string(file.storedWidth) +
                                                " x " + std::to_string(file.storedHeight) + " pixels).");
    }
}

} // namespace

PhotoFile readPhotoFile(const std::filesystem::path& path) {
    PhotoFile file;
    file.bytes = readBytes(path);
    file.contentHash = XXH3_64bits(file.bytes.data(), file.bytes.size());
    file.format = formatOf(file.bytes, path);
    if (!file.format.isReadable()) {
        const bool named = file.format.format == FileFormat::OtherImage;
        throw Error(named ? ErrorKind::Unsupported : ErrorKind::Corrupt,
                    named ? file.format.name + " files are not read yet."
                          : "The file is damaged: its content is not a picture.");
    }
    readMetadata(file);
    checkDimensions(file);
    return file;
}

} // namespace kith::image
