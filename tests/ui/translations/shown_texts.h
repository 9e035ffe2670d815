// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QWidget;

namespace kith::ui {

struct ShownText {
    QString where; ///< which object, and which of its texts
    QString text;
};

/// Every text that a window and what is in it shows or would show, hidden parts and menus too: words, tips,
/// names for screen readers, rows of lists, headings of faces.
std::vector<ShownText> textsOf(QWidget& window);

/// Whether the text is one of those that have a German translation, and is not German itself.
bool isEnglish(const QString& text);

} // namespace kith::ui
