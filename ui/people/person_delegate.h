// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace kith::ui {

class ThumbnailCache;

/// Paints a PersonRow: round avatar, name, count; headings as small capitals.
class PersonDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `inset`: room left and right of a row's background.
    PersonDelegate(ThumbnailCache& thumbnails, int inset, QObject* parent);
    /// The row that would take what is dragged over the list; an invalid index = none.
    void setDropTarget(const QModelIndex& index) { m_dropTarget = index; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ThumbnailCache& m_thumbnails;
    int m_inset;
    QPersistentModelIndex m_dropTarget;
};

} // namespace kith::ui
