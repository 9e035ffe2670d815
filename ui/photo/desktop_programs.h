// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace kith::ui {

/// A program of the desktop, as its desktop entry describes it (freedesktop.org).
struct DesktopProgram {
    QString name;
    QString iconName;
    QStringList command; ///< program and arguments; "%f" stands for the file
};

/// Programs that open files of this type ("image/jpeg"), by name; an entry in an earlier folder hides one of
/// the same name in a later folder. The folders hold .desktop files.
std::vector<DesktopProgram> programsFor(const QString& mimeType, const QStringList& folders);
/// As above, in the folders where the desktop keeps its entries.
std::vector<DesktopProgram> programsFor(const QString& mimeType);

/// Splits the Exec line of a desktop entry; the field codes for files become "%f", the others go.
QStringList commandOf(const QString& exec);
/// Starts the program on the file; whether it could be started.
bool start(const DesktopProgram& program, const QString& file);

} // namespace kith::ui
