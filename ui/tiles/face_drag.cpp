// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tiles/face_drag.h"

#include "ui/style/text.h"
#include "ui/style/theme.h"
#include "ui/tiles/thumbnail_cache.h"
#include "ui/tiles/tile_painter.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QIODevice>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace kith::ui {

namespace {
const QString kType = QStringLiteral("application/x-kith-faces");
constexpr int kSide = 56;
constexpr int kStep = 6;
constexpr std::size_t kShown = 3;

/// Ids mean nothing to another Kith with another library.
qint64 self() {
    return QCoreApplication::applicationPid();
}
} // namespace

std::unique_ptr<QMimeData> faceMime(const std::vector<model::FaceId>& faces) {
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << self();
    for (const model::FaceId face : faces) {
        stream << static_cast<qint64>(face.value);
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(kType, bytes);
    return data;
}

std::vector<model::FaceId> facesOf(const QMimeData& data) {
    QDataStream stream(data.data(kType));
    qint64 value = 0;
    stream >> value;
    std::vector<model::FaceId> faces;
    if (value == self()) {
        while (!stream.atEnd()) {
            stream >> value;
            faces.emplace_back(value);
        }
    }
    return faces;
}

QPixmap dragPicture(const std::vector<model::FaceId>& faces, ThumbnailCache& thumbnails, qreal scale) {
    const auto shown = static_cast<int>(std::min(faces.size(), kShown));
    const int side = kSide + (shown - 1) * kStep;
    QPixmap picture(QSize(side + 1, side + 1) * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (int i = shown - 1; i >= 0; --i) {
        const QRectF rect(i * kStep + 0.5, i * kStep + 0.5, kSide, kSide);
        const QPixmap face =
            thumbnails.pixmap(faces[static_cast<std::size_t>(i)], static_cast<int>(kSide * scale));
        painter.setPen(QPen(tokens().panel, 1));
        painter.setBrush(tokens().tile);
        painter.drawRoundedRect(rect, 8, 8);
        if (!face.isNull()) {
            paintRounded(painter, rect, 8, face);
        }
    }
    if (faces.size() > 1) {
        const QString count = number(static_cast<std::int64_t>(faces.size()));
        painter.setFont(uiFont(12, QFont::DemiBold));
        const qreal width = tabularWidth(painter.font(), count) + 14;
        const QRectF pill(kSide - width - 3, kSide - 23, width, 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().accentFill);
        painter.drawRoundedRect(pill, 10, 10);
        painter.setPen(tokens().onAccent);
        drawTabular(painter, pill.adjusted(7, 0, 0, 0), Qt::AlignLeft, count);
    }
    return picture;
}

} // namespace kith::ui
