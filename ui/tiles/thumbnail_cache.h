// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <functional>
#include <utility>
#include <vector>

namespace kith::ui {

/// Face pictures for painting, loaded on pool threads into a cache of bounded size. Lives on the GUI thread.
class ThumbnailCache : public QObject {
    Q_OBJECT
public:
    /// `read` is called on pool threads and must outlive this object; a null image means "there is none".
    using Read = std::function<QImage(model::FaceId)>;
    explicit ThumbnailCache(Read read, qsizetype bytes = 96 * 1024 * 1024);
    /// Waits for the reads under way.
    ~ThumbnailCache() override;

    /// A square picture of at least the given side (device pixels) where the original has that many. Until
    /// it is loaded another size of it, else a null pixmap; loaded() tells when to paint again.
    QPixmap pixmap(model::FaceId face, int side);
    /// The same cut to a tile of `side` by `side` (logical pixels, of which each is `scale` device pixels)
    /// with round corners, to be drawn as it is: scaling and rounding every tile anew would take most of the
    /// time of scrolling. Kept in a cache of bounded size as well.
    QPixmap rounded(model::FaceId face, int side, int radius, qreal scale);
    /// The picture of these faces may have changed or come to be.
    void forget(const std::vector<model::FaceId>& faces);

Q_SIGNALS:
    /// Pictures have arrived; at most once per frame.
    void loaded();

private:
    struct Request {
        qint64 key = 0;
        model::FaceId face;
        int side = 0;
    };
    void enqueue(const Request& request);
    void startReads();
    void take(const Request& request, const QImage& image);

    Read m_read;
    QCache<qint64, QPixmap> m_cache;
    QCache<std::pair<qint64, qint64>, QPixmap>
        m_rounded;                 ///< by QPixmap::cacheKey() of the picture, and shape
    std::deque<Request> m_waiting; ///< newest last, taken first: what is on screen now comes first
    QSet<qint64> m_requested;
    QSet<qint64> m_missing;
    QTimer m_announce;
    QThreadPool m_pool;
    int m_reading = 0;
};

} // namespace kith::ui
