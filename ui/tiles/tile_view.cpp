// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tiles/tile_view.h"

#include "ui/tiles/thumbnail_cache.h"
#include "ui/tiles/tile_painter.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kith::ui {

TileView::TileView(ThumbnailCache& thumbnails, QWidget* parent)
    : QAbstractItemView(parent)
    , m_thumbnails(thumbnails) {
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the columns would jump when it comes and goes
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    viewport()->setAcceptDrops(false);
    setAcceptDrops(false);
    connect(&thumbnails, &ThumbnailCache::loaded, this, [this] { viewport()->update(); });
}

void TileView::setTileModel(TileModel* model) {
    m_model = model;
    setModel(model);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &TileView::rememberPlace);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &TileView::rememberPlace);
    connect(model, &QAbstractItemModel::layoutAboutToBeChanged, this, &TileView::rememberPlace);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TileView::markStale);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TileView::markStale);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TileView::markStale);
    connect(model, &QAbstractItemModel::dataChanged, this, &TileView::markStale);
}

void TileView::setTileSize(int side) {
    side = std::clamp(side, metric::kTileMinimum, metric::kTileMaximum);
    if (side != m_metrics.tile) {
        rememberPlace();
        m_metrics.tile = side;
        markStale();
    }
}

void TileView::setCollapsed(GroupKey group, bool collapsed) {
    if (collapsed) {
        m_collapsed.insert(group);
    } else {
        m_collapsed.remove(group);
    }
    markStale();
}

/// Where each row on screen is, so that the first of them that stays in its group can be put back there; the
/// one that the keyboard is on before all others. Until the user scrolls it stays the same one: with a new
/// one each time, faces that come in above would move the rest bit by bit, line by line.
void TileView::rememberPlace() {
    if (m_stale || m_model == nullptr || verticalOffset() == 0) {
        return; // at the very top new rows may come in above
    }
    m_place.isDue = true;
    const QRect shown = viewport()->rect();
    const QModelIndex current = visualRect(currentIndex()).intersects(shown) ? currentIndex() : QModelIndex();
    if (!m_place.anchors.empty() && (!current.isValid() || current == m_place.anchors.front().index)) {
        const TilePlace::Anchor& first = m_place.anchors.front();
        if (first.index.isValid() && m_model->groupOf(first.index.row()) == first.group &&
            visualRect(first.index).top() == first.y) {
            return;
        }
    }
    m_place.anchors.clear();
    const auto add = [this](const QModelIndex& index) {
        m_place.anchors.push_back({index, m_model->groupOf(index.row()), visualRect(index).top()});
    };
    if (current.isValid()) {
        add(current);
    }
    for (const int row : m_layout.rowsIn(shown.translated(0, verticalOffset()))) {
        add(m_model->index(row));
    }
}

void TileView::restorePlace() {
    if (!std::exchange(m_place.isDue, false)) {
        return;
    }
    for (const TilePlace::Anchor& anchor : m_place.anchors) {
        if (!anchor.index.isValid() || m_model->groupOf(anchor.index.row()) != anchor.group) {
            continue;
        }
        const QRect rect = m_layout.tileRect(anchor.index.row());
        if (!rect.isEmpty()) {
            verticalScrollBar()->setValue(rect.top() - anchor.y);
            break;
        }
    }
}

