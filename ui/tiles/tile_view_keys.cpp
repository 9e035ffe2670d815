// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Keyboard of TileView.
#include "ui/tiles/tile_view.h"

#include <QKeyEvent>

#include <algorithm>

namespace kith::ui {

QModelIndex TileView::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    ensureLayout();
    const int rows = m_model->rowCount();
    if (rows == 0) {
        return {};
    }
    const int now = currentIndex().row();
    if (now < 0) {
        const int first = m_layout.visibleFrom(0, 1);
        return first >= 0 ? m_model->index(first) : QModelIndex();
    }
    const int page = std::max(1, viewport()->height() / (m_layout.side() + m_metrics.gap) - 1);
    int row = now;
    switch (action) {
    case MoveLeft:
    case MovePrevious:
        row = now > 0 ? m_layout.visibleFrom(now - 1, -1) : now;
        break;
    case MoveRight:
    case MoveNext:
        row = now + 1 < rows ? m_layout.visibleFrom(now + 1, 1) : now;
        break;
    case MoveUp:
    case MoveDown:
        row = m_layout.rowByLines(now, action == MoveUp ? -1 : 1);
        break;
    case MovePageUp:
    case MovePageDown:
        row = m_layout.rowByLines(now, action == MovePageUp ? -page : page);
        break;
    case MoveHome:
        row = m_layout.visibleFrom(0, 1);
        break;
    case MoveEnd:
        row = m_layout.visibleFrom(rows - 1, -1);
        break;
    }
    return m_model->index(row < 0 ? now : row);
}

void TileView::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT enterPressed();
        return;
    }
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle);
        m_rangeStart = currentIndex();
        return;
    }
    if (event->key() == Qt::Key_Escape && !selectionModel()->selection().isEmpty()) {
        clearSelection();
        return;
    }
    static const QHash<int, CursorAction> moves{
        {Qt::Key_Left, MoveLeft},     {Qt::Key_Right, MoveRight},      {Qt::Key_Up, MoveUp},
        {Qt::Key_Down, MoveDown},     {Qt::Key_Home, MoveHome},        {Qt::Key_End, MoveEnd},
        {Qt::Key_PageUp, MovePageUp}, {Qt::Key_PageDown, MovePageDown}};
    const auto move = moves.constFind(event->key());
    if (move == moves.constEnd()) {
        QAbstractItemView::keyPressEvent(event);
        return;
    }
    const QModelIndex target = moveCursor(*move, event->modifiers());
    if (!target.isValid()) {
        return;
    }
    if ((event->modifiers() & Qt::ShiftModifier) != 0) {
        extendTo(target, false);
    } else if ((event->modifiers() & Qt::ControlModifier) != 0) {
        selectionModel()->setCurrentIndex(target, QItemSelectionModel::NoUpdate);
    } else {
        m_rangeStart = target;
        selectionModel()->setCurrentIndex(target, QItemSelectionModel::ClearAndSelect);
    }
    scrollTo(target);
}

void TileView::keyboardSearch(const QString&) {} // letters are commands here

} // namespace kith::ui
