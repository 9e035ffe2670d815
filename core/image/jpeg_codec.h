// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kith::image {

struct PixelSize {
    int width = 0;
    int height = 0;
};

/// Width and height as stored; nothing when there is no usable JPEG header.
std::optional<PixelSize> jpegSize(std::span<const std::uint8_t> bytes);

struct JpegDecode {
    cv::Mat bgr;        ///< 8 bit, 3 channels, as stored (orientation not applied); empty when impossible
    std::string damage; ///< what the decoder complained about, empty for a sound file
};

/// Decodes with libjpeg's scaled transform to the smallest of 1/8, 1/4, 1/2, 1/1 whose long side is at least
/// minimumLongSide (or the whole picture where it has not as many). A file cut short gives the part that
/// is there, with `damage` set.
JpegDecode decodeJpeg(std::span<const std::uint8_t> bytes, int minimumLongSide);

/// 3-channel 8-bit BGR to JPEG.
std::vector<std::uint8_t> encodeJpeg(const cv::Mat& bgr, int quality);

} // namespace kith::image
