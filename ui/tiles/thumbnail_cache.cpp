// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tiles/thumbnail_cache.h"

#include "ui/tiles/tile_painter.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace kith::ui {

namespace {

// Few sizes, so that zooming finds most pictures in the cache.
constexpr std::array kSides{32, 64, 96, 128, 192, 256};
constexpr int kReadsAtOnce = 4;
constexpr qsizetype kRoundedBytes = 24 * 1024 * 1024; ///< three screenfuls where a pixel is four
// Longer than any screenful; what scrolled by long ago is not worth reading any more.
constexpr std::size_t kLongestQueue = 1500;

int sideIndex(int side) {
    const auto found = std::lower_bound(kSides.begin(), kSides.end(), side);
    return static_cast<int>(found == kSides.end() ? kSides.size() - 1 : found - kSides.begin());
}

qint64 keyOf(model::FaceId face, int index) {
    return face.value * 8 + index;
}

} // namespace

ThumbnailCache::ThumbnailCache(Read read, qsizetype bytes)
    : m_read(std::move(read))
    , m_cache(bytes)
    , m_rounded(kRoundedBytes) {
    m_pool.setMaxThreadCount(2);
    m_announce.setSingleShot(true);
    m_announce.setInterval(16);
    connect(&m_announce, &QTimer::timeout, this, &ThumbnailCache::loaded);
}

ThumbnailCache::~ThumbnailCache() {
    m_pool.clear();
    m_pool.waitForDone();
}

QPixmap ThumbnailCache::pixmap(model::FaceId face, int side) {
    if (!face.isValid()) {
        return {};
    }
    const int wanted = sideIndex(side);
    const qint64 key = keyOf(face, wanted);
    if (const QPixmap* found = m_cache.object(key)) {
        return *found;
    }
    if (!m_missing.contains(face.value)) {
        enqueue({key, face, kSides[static_cast<std::size_t>(wanted)]});
    }
    for (int step = 1; step < static_cast<int>(kSides.size()); ++step) {
        for (const int other : {wanted + step, wanted - step}) {
            if (other < 0 || other >= static_cast<int>(kSides.size())) {
                continue;
            }
            if (const QPixmap* found = m_cache.object(keyOf(face, other))) {
                return *found;
            }
        }
    }
    return {};
}

QPixmap ThumbnailCache::rounded(model::FaceId face, int side, int radius, qreal scale) {
    const int pixels = static_cast<int>(std::ceil(side * scale));
    const QPixmap picture = pixmap(face, pixels);
    if (picture.isNull()) {
        return {};
    }
    const std::pair key{picture.cacheKey(), qint64{pixels} * 4096 + static_cast<int>(radius * scale)};
    if (const QPixmap* found = m_rounded.object(key)) {
        return *found;
    }
    QPixmap tile(pixels, pixels);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paintRounded(painter, QRectF(0, 0, pixels, pixels), radius * scale, picture);
    painter.end();
    tile.setDevicePixelRatio(scale);
    m_rounded.insert(key, new QPixmap(tile), qsizetype{4} * pixels * pixels);
    return tile;
}

void ThumbnailCache::forget(const std::vector<model::FaceId>& faces) {
    for (const model::FaceId face : faces) {
        m_missing.remove(face.value);
        for (int i = 0; i < static_cast<int>(kSides.size()); ++i) {
            m_cache.remove(keyOf(face, i));
        }
    }
}

void ThumbnailCache::enqueue(const Request& request) {
    if (m_requested.contains(request.key)) {
        return;
    }
    m_requested.insert(request.key);
    m_waiting.push_back(request);
    if (m_waiting.size() > kLongestQueue) {
        m_requested.remove(m_waiting.front().key);
        m_waiting.pop_front();
    }
    startReads();
}

void ThumbnailCache::startReads() {
    while (m_reading < kReadsAtOnce && !m_waiting.empty()) {
        const Request request = m_waiting.back();
        m_waiting.pop_back();
        ++m_reading;
        m_pool.start([this, request] {
            QImage image = m_read(request.face);
            if (!image.isNull() && std::max(image.width(), image.height()) > request.side) {
                image = image.scaled(request.side, request.side, Qt::KeepAspectRatioByExpanding,
                                     Qt::SmoothTransformation);
            }
            QMetaObject::invokeMethod(
                this, [this, request, image] { take(request, image); }, Qt::QueuedConnection);
        });
    }
}

void ThumbnailCache::take(const Request& request, const QImage& image) {
    --m_reading;
    m_requested.remove(request.key);
    if (image.isNull()) {
        m_missing.insert(request.face.value);
    } else {
        const auto cost = static_cast<qsizetype>(image.width()) * image.height() * 4;
        m_cache.insert(request.key, new QPixmap(QPixmap::fromImage(image)), cost);
        if (!m_announce.isActive()) {
            m_announce.start();
        }
    }
    startReads();
}

} // namespace kith::ui
