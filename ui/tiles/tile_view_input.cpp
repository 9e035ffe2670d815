// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and selection of TileView.
#include "ui/tiles/face_drag.h"
#include "ui/tiles/tile_painter.h"
#include "ui/tiles/tile_view.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
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

bool TileView::stepToOtherPhoto(int direction) {
    const int now = currentIndex().row();
    const auto photo = now >= 0 ? m_model->photoAt(now) : model::PhotoId();
    for (int row = now + direction; row >= 0 && row < m_model->rowCount(); row += direction) {
        if (m_model->photoAt(row) != photo) {
            return selectFace(m_model->faceAt(row));
        }
    }
    return false;
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
    m_pressedTile = index;
    const bool toggle = (event->modifiers() & Qt::ControlModifier) != 0 || onCheck;
    if (!toggle && selectionModel()->isSelected(index)) {
        // Perhaps the beginning of a drag of all that is selected; else the release selects this one alone.
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        m_selectsOnRelease = true;
        return;
    }
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
    m_pressedTile = QModelIndex();
    m_selectsOnRelease = false;
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
        if (m_pressedTile.isValid() && selectionModel()->isSelected(m_pressedTile)) {
            m_drag = Drag::None;
            startDrag(Qt::CopyAction);
            return;
        }
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

void TileView::startDrag(Qt::DropActions supported) {
    const auto faces = selectedFaces();
    Q_EMIT dragStarted();
    auto* drag = new QDrag(this);
    drag->setMimeData(faceMime(faces).release());
    drag->setPixmap(dragPicture(faces, m_thumbnails, devicePixelRatioF()));
    drag->setHotSpot({-8, -8});
    drag->exec(supported);
}

void TileView::mouseReleaseEvent(QMouseEvent*) {
    if (m_drag == Drag::Pressed && m_selectsOnRelease && m_pressedTile.isValid()) {
        selectionModel()->select(m_pressedTile, QItemSelectionModel::ClearAndSelect);
    }
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
