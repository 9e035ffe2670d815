// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/face_picture.h"

#include "ui/style/icon.h"
#include "ui/style/tokens.h"
#include "ui/tiles/thumbnail_cache.h"
#include "ui/tiles/tile_painter.h"

#include <QPainter>

#include <cmath>

namespace kith::ui {

FacePicture::FacePicture(ThumbnailCache& thumbnails, int side, QWidget* parent)
    : QWidget(parent)
    , m_thumbnails(thumbnails) {
    setFixedSize(side, side);
    connect(&thumbnails, &ThumbnailCache::loaded, this, qOverload<>(&QWidget::update));
}

void FacePicture::setFace(model::FaceId face) {
    m_face = face;
    update();
}

void FacePicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const int side = static_cast<int>(std::ceil(width() * devicePixelRatioF()));
    const QPixmap picture = m_face.isValid() ? m_thumbnails.pixmap(m_face, side) : QPixmap();
    paintRounded(painter, rect(), metric::kTileRadius, picture);
    if (picture.isNull()) {
        const int inset = width() / 3;
        paintIcon(painter, rect().adjusted(inset, inset, -inset, -inset), QStringLiteral("person"),
                  tokens().faint);
    }
}

} // namespace kith::ui
