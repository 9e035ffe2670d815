// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QMimeData;

namespace kith::ui {

/// The local folders that a drag carries: dropped folders themselves, and the folders that hold dropped
/// photos; each once, in the order of the drag. Empty when it carries neither.
QStringList droppedFolders(const QMimeData& data);

/// What to tell when something was dropped from which nothing can be added; names the first thing. Empty
/// when nothing but text was dropped.
QString refusalOf(const QMimeData& data);

/// Whether the name looks like a photo, of a format that Kith reads or of one it names in its list of
/// problems.
bool isPhotoName(const QString& fileName);

} // namespace kith::ui
