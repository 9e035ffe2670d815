// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decoder.h"

#include <algorithm>
#include <array>

namespace kith::image {

std::span<const ReadableFormat> readableFormats() {
    static const std::array formats = {
        ReadableFormat{FileFormat::Jpeg, "JPEG", &jpegDecoder()},
        ReadableFormat{FileFormat::Png, "PNG", &opencvDecoder()},
        ReadableFormat{FileFormat::WebP, "WebP", &opencvDecoder()},
        ReadableFormat{FileFormat::Tiff, "TIFF", &opencvTiffDecoder()},
        ReadableFormat{FileFormat::Bmp, "BMP", &opencvDecoder()},
    };
    return formats;
}

const Decoder* decoderOf(FileFormat format) {
    const auto formats = readableFormats();
    const auto found = std::ranges::find(formats, format, &ReadableFormat::format);
    return found == formats.end() ? nullptr : found->decoder;
}

} // namespace kith::image
