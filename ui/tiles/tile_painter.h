// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tiles/tile_model.h"

#include <QPainter>
#include <QPixmap>
#include <QRect>

namespace kith::ui {

struct TileState {
    bool selected = false;
    bool focused = false; ///< the keyboard's tile
    bool hovered = false;
};

/// One face; `picture` is rounded (ThumbnailCache::rounded) and as large as `rect`, or null while it loads.
void paintTile(QPainter& painter, const QRect& rect, const QPixmap& picture, const TileInfo& info,
               const TileState& state);
/// The circle that holds the check mark; a click on it toggles the tile.
QRect checkRect(const QRect& tile);

struct HeadingState {
    bool collapsed = false;
    bool hovered = false;
    bool actionHovered = false;
};
void paintHeading(QPainter& painter, const QRect& rect, const QPixmap& avatar, const TileHeading& heading,
                  const HeadingState& state);
/// Where the action at the end of a heading lies; empty when it has none.
QRect headingActionRect(const QRect& heading, const TileHeading& what);

/// A picture as rounded tile or, with radius half the side, as a circle.
void paintRounded(QPainter& painter, const QRectF& rect, qreal radius, const QPixmap& picture);
/// Round avatar: the picture, or else an icon on a quiet disc.
void paintAvatar(QPainter& painter, const QRectF& rect, const QPixmap& picture, const QString& icon);
/// "● 94 %": full from `certain` on, half from 70 %, else an empty ring. Returns the width it took.
int paintPill(QPainter& painter, QPoint bottomLeft, double probability, double certain);

} // namespace kith::ui
