// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tiles/tile_painter.h"

#include "ui/style/icon.h"
#include "ui/style/text.h"
#include "ui/style/theme.h"

#include <algorithm>
#include <cmath>

namespace kith::ui {

namespace {

constexpr double kLikelyPill = 0.7;
const QColor kScrim(16, 18, 22, 168);

void paintCheck(QPainter& painter, const QRect& tile, bool selected) {
    const Tokens& t = tokens();
    const QRectF circle = checkRect(tile);
    painter.setPen(QPen(QColor(255, 255, 255, selected ? 230 : 210), 1.5));
    painter.setBrush(selected ? t.accent : QColor(16, 18, 22, 90));
    painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75));
    if (selected) {
        paintIcon(painter, circle.adjusted(3, 3, -3, -3), QStringLiteral("check"), t.onAccent);
    }
}

/// Colour-blind safe: the three marks differ by shape.
void paintMark(QPainter& painter, const QRectF& circle, double probability, double certain) {
    painter.setPen(QPen(Qt::white, 1.5));
    painter.setBrush(probability >= certain ? QBrush(Qt::white) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (probability >= kLikelyPill && probability < certain) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawPie(circle, 90 * 16, 180 * 16);
    }
}

QFont actionFont(const TileHeading& what) {
    return uiFont(13, what.actionKind == HeadingAction::Confirm ? QFont::DemiBold : QFont::Normal);
}

} // namespace

void paintRounded(QPainter& painter, const QRectF& rect, qreal radius, const QPixmap& picture) {
    painter.setPen(Qt::NoPen);
    if (picture.isNull()) {
        painter.setBrush(tokens().tile);
    } else {
        QBrush brush(picture);
        QTransform transform;
        transform.translate(rect.x(), rect.y());
        transform.scale(rect.width() / picture.width(), rect.height() / picture.height());
        brush.setTransform(transform);
        painter.setBrush(brush);
    }
    painter.drawRoundedRect(rect, radius, radius);
}

void paintAvatar(QPainter& painter, const QRectF& rect, const QPixmap& picture, const QString& icon) {
    if (!picture.isNull() || icon.isEmpty()) {
        paintRounded(painter, rect, rect.width() / 2, picture);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().dark ? tokens().raised : QColor(0xe2, 0xe5, 0xea));
    painter.drawEllipse(rect);
    const qreal inset = std::round(rect.width() / 5);
    paintIcon(painter, rect.adjusted(inset, inset, -inset, -inset), icon, tokens().text);
}

int paintPill(QPainter& painter, QPoint bottomLeft, double probability, double certain) {
    painter.setFont(uiFont(12, QFont::Medium));
    const QString text = percent(probability);
    const int width = 27 + static_cast<int>(std::ceil(tabularWidth(painter.font(), text)));
    const QRect pill(bottomLeft.x(), bottomLeft.y() - 20, width, 20);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kScrim);
    painter.drawRoundedRect(pill, 7, 7);
    paintMark(painter, QRectF(pill.left() + 7.5, pill.top() + 6, 8, 8), std::round(probability * 100) / 100,
              certain);
    painter.setPen(Qt::white);
    drawTabular(painter, QRectF(pill).adjusted(21, 0, -5, 0), Qt::AlignLeft, text);
    return width;
}

QRect checkRect(const QRect& tile) {
    const int side = tile.width() >= 96 ? 20 : 16;
    const int inset = tile.width() >= 96 ? 6 : 4;
    return {tile.right() + 1 - inset - side, tile.top() + inset, side, side};
}

