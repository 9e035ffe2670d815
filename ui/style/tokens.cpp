// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tokens.h"

#include <QGuiApplication>
#include <QStyleHints>

namespace kith::ui {

const Tokens& lightTokens() {
    static const Tokens light{
        .window = QColor(0xf6, 0xf7, 0xf9),
        .panel = QColor(0xff, 0xff, 0xff),
        .sidebar = QColor(0xee, 0xf0, 0xf3),
        .line = QColor(0xdf, 0xe3, 0xe8),
        .text = QColor(0x1d, 0x24, 0x30),
        .dim = QColor(0x5f, 0x67, 0x73),
        .faint = QColor(0xa9, 0xb0, 0xba),
        .accent = QColor(0x17, 0x69, 0xe0),
        .accentSoft = QColor(0xe4, 0xee, 0xfc),
        .accentText = QColor(0x15, 0x60, 0xd0),
        .accentFill = QColor(0x17, 0x69, 0xe0),
        .accentHover = QColor(0x12, 0x59, 0xc2),
        .onAccent = QColor(0xff, 0xff, 0xff),
        .green = QColor(0x1e, 0x9e, 0x57),
        .orange = QColor(0xd9, 0x82, 0x0f),
        .red = QColor(0xd5, 0x43, 0x3d),
        .redSoft = QColor(0xfc, 0xea, 0xe9),
        .greenText = QColor(0x15, 0x7a, 0x41),
        .orangeText = QColor(0x99, 0x5a, 0x00),
        .redText = QColor(0xc4, 0x34, 0x2e),
        .hover = QColor(0x1d, 0x24, 0x30, 14),
        .trough = QColor(0xe9, 0xec, 0xf0),
        .raised = QColor(0xff, 0xff, 0xff),
        .field = QColor(0xff, 0xff, 0xff),
        .knob = QColor(0xff, 0xff, 0xff),
        .scroll = QColor(0xc5, 0xcb, 0xd3),
        .tile = QColor(0xe4, 0xe7, 0xec),
        .dark = false,
    };
    return light;
}

const Tokens& darkTokens() {
    static const Tokens dark{
        .window = QColor(0x17, 0x1a, 0x1f),
        .panel = QColor(0x1f, 0x23, 0x2a),
        .sidebar = QColor(0x1b, 0x1f, 0x25),
        .line = QColor(0x2f, 0x35, 0x3f),
        .text = QColor(0xe7, 0xea, 0xf0),
        .dim = QColor(0x9a, 0xa3, 0xb1),
        .faint = QColor(0x5c, 0x65, 0x73),
        .accent = QColor(0x4c, 0x93, 0xff),
        .accentSoft = QColor(0x22, 0x34, 0x4f),
        .accentText = QColor(0x6b, 0xa6, 0xff),
        .accentFill = QColor(0x2c, 0x70, 0xdd),
        .accentHover = QColor(0x24, 0x64, 0xcc),
        .onAccent = QColor(0xff, 0xff, 0xff),
        .green = QColor(0x3e, 0xc2, 0x7b),
        .orange = QColor(0xf0, 0xa2, 0x3c),
        .red = QColor(0xf0, 0x71, 0x6b),
        .redSoft = QColor(0x42, 0x26, 0x28),
        .greenText = QColor(0x3e, 0xc2, 0x7b),
        .orangeText = QColor(0xf0, 0xa2, 0x3c),
        .redText = QColor(0xf0, 0x71, 0x6b),
        .hover = QColor(0xe7, 0xea, 0xf0, 16),
        .trough = QColor(0x17, 0x1a, 0x1f),
        .raised = QColor(0x2f, 0x35, 0x3f),
        .field = QColor(0x17, 0x1a, 0x1f),
        .knob = QColor(0xe7, 0xea, 0xf0),
        .scroll = QColor(0x45, 0x4d, 0x59),
        .tile = QColor(0x27, 0x2c, 0x34),
        .dark = true,
    };
    return dark;
}

const Tokens& tokensFor(const QPalette& desktop) {
    const bool dark =
        desktop.color(QPalette::Window).lightness() < desktop.color(QPalette::WindowText).lightness();
    return dark ? darkTokens() : lightTokens();
}

const Tokens& tokens() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    // The desktop's own word; a palette that was set by hand counts more.
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown && !QCoreApplication::testAttribute(Qt::AA_SetPalette)) {
        return scheme == Qt::ColorScheme::Dark ? darkTokens() : lightTokens();
    }
#endif
    return tokensFor(QGuiApplication::palette());
}

} // namespace kith::ui
