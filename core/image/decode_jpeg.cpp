// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decoder.h"
#include "core/image/jpeg_codec.h"
#include "core/image/photo_file.h"

namespace kith::image {
namespace {

class JpegDecoder : public Decoder {
public:
    std::optional<PixelSize> probe(std::span<const std::uint8_t> bytes) const override {
        return jpegSize(bytes);
    }
    DecodedPicture decode(const PhotoFile& file, int longSide) const override {
        return decodeJpeg(file.bytes, longSide);
    }
    bool turnsUpright() const override { return false; }
    std::int64_t mostPixels() const override { return 500'000'000; } // it need not decode them all
};

} // namespace

const Decoder& jpegDecoder() {
    static const JpegDecoder decoder;
    return decoder;
}

} // namespace kith::image