void paintTile(QPainter& painter, const QRect& rect, const QPixmap& picture, const TileInfo& info,
               const TileState& state) {
    const Tokens& t = tokens();
    if (picture.isNull()) {
        paintRounded(painter, rect, metric::kTileRadius, {});
        const int inset = rect.width() / 3;
        paintIcon(painter, rect.adjusted(inset, inset, -inset, -inset), QStringLiteral("person"), t.faint);
    } else {
        painter.drawPixmap(rect.topLeft(), picture);
    }
    if (info.probability) {
        paintPill(painter, {rect.left() + 6, rect.bottom() + 1 - 6}, *info.probability, info.certain);
    }
    if (!info.differs.isEmpty()) {
        const QRectF mark(rect.left() + 6, rect.top() + 6, 20, 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(kScrim);
        painter.drawRoundedRect(mark, 7, 7);
        paintIcon(painter, mark.adjusted(3, 3, -3, -3), QStringLiteral("differs"), darkTokens().orange);
    }
    if (state.selected || state.hovered) {
        paintCheck(painter, rect, state.selected);
    }
    if (state.selected || state.focused) {
        painter.setBrush(Qt::NoBrush);
        const QRectF ring = QRectF(rect).adjusted(-1.5, -1.5, 1.5, 1.5);
        painter.setPen(QPen(state.selected ? t.accent : t.dim, state.selected && state.focused ? 3 : 2));
        painter.drawRoundedRect(ring, metric::kTileRadius + 1.5, metric::kTileRadius + 1.5);
        painter.setPen(QPen(t.window, 1));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), metric::kTileRadius - 0.5,
                                metric::kTileRadius - 0.5);
    }
}

QRect headingActionRect(const QRect& heading, const TileHeading& what) {
    if (what.action.isEmpty()) {
        return {};
    }
    const bool confirm = what.actionKind == HeadingAction::Confirm;
    const int text =
        static_cast<int>(std::ceil(QFontMetricsF(actionFont(what)).horizontalAdvance(what.action)));
    const int width = text + (confirm ? 36 : 2);
    return {heading.right() + 1 - width, heading.center().y() - 14, width, 30};
}

void paintHeading(QPainter& painter, const QRect& rect, const QPixmap& avatar, const TileHeading& heading,
                  const HeadingState& state) {
    const Tokens& t = tokens();
    const int middle = rect.center().y() + 1;
    painter.save();
    painter.translate(rect.left() + 4, middle);
    painter.rotate(state.collapsed ? -90 : 0);
    paintIcon(painter, QRectF(-8, -8, 16, 16), QStringLiteral("chevron_down"),
              state.hovered ? t.accent : t.text);
    painter.restore();
    paintAvatar(painter, QRectF(rect.left() + 18, middle - 14, 28, 28), avatar, heading.icon);

    const QRect action = headingActionRect(rect, heading);
    const int end = action.isEmpty() ? rect.right() : action.left() - 12;
    painter.setFont(uiFont(14, QFont::DemiBold));
    painter.setPen(t.text);
    const int left = rect.left() + 56;
    const int countWidth = static_cast<int>(tabularWidth(uiFont(), heading.count)) + 12;
    const QString title = painter.fontMetrics().elidedText(heading.title, Qt::ElideRight,
                                                           std::max(40, end - left - countWidth));
    painter.drawText(QRect(left, rect.top() + 1, end - left, rect.height()), Qt::AlignVCenter, title);
    const int after = left + painter.fontMetrics().horizontalAdvance(title) + 10;
    painter.setFont(uiFont());
    painter.setPen(t.dim);
    drawTabular(painter, QRectF(after, rect.top() + 1, end - after, rect.height()), Qt::AlignLeft,
                heading.count);

    if (action.isEmpty()) {
        return;
    }
    painter.setFont(actionFont(heading));
    if (heading.actionKind == HeadingAction::Confirm) {
        painter.setPen(QPen(state.actionHovered ? t.green : t.line, 1));
        painter.setBrush(t.panel);
        painter.drawRoundedRect(QRectF(action).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
        paintIcon(painter, QRectF(action.left() + 7, action.top() + 8, 14, 14), QStringLiteral("plus"),
                  t.green);
        painter.setPen(t.greenText);
        painter.drawText(action.adjusted(25, 0, 0, 0), Qt::AlignVCenter, heading.action);
    } else {
        painter.setPen(state.actionHovered ? t.accentText : t.dim);
        painter.drawText(action, Qt::AlignVCenter | Qt::AlignRight, heading.action);
    }
}

} // namespace kith::ui
