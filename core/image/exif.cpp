// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/exif.h"

#include <exiv2/exiv2.hpp>

#include <ctime>
#include <iomanip>
#include <mutex>
#include <sstream>
#include <string>

namespace kith::image {

namespace {

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

/// Exiv2 0.28 (Debian 13) renamed the 0.27 of Debian 12.
std::int64_t integerOf(const Exiv2::Exifdatum& value) {
#if EXIV2_TEST_VERSION(0, 28, 0)
    return value.toInt64();
#else
    return value.toLong();
#endif
}

/// "2019:07:14 16:05:09" as if it were UTC: cameras write no zone, and only differences matter.
std::optional<std::int64_t> parseTime(const std::string& text) {
    std::tm time{};
    std::istringstream stream(text);
    stream >> std::get_time(&time, "%Y:%m:%d %H:%M:%S");
    if (stream.fail() || time.tm_year < 0 || time.tm_mday < 1) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(timegm(&time));
}

void readTags(const Exiv2::ExifData& tags, Exif& exif) {
    const auto orientation = tags.findKey(Exiv2::ExifKey("Exif.Image.Orientation"));
    if (orientation != tags.end() && orientation->count() > 0) {
        const std::int64_t value = integerOf(*orientation);
        exif.orientation = value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
    }
    for (const char* key :
         {"Exif.Photo.DateTimeOriginal", "Exif.Photo.DateTimeDigitized", "Exif.Image.DateTime"}) {
        const auto found = tags.findKey(Exiv2::ExifKey(key));
        if (found != tags.end() && !exif.takenAt) {
            exif.takenAt = parseTime(found->toString());
        }
    }
}

} // namespace

Exif readExif(std::span<const std::uint8_t> file) {
    prepareExiv2();
    Exif exif;
    try {
        const auto image = Exiv2::ImageFactory::open(file.data(), static_cast<long>(file.size()));
        try {
            image->readMetadata();
            readTags(image->exifData(), exif);
        } catch (const std::exception&) {
            exif.orientation = 1;
        }
        exif.storedWidth = static_cast<int>(image->pixelWidth());
        exif.storedHeight = static_cast<int>(image->pixelHeight());
    } catch (const std::exception&) {
        // Not a file that Exiv2 knows: nothing is known, then.
    }
    return exif;
}

} // namespace kith::image
