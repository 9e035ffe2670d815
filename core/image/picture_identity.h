// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/photo_file.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <span>

namespace kith::image {

/// A hash of the compressed pixels of a file, without what can be written about them: of a JPEG its tables
/// and scans, of a PNG its header, palette and data, of a WebP its bitstreams, of a TIFF its strips or tiles,
/// of a BMP the file. 0 for other formats and files that are not built as they should be: their decoded
/// pixels are to be hashed instead. Reads the bytes once, nothing is decoded. Any thread.
std::uint64_t compressedPixelsHash(std::span<const std::uint8_t> bytes, FileFormat format);

/// A hash of decoded pixels; never 0.
std::uint64_t decodedPixelsHash(const cv::Mat& bgr);

/// What a picture looks like in 63 bits: the signs of its lowest frequencies (8 x 8 of a cosine transform of
/// 32 x 32 grey values). Compression, resizing, other colours or light, and a text in a corner change few of
/// them, another picture about half. `bgr` is 8 bit, 3 channels.
std::uint64_t looksOf(const cv::Mat& bgr);

/// The looks of the same picture turned (core/model/orientation.h).
std::uint64_t turnedLooks(std::uint64_t looks, int turn);

/// How many bits differ.
int looksDistance(std::uint64_t looks, std::uint64_t others);

/// Up to this many differing bits two pictures are taken for the same: about as many as strong edits change.
/// Chosen by judgement; embeddings and boxes have the last word.
inline constexpr int kSameLooks = 10;

struct LooksMatch {
    int turn = 1;
    int distance = 64;
    bool isSame() const { return distance <= kSameLooks; }
};
/// The turn under which the picture is most like the other; the lower number where two are equal. No match
/// where either is not known.
LooksMatch bestTurn(std::uint64_t looks, std::uint64_t others);

} // namespace kith::image
