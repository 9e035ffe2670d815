// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/photo_file.h"

#include <opencv2/core/mat.hpp>

#include <string>

namespace kith::image {

/// The upright pixels of one photo at the resolution that is asked for; decodes as little as possible and
/// keeps the finest decode so far. Not thread-safe; borrows the file, which must outlive it.
class PhotoPixels {
public:
    /// quarterTurns: the upright photo turned clockwise that many times more, to look for lying faces.
    explicit PhotoPixels(const PhotoFile& file, int quarterTurns = 0)
        : m_file(file)
        , m_quarterTurns(quarterTurns) {}

    /// Upright 8-bit BGR whose long side is at least `longSide`, or the original where that is smaller; may
    /// be up to twice as large. Throws model::Error(Corrupt) when nothing can be decoded. The picture is
    /// valid until the next call that decodes finer.
    const cv::Mat& atLeast(int longSide);

    /// Of the original, in pixels.
    int width() const { return m_quarterTurns % 2 == 0 ? m_file.width() : m_file.height(); }
    int height() const { return m_quarterTurns % 2 == 0 ? m_file.height() : m_file.width(); }
    const PhotoFile& file() const { return m_file; }
    /// What the decoder complained about although pixels came out; empty for a sound file.
    const std::string& damage() const { return m_damage; }
    /// Spent on decoding so far.
    double decodeSeconds() const { return m_decodeSeconds; }

private:
    void decode(int longSide);

    const PhotoFile& m_file;
    int m_quarterTurns;
    cv::Mat m_bgr;
    double m_decodeSeconds = 0.0;
    std::string m_damage;
};

/// Applies EXIF orientation 1 to 8 to stored pixels.
cv::Mat upright(const cv::Mat& stored, int orientation);

} // namespace kith::image
