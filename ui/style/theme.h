// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QFont>

class QWidget;

namespace kith::ui {

/// Gives a window (and everything in it) the palette and the style sheet of the tokens, and the application
/// its font. To be called again when the desktop's palette changed; the application's own palette is left
/// alone, so that the desktop keeps deciding between light and dark.
void applyTheme(QWidget& window);

/// KITH_COLOUR_SCHEME=light or dark makes the application so, whatever the desktop says (tests and
/// screenshots); without it this does nothing.
void forceColourScheme();

/// Makes the icons and the style sheet of this library known to Qt; every function here does it by itself.
void loadResources();

/// The palette made of the tokens.
QPalette paletteOf(const Tokens& tokens);
/// The style sheet with the tokens filled in.
QString styleSheetOf(const Tokens& tokens);

/// 13 px text of the application's family list, at another size or weight.
QFont uiFont(int pixels = 13, QFont::Weight weight = QFont::Normal);

} // namespace kith::ui
