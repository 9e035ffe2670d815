// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tiles/tile_layout.h"
#include "ui/tiles/tile_model.h"
#include "ui/tiles/tile_place.h"

#include <QAbstractItemView>
#include <QBasicTimer>
#include <QPersistentModelIndex>
#include <QSet>

namespace kith::ui {

class ThumbnailCache;

/// A grid of face tiles under group headings, laid out arithmetically: no widget per face, the same speed
/// at 100,000 faces. Keeps selection and what is on screen in place while rows come, go and move.
class TileView : public QAbstractItemView {
    Q_OBJECT
public:
    TileView(ThumbnailCache& thumbnails, QWidget* parent);

    /// The model must outlive the view.
    void setTileModel(TileModel* model);
    TileModel* tileModel() const { return m_model; }
    void setTileSize(int side);
    int tileSize() const { return m_metrics.tile; }

    /// In display order.
    std::vector<model::FaceId> selectedFaces() const;
    /// Selects one face alone and scrolls to it; false when it is not in the list.
    bool selectFace(model::FaceId face);
    /// Selects the nearest face of another photo in the direction -1 or +1; false where there is none.
    bool stepToOtherPhoto(int direction);
    void selectRows(int first, int count);
    void setCollapsed(GroupKey group, bool collapsed);
    int groupCount() const;
    /// The clickable text at the end of a heading ("Select all"), in viewport coordinates.
    QRect groupActionRect(int group) const;
    /// The face that remains nearest when the selected ones go away; none when all go.
    model::FaceId faceAfterSelection() const;

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void doItemsLayout() override;

Q_SIGNALS:
    /// Enter on the selection.
    void enterPressed();
    void photoRequested(const QModelIndex& index);
    void groupActionRequested(int firstRow, int count);
    void selectionMade();
    /// The selected faces are on their way to where they are dropped.
    void dragStarted();
    void tileSizeRequested(int side);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex& index) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void startDrag(Qt::DropActions supported) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void keyboardSearch(const QString& search) override;

private:
    void rememberPlace();
    void restorePlace();
    void markStale();
    void ensureLayout() const;
    void layOutNow();
    QPoint toContent(QPoint viewportPoint) const;
    bool pressHeading(QPoint content, bool adds);
    void pressTile(const QModelIndex& index, QMouseEvent* event);
    void extendTo(const QModelIndex& index, bool keepOthers);
    void dragBand(QPoint viewportPoint);
    void setHover(QPoint viewportPoint);
    QItemSelection rangeOf(int first, int last) const;

    ThumbnailCache& m_thumbnails;
    TileModel* m_model = nullptr;
    TileMetrics m_metrics;
    TileLayout m_layout;
    QSet<GroupKey> m_collapsed;
    bool m_stale = true;
    TilePlace m_place;
    QPersistentModelIndex m_rangeStart;
    QPersistentModelIndex m_hovered;
    int m_hoveredHeading = -1;
    bool m_actionHovered = false;
    enum class Drag { None, Pressed, Band } m_drag = Drag::None;
    QPersistentModelIndex m_pressedTile; ///< none when the press was beside the tiles
    bool m_selectsOnRelease = false;
    QPoint m_pressed; ///< content coordinates
    QPoint m_bandEnd; ///< content coordinates
    QItemSelection m_beforeBand;
    QBasicTimer m_autoScroll;
};

} // namespace kith::ui
