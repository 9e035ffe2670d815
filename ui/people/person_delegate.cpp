// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_delegate.h"

#include "ui/people/person_list_model.h"
#include "ui/style/icon.h"
#include "ui/style/text.h"
#include "ui/style/theme.h"
#include "ui/tiles/thumbnail_cache.h"
#include "ui/tiles/tile_painter.h"

#include <QPainter>

#include <cmath>

namespace kith::ui {

namespace {

constexpr int kStar = 14;

void paintHeadingRow(QPainter& painter, const QRect& rect, const PersonRow& row) {
    if (row.text.isEmpty()) {
        return;
    }
    QFont font = uiFont(11, QFont::Medium);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.3);
    painter.setFont(font);
    painter.setPen(tokens().dim);
    const QRect text = rect.adjusted(8, 4, -8, 0);
    const bool asks = row.kind == PersonRow::Kind::PeopleHeading;
    const QString shown =
        painter.fontMetrics().elidedText(row.text, Qt::ElideRight, text.width() - (asks ? 17 : 0));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, shown);
    if (asks) {
        const int after = text.left() + painter.fontMetrics().horizontalAdvance(shown) + 3;
        paintIcon(painter, QRectF(after, text.center().y() - 6, 14, 14), QStringLiteral("chevron_down"),
                  tokens().dim);
    }
}

void paintBackground(QPainter& painter, const QRect& rect, QStyle::State state, bool target) {
    const Tokens& t = tokens();
    const bool selected = (state & QStyle::State_Selected) != 0;
    if (selected || target || (state & QStyle::State_MouseOver) != 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(selected || target ? t.accentSoft : t.hover);
        painter.drawRoundedRect(rect, 8, 8);
    }
    if (target || (selected && (state & QStyle::State_HasFocus) != 0)) {
        painter.setPen(QPen(t.accent, target ? 2 : 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 7.5, 7.5);
    }
}

/// Name, star and count.
void paintWords(QPainter& painter, const QRect& rect, const PersonRow& row, bool selected) {
    const Tokens& t = tokens();
    const bool creates = row.kind == PersonRow::Kind::NewPerson;
    painter.setFont(uiFont(13));
    const qreal count = row.trailing.isEmpty() ? 0 : tabularWidth(painter.font(), row.trailing) + 12;
    painter.setPen(t.dim);
    drawTabular(painter, QRectF(rect).adjusted(0, 0, -8, 0), Qt::AlignRight, row.trailing);
    painter.setFont(uiFont(13, selected || creates ? QFont::DemiBold : QFont::Normal));
    painter.setPen(creates ? t.greenText : (selected ? t.accentText : t.text));
    const int star = row.favourite ? kStar + 4 : 0;
    const QRect text = rect.adjusted(43, 0, -8 - static_cast<int>(count) - star, 0);
    const QString shown = painter.fontMetrics().elidedText(row.text, Qt::ElideRight, text.width());
    painter.drawText(text, Qt::AlignVCenter, shown);
    if (row.favourite) {
        const int after = text.left() + painter.fontMetrics().horizontalAdvance(shown) + 4;
        paintIcon(painter, QRectF(after, rect.center().y() - kStar / 2.0 + 0.5, kStar, kStar),
                  QStringLiteral("star"), t.orange);
    }
}

} // namespace

PersonDelegate::PersonDelegate(ThumbnailCache& thumbnails, int inset, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(thumbnails)
    , m_inset(inset) {}

QSize PersonDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto& row = static_cast<const PersonListModel*>(index.model())->at(index.row());
    if (row.kind == PersonRow::Kind::Gap) {
        return {80, 14};
    }
    return {80, row.isHeading() ? 29 : metric::kRow};
}

void PersonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const auto& row = static_cast<const PersonListModel*>(index.model())->at(index.row());
    const QRect rect = option.rect.adjusted(m_inset, 0, -m_inset, 0);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (row.isHeading()) {
        paintHeadingRow(*painter, rect, row);
        painter->restore();
        return;
    }
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool target = m_dropTarget.isValid() && m_dropTarget == index;
    paintBackground(*painter, rect, option.state, target);
    const QRectF circle(rect.left() + 8, rect.center().y() - metric::kAvatar / 2.0 + 0.5, metric::kAvatar,
                        metric::kAvatar);
    if (row.kind == PersonRow::Kind::NewPerson) {
        paintIcon(*painter, circle.adjusted(4, 4, -4, -4), row.icon, tokens().green);
    } else if (row.avatar.isValid()) {
        const int side =
            static_cast<int>(std::ceil(metric::kAvatar * painter->device()->devicePixelRatioF()));
        paintAvatar(*painter, circle, m_thumbnails.pixmap(row.avatar, side), {});
    } else {
        paintAvatar(*painter, circle, {}, row.icon.isEmpty() ? QStringLiteral("person") : row.icon);
    }
    paintWords(*painter, rect, row, selected);
    painter->restore();
}

} // namespace kith::ui
