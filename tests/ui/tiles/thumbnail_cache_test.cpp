// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/tiles/thumbnail_cache.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace kith;
using namespace kith::ui;

namespace {

constexpr model::FaceId kFace{7};

/// A cache whose pictures have one colour.
struct Pictures {
    std::atomic<int> reads = 0;
    std::atomic<QRgb> colour = qRgb(200, 10, 10);
    ThumbnailCache cache{[this](model::FaceId face) {
        ++reads;
        QImage image(256, 256, QImage::Format_RGB32);
        image.fill(colour.load());
        return face.value > 1000 ? QImage() : image;
    }};

    /// The tile once it is there.
    QPixmap tile(model::FaceId face, int side, qreal scale = 1.0) {
        QPixmap found;
        (void)QTest::qWaitFor([&] { return !(found = cache.rounded(face, side, 12, scale)).isNull(); }, 2000);
        return found;
    }
};

} // namespace

TEST_CASE("A tile is not there at first, comes in time, and is made once") {
    Pictures pictures;
    QSignalSpy loaded(&pictures.cache, &ThumbnailCache::loaded);
    CHECK(pictures.cache.rounded(kFace, 104, 12, 1.0).isNull());
    REQUIRE(loaded.wait(2000));
    const QPixmap tile = pictures.cache.rounded(kFace, 104, 12, 1.0);
    REQUIRE(tile.size() == QSize(104, 104));
    CHECK(pictures.cache.rounded(kFace, 104, 12, 1.0).cacheKey() == tile.cacheKey());
    CHECK(pictures.cache.rounded(kFace, 100, 12, 1.0).cacheKey() != tile.cacheKey());
    CHECK(pictures.reads == 1);
}

TEST_CASE("A tile has round corners and the picture in between, as sharp as the screen") {
    Pictures pictures;
    const QPixmap tile = pictures.tile(kFace, 100, 2.0);
    REQUIRE(tile.size() == QSize(200, 200));
    CHECK(tile.devicePixelRatio() == 2.0);
    const QImage image = tile.toImage().convertToFormat(QImage::Format_ARGB32);
    CHECK(qAlpha(image.pixel(0, 0)) == 0);
    CHECK(qAlpha(image.pixel(199, 199)) == 0);
    CHECK(image.pixel(100, 100) == qRgb(200, 10, 10));
    CHECK(image.pixel(100, 0) == qRgb(200, 10, 10));
}

TEST_CASE("A face that was drawn anew gets its new picture") {
    Pictures pictures;
    REQUIRE_FALSE(pictures.tile(kFace, 104).isNull());
    pictures.colour = qRgb(10, 10, 200);
    pictures.cache.forget({kFace});
    CHECK(pictures.tile(kFace, 104).toImage().pixel(52, 52) == qRgb(10, 10, 200));
}

TEST_CASE("A face without a picture is asked for once, until something may have changed") {
    Pictures pictures;
    const model::FaceId none{2000};
    CHECK(pictures.tile(none, 104).isNull());
    CHECK(pictures.reads == 1);
    pictures.cache.forget({none});
    CHECK(pictures.cache.rounded(none, 104, 12, 1.0).isNull());
    CHECK(QTest::qWaitFor([&] { return pictures.reads == 2; }, 2000));
}
