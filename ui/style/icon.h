// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace kith::ui {

/// Which token an icon is drawn in; looked up each time it is painted, so that icons follow the palette.
enum class Tint { Text, Dim, Accent, OnAccent, Green, Orange, Red };

QColor colourOf(Tint tint);

/// An icon of resources/icons by file name without ending, sharp at every scale factor.
QIcon icon(const QString& name, Tint tint = Tint::Text);

/// The program's own icon, in its colours.
QIcon applicationIcon();

/// An icon of resources/icons straight onto a painter.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& colour);

} // namespace kith::ui
