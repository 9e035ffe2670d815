// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/file_format.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kith::image {

struct PhotoFile;

struct PixelSize {
    int width = 0;
    int height = 0;
};

struct DecodedPicture {
    cv::Mat bgr;        ///< 8 bit, 3 channels; empty when nothing could be decoded
    std::string damage; ///< what the decoder complained about, empty for a sound file
};

/// Reads files of one or more formats. Without state: any thread.
class Decoder {
public:
    virtual ~Decoder() = default;
    /// Width and height as stored, by the decoder's own look at the header; nothing where the metadata's are
    /// to be believed.
    virtual std::optional<PixelSize> probe(std::span<const std::uint8_t> bytes) const = 0;
    /// Pixels whose long side is at least longSide, or all there are. Throws nothing of its own.
    virtual DecodedPicture decode(const PhotoFile& file, int longSide) const = 0;
    /// Whether decode() has applied the orientation of the file; else the pixels lie as they are stored.
    virtual bool turnsUpright() const = 0;
    /// A larger picture would take more memory than there may be.
    virtual std::int64_t mostPixels() const = 0;
};

/// A format that Kith reads.
struct ReadableFormat {
    FileFormat format;
    std::string_view name; ///< as in model::kPictureExtensions
    const Decoder* decoder;
};

/// Every format that Kith reads, one row each: the only place that says so.
std::span<const ReadableFormat> readableFormats();
/// Null for a format that is only known by name.
const Decoder* decoderOf(FileFormat format);

/// libjpeg-turbo, scaled down while it decodes (decode_jpeg.cpp).
const Decoder& jpegDecoder();
/// OpenCV, the whole picture (decode_opencv.cpp).
const Decoder& opencvDecoder();
/// The same for TIFF, which OpenCV turns by its own orientation tag, whatever it is told.
const Decoder& opencvTiffDecoder();

} // namespace kith::image
