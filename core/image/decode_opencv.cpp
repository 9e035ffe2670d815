// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/decoder.h"
#include "core/image/photo_file.h"

#include <opencv2/imgcodecs.hpp>

namespace kith::image {
namespace {

enum class Turning { No, ByItself };

/// OpenCV brings alpha, grey, palette and 16 bit to 8-bit BGR.
class OpencvDecoder : public Decoder {
public:
    explicit OpencvDecoder(Turning turning)
        : m_turning(turning) {}

    std::optional<PixelSize> probe(std::span<const std::uint8_t> /*bytes*/) const override {
        return std::nullopt;
    }
    DecodedPicture decode(const PhotoFile& file, int /*longSide*/) const override {
        try {
            return {cv::imdecode(file.bytes, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION), {}};
        } catch (const cv::Exception&) {
            return {};
        }
    }
    bool turnsUpright() const override { return m_turning == Turning::ByItself; }
    std::int64_t mostPixels() const override { return 200'000'000; } // the whole picture is in memory

private:
    Turning m_turning;
};

} // namespace

const Decoder& opencvDecoder() {
    static const OpencvDecoder decoder(Turning::No);
    return decoder;
}

const Decoder& opencvTiffDecoder() {
    static const OpencvDecoder decoder(Turning::ByItself);
    return decoder;
}

} // namespace kith::image
