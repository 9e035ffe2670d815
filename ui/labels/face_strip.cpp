// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/face_strip.h"

#include "ui/style/text.h"
#include "ui/style/theme.h"
#include "ui/tiles/thumbnail_cache.h"
#include "ui/tiles/tile_painter.h"

#include <QPainter>

#include <cmath>

namespace kith::ui {

FaceStrip::FaceStrip(ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_thumbnails(thumbnails) {
    setFixedHeight(44);
    setAccessibleName(tr("Selected faces"));
    connect(&thumbnails, &ThumbnailCache::loaded, this, qOverload<>(&QWidget::update));
}

void FaceStrip::setFaces(std::vector<model::FaceId> faces) {
    m_faces = std::move(faces);
    update();
}

void FaceStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const int pitch = 50;
    const auto fit = static_cast<std::size_t>(std::max(1, (width() + 6) / pitch));
    const std::size_t shown = m_faces.size() <= fit ? m_faces.size() : fit - 1;
    const int side = static_cast<int>(std::ceil(44 * devicePixelRatioF()));
    for (std::size_t i = 0; i < shown; ++i) {
        paintRounded(painter, QRectF(static_cast<int>(i) * pitch, 0, 44, 44), 8,
                     m_thumbnails.pixmap(m_faces[i], side));
    }
    if (shown < m_faces.size()) {
        const QRectF rect(static_cast<int>(shown) * pitch, 0, 44, 44);
        paintRounded(painter, rect, 8, {});
        painter.setFont(uiFont(13, QFont::DemiBold));
        painter.setPen(tokens().dim);
        painter.drawText(rect, Qt::AlignCenter,
                         tr("+%1").arg(number(static_cast<qint64>(m_faces.size() - shown))));
    }
}

} // namespace kith::ui
