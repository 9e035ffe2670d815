// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace kith::ui {

/// The colours of one look. Everything that is painted or styled takes its colours from here.
struct Tokens {
    QColor window, panel, sidebar, line;
    QColor text, dim, faint; ///< faint: disabled text
    QColor accent, accentSoft;
    QColor accentText;                        ///< words, readable on accentSoft too
    QColor accentFill, accentHover, onAccent; ///< buttons
    QColor green, orange, red, redSoft;       ///< shapes
    QColor greenText, orangeText, redText;    ///< words
    QColor hover, trough, raised, field, knob, scroll;
    QColor tile; ///< a tile whose picture is not there yet
    bool dark = false;
};

const Tokens& lightTokens();
const Tokens& darkTokens();

/// The set that goes with a palette: dark where its window is darker than its text.
const Tokens& tokensFor(const QPalette& desktop);

/// The set that goes with the desktop's palette at this moment.
const Tokens& tokens();

/// Sizes in device-independent pixels, on a grid of four.
namespace metric {
inline constexpr int kSidebar = 236;
inline constexpr int kTopBar = 46;
inline constexpr int kToolBar = 48;
inline constexpr int kStatusBar = 38;
inline constexpr int kPhotoPane = 300;
inline constexpr int kTileRadius = 12;
inline constexpr int kTileGap = 10;
inline constexpr int kTileMinimum = 72;
inline constexpr int kTileMaximum = 256;
inline constexpr int kRow = 36;
inline constexpr int kAvatar = 26;
inline constexpr int kControl = 30;
} // namespace metric

} // namespace kith::ui
