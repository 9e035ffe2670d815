// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, keyboard and selection of TileView.
#include "ui/shared/tile_painter.h"
#include "ui/shared/tile_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

namespace kith::ui {

std::vector<model::FaceId> TileView::selectedFaces() const {
    std::vector<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    std::vector<model::FaceId> faces(rows.size());
    std::transform(rows.begin(), rows.end(), faces.begin(), [this](int row) { return m_model->faceAt(row); });
    return faces;
}

model::FaceId TileView::faceAfterSelection() const {
    int last = -1;
    int first = m_model->rowCount();
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        last = std::max(last, range.bottom());
        first = std::min(first, range.top());
    }
    const auto isFree = [this](int row) { return !selectionModel()->isSelected(m_model->index(row)); };
    if (last >= 0 && last + 1 < m_model->rowCount()) {
        return m_model->faceAt(last + 1);
    }
    for (int row = last; row >= 0; --row) {
        if (isFree(row)) {
            return m_model->faceAt(row);
        }
    }
    return {};
}

QItemSelection TileView::rangeOf(int first, int last) const {
    return {m_model->index(std::min(first, last)), m_model->index(std::max(first, last))};
}

bool TileView::selectFace(model::FaceId face) {
    const int row = m_model->rowOf(face);
    if (row < 0) {
        return false;
    }
    const QModelIndex index = m_model->index(row);
    if (isIndexHidden(index)) {
        setCollapsed(m_model->groupOf(row), false);
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_rangeStart = index;
    scrollTo(index);
    return true;
}

void TileView::selectRows(int first, int count) {
    selectionModel()->select(rangeOf(first, first + count - 1), QItemSelectionModel::Select);
    selectionModel()->setCurrentIndex(m_model->index(first), QItemSelectionModel::NoUpdate);
}

void TileView::extendTo(const QModelIndex& index, bool keepOthers) {
    if (!m_rangeStart.isValid()) {
        m_rangeStart = currentIndex().isValid() ? currentIndex() : index;
    }
    const auto flag = keepOthers ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect;
    selectionModel()->select(rangeOf(m_rangeStart.row(), index.row()), flag);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

bool TileView::pressHeading(QPoint content, bool adds) {
    const int heading = m_layout.headingAt(content);
    if (heading < 0) {
        return false;
    }
    const TileGroup group = m_layout.group(heading);
    if (groupActionRect(heading).translated(0, verticalOffset()).contains(content)) {
        if (!adds) {
            clearSelection(); // what was chosen elsewhere is not meant
        }
        Q_EMIT groupActionRequested(group.first, group.count);
    } else {
        setCollapsed(m_model->groupOf(group.first), group.fold == Fold::Open);
    }
    return true;
}

void TileView::pressTile(const QModelIndex& index, QMouseEvent* event) {
    const bool onCheck =
        checkRect(visualRect(index)).adjusted(-4, -4, 4, 4).contains(event->position().toPoint());
    if ((event->modifiers() & Qt::ShiftModifier) != 0) {
        extendTo(index, (event->modifiers() & Qt::ControlModifier) != 0);
        return;
    }
    m_rangeStart = index;
    const bool toggle = (event->modifiers() & Qt::ControlModifier) != 0 || onCheck;
    selectionModel()->setCurrentIndex(index, toggle ? QItemSelectionModel::Toggle
                                                    : QItemSelectionModel::ClearAndSelect);
}

void TileView::mousePressEvent(QMouseEvent* event) {
    ensureLayout();
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    if (event->button() == Qt::RightButton) {
        if (index.isValid() && !selectionModel()->isSelected(index)) {
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
        }
        return;
    }
    const bool adds = (event->modifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
    if (event->button() != Qt::LeftButton || (!index.isValid() && pressHeading(toContent(point), adds))) {
        return;
    }
    m_pressed = toContent(point);
    m_drag = Drag::Pressed;
    if (index.isValid()) {
        pressTile(index, event);
    } else if (!adds) {
        clearSelection();
    }
    m_beforeBand = adds ? selectionModel()->selection() : QItemSelection();
}

void TileView::dragBand(QPoint viewportPoint) {
    m_bandEnd = toContent(viewportPoint);
    QItemSelection selection = m_beforeBand;
    int first = -1;
    int last = -1;
    for (const int row : m_layout.rowsIn(QRect(m_pressed, m_bandEnd).normalized())) {
        if (first < 0 || row != last + 1) {
            if (first >= 0) {
                selection.merge(rangeOf(first, last), QItemSelectionModel::Select);
            }
            first = row;
        }
        last = row;
    }
    if (first >= 0) {
        selection.merge(rangeOf(first, last), QItemSelectionModel::Select);
        selectionModel()->setCurrentIndex(m_model->index(last), QItemSelectionModel::NoUpdate);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    viewport()->update();
}

void TileView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint point = event->position().toPoint();
    if (m_drag == Drag::None || (event->buttons() & Qt::LeftButton) == 0) {
        setHover(point);
        return;
    }
    if (m_drag == Drag::Pressed &&
        (toContent(point) - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_drag = Drag::Band;
        m_autoScroll.start(30, this);
    }
    if (m_drag == Drag::Band) {
        dragBand(point);
    }
}

void TileView::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_autoScroll.timerId()) {
        QAbstractItemView::timerEvent(event);
        return;
    }
    const QPoint point = viewport()->mapFromGlobal(QCursor::pos());
    const int over = point.y() < 0 ? point.y() : std::max(0, point.y() - viewport()->height());
    if (over != 0) {
        verticalScrollBar()->setValue(verticalOffset() + std::clamp(over, -60, 60));
        dragBand(point);
    }
}

void TileView::mouseReleaseEvent(QMouseEvent*) {
    m_autoScroll.stop();
    m_drag = Drag::None;
    m_beforeBand.clear();
    viewport()->update();
}

void TileView::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        Q_EMIT photoRequested(index);
    } else {
        mousePressEvent(event);
    }
}

void TileView::setHover(QPoint viewportPoint) {
    const QModelIndex index = indexAt(viewportPoint);
    const int heading = index.isValid() ? -1 : m_layout.headingAt(toContent(viewportPoint));
    const bool action = heading >= 0 && groupActionRect(heading).contains(viewportPoint);
    if (m_hovered != index || heading != m_hoveredHeading || action != m_actionHovered) {
        m_hovered = index;
        m_hoveredHeading = heading;
        m_actionHovered = action;
        viewport()->setCursor(heading >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
        viewport()->update();
    }
}

void TileView::leaveEvent(QEvent* event) {
    setHover({-1, -1});
    QAbstractItemView::leaveEvent(event);
}

void TileView::wheelEvent(QWheelEvent* event) {
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        Q_EMIT tileSizeRequested(tileSize() + (event->angleDelta().y() > 0 ? 16 : -16));
        event->accept();
        return;
    }
    QAbstractItemView::wheelEvent(event);
}

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

void TileView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) {
    ensureLayout();
    QItemSelection selection;
    for (const int row : m_layout.rowsIn(rect.normalized().translated(0, verticalOffset()))) {
        selection.append(QItemSelectionRange(m_model->index(row)));
    }
    selectionModel()->select(selection, command);
}

QRegion TileView::visualRegionForSelection(const QItemSelection&) const {
    return viewport()->rect(); // outlines reach over their tiles; one repaint is cheaper than many rectangles
}

void TileView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) {
    QAbstractItemView::selectionChanged(selected, deselected);
    Q_EMIT selectionMade();
}

} // namespace kith::ui
