// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace kith::ui {

/// One text of a translation file.
struct TsMessage {
    QString context;
    QString source;
    bool isPlural = false;
    bool isFinished = true;
    QStringList translations; ///< one, or where it is plural one for each form
};

/// Fails the test when the file cannot be read.
std::vector<TsMessage> readTs(const QString& path);

/// resources/translations/kith_de.ts for "de".
QString tsFile(const QString& language);

} // namespace kith::ui
