// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/icon.h"

#include "ui/style/theme.h"
#include "ui/style/tokens.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace kith::ui {

namespace {

/// The drawing in one colour, `size` in device pixels.
QPixmap tinted(const QString& name, const QSize& size, const QColor& colour) {
    const QString key =
        QStringLiteral("kith-%1-%2x%3-%4").arg(name).arg(size.width()).arg(size.height()).arg(colour.rgba());
    QPixmap pixmap;
    if (size.isEmpty()) {
        return pixmap; // a button squeezed to nothing
    }
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(QStringLiteral(":/kith/icons/%1.svg").arg(name));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedEngine : public QIconEngine {
public:
    TintedEngine(QString name, Tint tint)
        : m_name(std::move(name))
        , m_tint(tint) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paintIcon(*painter, rect, m_name, colourFor(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return tinted(m_name, size, colourFor(mode));
    }
    QIconEngine* clone() const override { return new TintedEngine(m_name, m_tint); }

private:
    QColor colourFor(QIcon::Mode mode) const {
        return mode == QIcon::Disabled ? tokens().faint : colourOf(m_tint);
    }
    QString m_name;
    Tint m_tint;
};

} // namespace

QColor colourOf(Tint tint) {
    const Tokens& t = tokens();
    switch (tint) {
    case Tint::Text:
        return t.text;
    case Tint::Dim:
        return t.dim;
    case Tint::Accent:
        return t.accent;
    case Tint::OnAccent:
        return t.onAccent;
    case Tint::Green:
        return t.green;
    case Tint::Orange:
        return t.orange;
    case Tint::Red:
        return t.red;
    }
    return t.text;
}

QIcon icon(const QString& name, Tint tint) {
    return QIcon(new TintedEngine(name, tint));
}

QIcon applicationIcon() {
    loadResources();
    return QIcon(QStringLiteral(":/kith/icons/kith.svg"));
}

void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour) {
    const qreal scale = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = tinted(name, (rect.size() * scale).toSize(), colour);
    painter.drawPixmap(rect, pixmap, QRectF(pixmap.rect()));
}

} // namespace kith::ui
