// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMenu;
class QWidget;

namespace kith::ui {

class Notices;

/// Opens the photo in the desktop's viewer. What goes wrong is reported; the same for those below.
void openPhoto(const QString& path, Notices& notices);
void showInFolder(const QString& path, Notices& notices);
/// A menu of the programs that open such a photo; read when it is about to be shown.
QMenu* makeOpenWithMenu(const QString& path, Notices& notices, QWidget* parent);

} // namespace kith::ui
