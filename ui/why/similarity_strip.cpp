// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/why/similarity_strip.h"

#include "ui/style/theme.h"
#include "ui/style/tokens.h"
#include "ui/tiles/thumbnail_cache.h"
#include "ui/tiles/tile_painter.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace kith::ui {

namespace {

constexpr int kSide = 64;
constexpr int kGap = 10;
constexpr int kCaption = 20;
constexpr int kDots = 12;
constexpr int kWords = 16;
constexpr int kMostDots = 4;

int widthOf(std::size_t faces) {
    return static_cast<int>(faces) * (kSide + kGap) - (faces > 0 ? kGap : 0);
}

} // namespace

QString similarityText(model::SimilarityGrade grade) {
    switch (grade) {
    case model::SimilarityGrade::VeryAlike:
        return SimilarityStrip::tr("Very alike");
    case model::SimilarityGrade::Alike:
        return SimilarityStrip::tr("Alike");
    case model::SimilarityGrade::Slight:
        return SimilarityStrip::tr("A little alike");
    case model::SimilarityGrade::Unlike:
        break;
    }
    return SimilarityStrip::tr("Not alike");
}

SimilarityStrip::SimilarityStrip(ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent)
    , m_thumbnails(thumbnails) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&thumbnails, &ThumbnailCache::loaded, this, qOverload<>(&QWidget::update));
}

void SimilarityStrip::setFaces(const QString& caption, const std::vector<model::LikeFace>& faces) {
    m_caption = caption;
    m_faces = faces;
    setAccessibleName(caption);
    QStringList words;
    std::ranges::transform(faces, std::back_inserter(words),
                           [this](const model::LikeFace& face) { return describe(face); });
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QString SimilarityStrip::describe(const model::LikeFace& face) const {
    return tr("%1 (%2)").arg(similarityText(face.grade), QLocale().toString(face.similarity, 'f', 2));
}

QSize SimilarityStrip::sizeHint() const {
    const QFontMetrics metrics(uiFont(12));
    return {std::max(widthOf(m_faces.size()), metrics.horizontalAdvance(m_caption)) + 4,
            kCaption + kSide + kDots + kWords};
}

QSize SimilarityStrip::minimumSizeHint() const {
    return {widthOf(std::min<std::size_t>(m_faces.size(), 1)), sizeHint().height()};
}

QRect SimilarityStrip::tileRect(std::size_t place) const {
    return {static_cast<int>(place) * (kSide + kGap), kCaption, kSide, kSide};
}

bool SimilarityStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    for (std::size_t i = 0; i < m_faces.size(); ++i) {
        if (tileRect(i).contains(help->pos())) {
            QToolTip::showText(
                help->globalPos(),
                tr("%1. Similarity %2, where 1 is the same picture and 0 no similarity at all.")
                    .arg(similarityText(m_faces[i].grade), QLocale().toString(m_faces[i].similarity, 'f', 2)),
                this, tileRect(i));
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void SimilarityStrip::paintEvent(QPaintEvent*) {
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setFont(uiFont(12));
    painter.setPen(t.dim);
    painter.drawText(QRect(0, 0, width(), kCaption - 4), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_caption, Qt::ElideRight, width()));
    const int side = static_cast<int>(std::ceil(kSide * devicePixelRatioF()));
    for (std::size_t i = 0; i < m_faces.size() && tileRect(i).right() < width(); ++i) {
        const QRect tile = tileRect(i);
        paintRounded(painter, tile, 10, m_thumbnails.pixmap(m_faces[i].face, side));
        const int full = static_cast<int>(m_faces[i].grade) + 1;
        for (int dot = 0; dot < kMostDots; ++dot) {
            const QRectF circle(tile.left() + 1 + dot * 9, tile.bottom() + 5, 6, 6);
            painter.setPen(dot < full ? QPen(Qt::NoPen) : QPen(t.faint, 1));
            painter.setBrush(dot < full ? QBrush(t.accent) : QBrush(Qt::NoBrush));
            painter.drawEllipse(circle);
        }
        painter.setFont(uiFont(11));
        painter.setPen(t.text);
        painter.drawText(QRect(tile.left(), tile.bottom() + kDots, kSide + kGap, kWords),
                         Qt::AlignLeft | Qt::AlignVCenter, similarityText(m_faces[i].grade));
    }
}

} // namespace kith::ui