void TileView::markStale() {
    m_stale = true;
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void TileView::ensureLayout() const {
    if (m_stale) {
        const_cast<TileView*>(this)->layOutNow(); // laying out late is what the caller cannot see
    }
}

void TileView::layOutNow() {
    m_stale = false;
    std::vector<TileGroup> groups;
    const int rows = m_model != nullptr ? m_model->rowCount() : 0;
    GroupKey last = -1;
    for (int row = 0; row < rows; ++row) {
        const GroupKey key = m_model->groupOf(row);
        if (groups.empty() || key != last) {
            groups.push_back({row, 0, m_collapsed.contains(key) ? Fold::Collapsed : Fold::Open});
            last = key;
        }
        ++groups.back().count;
    }
    m_metrics.width = viewport()->width();
    m_layout.layOut(m_metrics, std::move(groups));
    updateGeometries();
    restorePlace();
}

void TileView::updateGeometries() {
    QScrollBar* bar = verticalScrollBar();
    bar->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
    bar->setEnabled(bar->maximum() > 0); // always there, but seen only where there is something to scroll
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(std::max(20, (m_layout.side() + m_metrics.gap) / 3));
    QAbstractItemView::updateGeometries();
}

void TileView::doItemsLayout() {
    if (m_stale) {
        layOutNow();
    }
    QAbstractItemView::doItemsLayout();
}

void TileView::resizeEvent(QResizeEvent* event) {
    if (viewport()->width() != m_metrics.width) {
        rememberPlace();
        m_stale = true;
    }
    QAbstractItemView::resizeEvent(event);
    ensureLayout();
    updateGeometries();
}

int TileView::horizontalOffset() const {
    return 0;
}

int TileView::verticalOffset() const {
    return verticalScrollBar()->value();
}

QPoint TileView::toContent(QPoint viewportPoint) const {
    return viewportPoint + QPoint(0, verticalOffset());
}

QRect TileView::visualRect(const QModelIndex& index) const {
    if (!index.isValid()) {
        return {};
    }
    ensureLayout();
    const QRect rect = m_layout.tileRect(index.row());
    return rect.isEmpty() ? rect : rect.translated(0, -verticalOffset());
}

QModelIndex TileView::indexAt(const QPoint& point) const {
    ensureLayout();
    const int row = m_layout.rowAt(toContent(point));
    return row >= 0 ? m_model->index(row) : QModelIndex();
}

void TileView::scrollTo(const QModelIndex& index, ScrollHint hint) {
    ensureLayout();
    QRect rect = index.isValid() ? m_layout.tileRect(index.row()) : QRect();
    if (rect.isEmpty()) {
        return;
    }
    const int group = m_layout.groupOfRow(index.row());
    const int margin =
        index.row() < m_layout.group(group).first + m_layout.columns() ? m_metrics.heading : 12;
    rect.adjust(0, -margin, 0, 12);
    QScrollBar* bar = verticalScrollBar();
    const int height = viewport()->height();
    if (hint == PositionAtCenter) {
        bar->setValue(rect.center().y() - height / 2);
    } else if (hint == PositionAtTop || rect.top() < bar->value()) {
        bar->setValue(rect.top());
    } else if (hint == PositionAtBottom || rect.bottom() > bar->value() + height) {
        bar->setValue(rect.bottom() - height);
    }
}

bool TileView::isIndexHidden(const QModelIndex& index) const {
    ensureLayout();
    const int group = m_layout.groupOfRow(index.row());
    return group >= 0 && m_layout.group(group).fold == Fold::Collapsed;
}

int TileView::groupCount() const {
    ensureLayout();
    return m_layout.groupCount();
}

QRect TileView::groupActionRect(int group) const {
    ensureLayout();
    const TileGroup& which = m_layout.group(group);
    return headingActionRect(m_layout.headingRect(group).translated(0, -verticalOffset()),
                             m_model->headingFor(which.first, which.count));
}

void TileView::paintEvent(QPaintEvent* event) {
    ensureLayout();
    QPainter painter(viewport());
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const int offset = verticalOffset();
    const QRect area = event->rect().translated(0, offset);
    const qreal scale = devicePixelRatioF();

    const auto [first, last] = m_layout.groupsBetween(area.top(), area.bottom());
    for (int i = first; i <= last; ++i) {
        const QRect rect = m_layout.headingRect(i);
        if (!rect.intersects(area)) {
            continue;
        }
        const TileGroup& group = m_layout.group(i);
        const TileHeading heading = m_model->headingFor(group.first, group.count);
        const QPixmap avatar = m_thumbnails.pixmap(heading.avatar, static_cast<int>(std::ceil(28 * scale)));
        paintHeading(
            painter, rect.translated(0, -offset), avatar, heading,
            {group.fold == Fold::Collapsed, m_hoveredHeading == i, m_hoveredHeading == i && m_actionHovered});
    }
    for (const int row : m_layout.rowsIn(area.adjusted(-4, -4, 4, 4))) {
        const QModelIndex index = m_model->index(row);
        const TileInfo info = m_model->tileAt(row);
        const TileState state{selectionModel()->isSelected(index), hasFocus() && currentIndex() == index,
                              m_hovered == index};
        paintTile(painter, m_layout.tileRect(row).translated(0, -offset),
                  m_thumbnails.rounded(info.face, m_layout.side(), metric::kTileRadius, scale), info, state);
    }
    if (m_drag == Drag::Band) {
        const QRect band = QRect(m_pressed, m_bandEnd).normalized().translated(0, -offset);
        QColor fill = tokens().accent;
        painter.setPen(fill);
        fill.setAlpha(40);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(band).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

} // namespace kith::ui
