// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/jpeg_codec.h"

#include "core/model/error.h"

#include <opencv2/imgcodecs.hpp>
#include <turbojpeg.h>

#include <algorithm>
#include <memory>

namespace kith::image {
namespace {

struct Destroy {
    void operator()(void* handle) const { tjDestroy(handle); }
};
using Handle = std::unique_ptr<void, Destroy>;

struct Header {
    PixelSize size;
    int colorspace = TJCS_YCbCr;
};

std::optional<Header> readHeader(tjhandle handle, std::span<const std::uint8_t> bytes) {
    Header header;
    int subsampling = 0;
    const int result = tjDecompressHeader3(handle, bytes.data(), bytes.size(), &header.size.width,
                                           &header.size.height, &subsampling, &header.colorspace);
    if (result != 0 && tjGetErrorCode(handle) != TJERR_WARNING) {
        return std::nullopt;
    }
    return header.size.width > 0 && header.size.height > 0 ? std::optional(header) : std::nullopt;
}

PixelSize scaledSize(const PixelSize& full, int minimumLongSide) {
    for (const int denominator : {8, 4, 2}) {
        const tjscalingfactor factor{1, denominator};
        const PixelSize scaled{TJSCALED(full.width, factor), TJSCALED(full.height, factor)};
        if (std::max(scaled.width, scaled.height) >= minimumLongSide) {
            return scaled;
        }
    }
    return full;
}

cv::Mat bgrFromCmyk(const cv::Mat& cmyk) {
    cv::Mat bgr(cmyk.size(), CV_8UC3);
    // Adobe writes CMYK inverted: 255 is "no ink", so a channel is its ink times black's.
    for (int y = 0; y < cmyk.rows; ++y) {
        const auto* from = cmyk.ptr<cv::Vec4b>(y);
        auto* to = bgr.ptr<cv::Vec3b>(y);
        for (int x = 0; x < cmyk.cols; ++x) {
            const int black = from[x][3];
            to[x] = {static_cast<uchar>(from[x][2] * black / 255),
                     static_cast<uchar>(from[x][1] * black / 255),
                     static_cast<uchar>(from[x][0] * black / 255)};
        }
    }
    return bgr;
}

} // namespace

std::optional<PixelSize> jpegSize(std::span<const std::uint8_t> bytes) {
    const Handle handle(tjInitDecompress());
    const auto header = readHeader(handle.get(), bytes);
    return header ? std::optional(header->size) : std::nullopt;
}

DecodedPicture decodeJpeg(std::span<const std::uint8_t> bytes, int minimumLongSide) {
    const Handle handle(tjInitDecompress());
    const auto header = readHeader(handle.get(), bytes);
    DecodedPicture result;
    if (!header) {
        result.damage = "no readable JPEG header";
        return result;
    }
    const PixelSize size = scaledSize(header->size, minimumLongSide);
    const bool cmyk = header->colorspace == TJCS_CMYK || header->colorspace == TJCS_YCCK;
    // Grey until a pixel is decoded, so that what a cut file lacks holds no edges that look like faces.
    cv::Mat pixels(size.height, size.width, cmyk ? CV_8UC4 : CV_8UC3, cv::Scalar::all(128));
    const int status = tjDecompress2(handle.get(), bytes.data(), bytes.size(), pixels.data, size.width,
                                     static_cast<int>(pixels.step), size.height, cmyk ? TJPF_CMYK : TJPF_BGR,
                                     TJFLAG_LIMITSCANS);
    if (status != 0) {
        result.damage = tjGetErrorStr2(handle.get());
        if (tjGetErrorCode(handle.get()) != TJERR_WARNING) {
            return result;
        }
    }
    result.bgr = cmyk ? bgrFromCmyk(pixels) : pixels;
    return result;
}

std::vector<std::uint8_t> encodeJpeg(const cv::Mat& bgr, int quality) {
    std::vector<std::uint8_t> bytes;
    if (!cv::imencode(".jpg", bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, quality})) {
        throw model::Error(model::ErrorKind::Internal, model::SentenceCode::ThumbnailFailed);
    }
    return bytes;
}

} // namespace kith::image
