// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/decoder.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kith::image {

/// Width and height as stored; nothing when there is no usable JPEG header.
std::optional<PixelSize> jpegSize(std::span<const std::uint8_t> bytes);

/// Decodes with libjpeg's scaled transform to the smallest of 1/8, 1/4, 1/2, 1/1 whose long side is at least
/// minimumLongSide (or the whole picture where it has not as many). A file cut short gives the part that
/// is there, with `damage` set. The pixels lie as stored.
DecodedPicture decodeJpeg(std::span<const std::uint8_t> bytes, int minimumLongSide);

/// 3-channel 8-bit BGR to JPEG.
std::vector<std::uint8_t> encodeJpeg(const cv::Mat& bgr, int quality);

} // namespace kith::image
