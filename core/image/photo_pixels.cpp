// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/photo_pixels.h"

#include "core/image/jpeg_codec.h"
#include "core/model/error.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <chrono>

namespace kith::image {
namespace {

/// Every other format decodes whole; OpenCV brings alpha, grey, palette and 16 bit to 8-bit BGR.
cv::Mat decodeWhole(const PhotoFile& file) {
    try {
        return cv::imdecode(file.bytes, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
    } catch (const cv::Exception&) {
        return {};
    }
}

} // namespace

cv::Mat upright(const cv::Mat& stored, int orientation) {
    cv::Mat turned = stored;
    if (orientation >= 5) {
        cv::transpose(stored, turned);
    }
    cv::Mat result;
    // After the transposition 5..8 remain as: 5 nothing, 6 mirror left-right, 7 half turn, 8 mirror
    // top-bottom.
    switch (orientation) {
    case 2:
    case 6:
        cv::flip(turned, result, 1);
        break;
    case 3:
    case 7:
        cv::flip(turned, result, -1);
        break;
    case 4:
    case 8:
        cv::flip(turned, result, 0);
        break;
    default:
        return turned;
    }
    return result;
}

const cv::Mat& PhotoPixels::atLeast(int longSide) {
    const int wanted = std::min(longSide, std::max(width(), height()));
    if (m_bgr.empty() || std::max(m_bgr.cols, m_bgr.rows) < wanted) {
        const auto start = std::chrono::steady_clock::now();
        decode(wanted);
        m_decodeSeconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    return m_bgr;
}

void PhotoPixels::decode(int longSide) {
    cv::Mat stored;
    if (m_file.format.format == FileFormat::Jpeg) {
        JpegDecode decoded = decodeJpeg(m_file.bytes, longSide);
        stored = std::move(decoded.bgr);
        m_damage = std::move(decoded.damage);
    } else {
        stored = decodeWhole(m_file);
    }
    if (stored.empty()) {
        throw model::Error(model::ErrorKind::Corrupt, "The file is damaged: its pixels cannot be decoded" +
                                                          (m_damage.empty() ? "." : " (" + m_damage + ")."));
    }
    // OpenCV turns a TIFF by its own orientation tag, whatever it is told.
    m_bgr = m_file.format.format == FileFormat::Tiff ? stored : upright(stored, m_file.orientation);
    if (m_quarterTurns != 0) {
        cv::Mat turned;
        cv::rotate(m_bgr, turned,
                   m_quarterTurns - 1); // ROTATE_90_CLOCKWISE, ROTATE_180, ROTATE_90_COUNTERCLOCKWISE
        m_bgr = turned;
    }
}

} // namespace kith::image
