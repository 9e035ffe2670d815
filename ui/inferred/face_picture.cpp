// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/face_pair.h"

#include "ui/shared/icon.h"
#include "ui/shared/thumbnail_cache.h"
#include "ui/shared/tile_painter.h"
#include "ui/shared/tokens.h"

#include <QPainter>

#include <cmath>

namespace kith::ui {

namespace {
constexpr int kSide = 80;
constexpr int kGap = 8;
} // namespace

FacePair::FacePair(ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_thumbnails(thumbnails) {
    setFixedSize(2 * kSide + kGap, kSide);
    connect(&thumbnails, &ThumbnailCache::loaded, this, qOverload<>(&QWidget::update));
}

void FacePair::setFaces(model::FaceId face, model::FaceId avatar) {
    m_face = face;
    m_avatar = avatar;
    update();
}

void FacePair::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const int side = static_cast<int>(std::ceil(kSide * devicePixelRatioF()));
    paintRounded(painter, QRectF(0, 0, kSide, kSide), 10, m_thumbnails.pixmap(m_face, side));
    const QRectF second(kSide + kGap, 0, kSide, kSide);
    const QPixmap avatar = m_avatar.isValid() ? m_thumbnails.pixmap(m_avatar, side) : QPixmap();
    paintRounded(painter, second, 10, avatar);
    if (!m_avatar.isValid()) {
        paintIcon(painter, second.adjusted(28, 28, -28, -28), QStringLiteral("person"), tokens().faint);
    }
}

} // namespace kith::ui
