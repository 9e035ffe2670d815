// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/photo_pixels.h"
#include "core/model/error.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace kith::image {

/// Quarters of red, green, blue and white (left to right, top to bottom): no orientation looks like another.
cv::Mat fourQuarters(int width, int height);

/// Whether the quarters are where fourQuarters puts them, give or take what a lossy format changes.
bool showsFourQuarters(const cv::Mat& bgr);

/// How an upright picture is stored with an EXIF orientation: by where the standard puts row 0 and column 0.
cv::Mat storedWith(const cv::Mat& upright, int orientation);

/// Encoded by the extension.
void writePicture(const std::filesystem::path& file, const cv::Mat& picture);
void writeBytes(const std::filesystem::path& file, const std::vector<std::uint8_t>& bytes);
std::vector<std::uint8_t> bytesOf(const std::filesystem::path& file);

void setOrientation(const std::filesystem::path& file, int orientation);
void setExifText(const std::filesystem::path& file, const std::string& key, const std::string& text);

/// A chunk of a PNG file with its length and checksum.
std::vector<std::uint8_t> pngChunk(const std::string& kind, const std::vector<std::uint8_t>& data);
/// Signature and header of a PNG file.
std::vector<std::uint8_t> pngStart(std::uint32_t width, std::uint32_t height, int bits, int colourType);
/// A whole PNG of 8-bit palette indices.
std::vector<std::uint8_t> palettePng(const cv::Mat1b& indices, const std::vector<cv::Vec3b>& rgbPalette);

/// Read, decoded whole and upright.
cv::Mat opened(const std::filesystem::path& file);

struct Refusal {
    model::ErrorKind kind = model::ErrorKind::Internal;
    std::string sentence;
};
/// Why the file cannot be opened; fails the test when it can.
Refusal refusalOf(const std::filesystem::path& file);

} // namespace kith::image
