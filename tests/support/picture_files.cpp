// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/picture_files.h"

#include "tests/support/catch.h"

#include <exiv2/exiv2.hpp>
#include <opencv2/imgcodecs.hpp>

#include <fstream>
#include <iterator>

namespace kith::image {
namespace {

const cv::Vec3b kQuarters[] = {{20, 20, 230}, {20, 200, 20}, {220, 40, 30}, {250, 250, 250}};

void appendBigEndian(std::vector<std::uint8_t>& bytes, std::uint32_t value) {
    for (const int shift : {24, 16, 8, 0}) {
        bytes.push_back(static_cast<std::uint8_t>(value >> shift));
    }
}

std::uint32_t crc32(const std::vector<std::uint8_t>& bytes) {
    std::uint32_t crc = 0xFFFF'FFFFU;
    for (const std::uint8_t byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc & 1U) != 0 ? (crc >> 1) ^ 0xEDB8'8320U : crc >> 1;
        }
    }
    return ~crc;
}

/// A zlib stream of one block that is not compressed (at most 65,535 bytes).
std::vector<std::uint8_t> zlibStored(const std::vector<std::uint8_t>& data) {
    const auto size = static_cast<std::uint16_t>(data.size());
    const auto inverse = static_cast<std::uint16_t>(~size);
    std::vector<std::uint8_t> stream = {0x78, 0x01, 0x01};
    for (const std::uint16_t value : {size, inverse}) {
        stream.push_back(static_cast<std::uint8_t>(value & 0xFF));
        stream.push_back(static_cast<std::uint8_t>(value >> 8));
    }
    stream.insert(stream.end(), data.begin(), data.end());
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (const std::uint8_t byte : data) {
        a = (a + byte) % 65'521;
        b = (b + a) % 65'521;
    }
    appendBigEndian(stream, b << 16 | a);
    return stream;
}

void append(std::vector<std::uint8_t>& bytes, const std::vector<std::uint8_t>& more) {
    bytes.insert(bytes.end(), more.begin(), more.end());
}

/// Where pixel (row, column) of the stored picture lies in the upright one, by the EXIF standard.
cv::Point uprightPlace(int row, int column, const cv::Size& upright, int orientation) {
    const int right = upright.width - 1;
    const int bottom = upright.height - 1;
    switch (orientation) {
    case 2: // row 0 is the top, column 0 the right side
        return {right - column, row};
    case 3: // bottom, right
        return {right - column, bottom - row};
    case 4: // bottom, left
        return {column, bottom - row};
    case 5: // left, top
        return {row, column};
    case 6: // right, top
        return {right - row, column};
    case 7: // right, bottom
        return {right - row, bottom - column};
    case 8: // left, bottom
        return {row, bottom - column};
    default: // top, left
        return {column, row};
    }
}

void changeExif(const std::filesystem::path& file, const auto& change) {
    const auto image = Exiv2::ImageFactory::open(file.string());
    image->readMetadata();
    change(image->exifData());
    image->writeMetadata();
}

} // namespace

cv::Mat fourQuarters(int width, int height) {
    cv::Mat3b picture(height, width);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            picture(y, x) = kQuarters[(y >= height / 2 ? 2 : 0) + (x >= width / 2 ? 1 : 0)];
        }
    }
    return picture;
}

bool showsFourQuarters(const cv::Mat& bgr) {
    for (int quarter = 0; quarter < 4; ++quarter) {
        const int y = bgr.rows * (quarter < 2 ? 1 : 3) / 4;
        const int x = bgr.cols * (quarter % 2 == 0 ? 1 : 3) / 4;
        if (cv::norm(bgr.at<cv::Vec3b>(y, x), kQuarters[quarter], cv::NORM_INF) > 12) {
            return false;
        }
    }
    return true;
}

cv::Mat storedWith(const cv::Mat& upright, int orientation) {
    const bool transposed = orientation >= 5;
    cv::Mat3b stored(transposed ? upright.cols : upright.rows, transposed ? upright.rows : upright.cols);
    for (int row = 0; row < stored.rows; ++row) {
        for (int column = 0; column < stored.cols; ++column) {
            stored(row, column) =
                upright.at<cv::Vec3b>(uprightPlace(row, column, upright.size(), orientation));
        }
    }
    return stored;
}

void writePicture(const std::filesystem::path& file, const cv::Mat& picture) {
    REQUIRE(cv::imwrite(file.string(), picture));
}

void writeBytes(const std::filesystem::path& file, const std::vector<std::uint8_t>& bytes) {
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

std::vector<std::uint8_t> bytesOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void setOrientation(const std::filesystem::path& file, int orientation) {
    changeExif(file, [orientation](Exiv2::ExifData& exif) {
        exif["Exif.Image.Orientation"] = static_cast<std::uint16_t>(orientation);
    });
}

void setExifText(const std::filesystem::path& file, const std::string& key, const std::string& text) {
    changeExif(file, [&](Exiv2::ExifData& exif) { exif[key] = text; });
}

std::vector<std::uint8_t> pngChunk(const std::string& kind, const std::vector<std::uint8_t>& data) {
    std::vector<std::uint8_t> checked(kind.begin(), kind.end());
    append(checked, data);
    std::vector<std::uint8_t> chunk;
    appendBigEndian(chunk, static_cast<std::uint32_t>(data.size()));
    append(chunk, checked);
    appendBigEndian(chunk, crc32(checked));
    return chunk;
}

std::vector<std::uint8_t> pngStart(std::uint32_t width, std::uint32_t height, int bits, int colourType) {
    std::vector<std::uint8_t> header;
    appendBigEndian(header, width);
    appendBigEndian(header, height);
    append(header, {static_cast<std::uint8_t>(bits), static_cast<std::uint8_t>(colourType), 0, 0, 0});
    std::vector<std::uint8_t> png = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    append(png, pngChunk("IHDR", header));
    return png;
}

std::vector<std::uint8_t> palettePng(const cv::Mat1b& indices, const std::vector<cv::Vec3b>& rgbPalette) {
    constexpr int kPalette = 3;
    std::vector<std::uint8_t> palette;
    for (const cv::Vec3b& colour : rgbPalette) {
        append(palette, {colour[0], colour[1], colour[2]});
    }
    std::vector<std::uint8_t> rows;
    for (int y = 0; y < indices.rows; ++y) {
        rows.push_back(0); // no filter
        rows.insert(rows.end(), indices[y], indices[y] + indices.cols);
    }
    std::vector<std::uint8_t> png = pngStart(static_cast<std::uint32_t>(indices.cols),
                                             static_cast<std::uint32_t>(indices.rows), 8, kPalette);
    append(png, pngChunk("PLTE", palette));
    append(png, pngChunk("IDAT", zlibStored(rows)));
    append(png, pngChunk("IEND", {}));
    return png;
}

cv::Mat opened(const std::filesystem::path& file) {
    const PhotoFile photo = readPhotoFile(file);
    PhotoPixels pixels(photo);
    return pixels.atLeast(std::max(photo.width(), photo.height())).clone();
}

Refusal refusalOf(const std::filesystem::path& file) {
    try {
        opened(file);
    } catch (const model::Error& error) {
        return {error.kind(), error.what()};
    }
    FAIL(file << " could be opened");
    return {};
}

} // namespace kith::image
