// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/photo_pixels.h"

#include "core/image/decoder.h"
#include "core/model/error.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <chrono>

namespace kith::image {

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
    const Decoder* decoder = decoderOf(m_file.format.format);
    const DecodedPicture decoded = decoder != nullptr ? decoder->decode(m_file, longSide) : DecodedPicture();
    m_damage = decoded.damage;
    if (decoded.bgr.empty()) {
        throw model::Error(model::ErrorKind::Corrupt,
                           m_damage.empty()
                               ? model::Sentence(model::SentenceCode::PixelsDamaged)
                               : model::Sentence(model::SentenceCode::PixelsDamagedBy, {m_damage}));
    }
    m_bgr = decoder->turnsUpright() ? decoded.bgr : upright(decoded.bgr, m_file.orientation);
    if (m_quarterTurns != 0) {
        cv::Mat turned;
        cv::rotate(m_bgr, turned,
                   m_quarterTurns - 1); // ROTATE_90_CLOCKWISE, ROTATE_180, ROTATE_90_COUNTERCLOCKWISE
        m_bgr = turned;
    }
}

} // namespace kith::image
