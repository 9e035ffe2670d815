// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include <QApplication>
#include <QFile>
#include <QHash>
#include <QWidget>

// A static library's resources are linked in only when somebody asks for them, outside any namespace.
static void initResources() {
    Q_INIT_RESOURCE(kith);
}

namespace kith::ui {

namespace {

QString css(const QColor& colour) {
    return QStringLiteral("rgba(%1,%2,%3,%4)")
        .arg(colour.red())
        .arg(colour.green())
        .arg(colour.blue())
        .arg(colour.alpha());
}

QHash<QString, QColor> byName(const Tokens& t) {
    return {
        {QStringLiteral("window"), t.window},
        {QStringLiteral("panel"), t.panel},
        {QStringLiteral("sidebar"), t.sidebar},
        {QStringLiteral("line"), t.line},
        {QStringLiteral("text"), t.text},
        {QStringLiteral("dim"), t.dim},
        {QStringLiteral("faint"), t.faint},
        {QStringLiteral("accent"), t.accent},
        {QStringLiteral("accentHover"), t.accentHover},
        {QStringLiteral("accentSoft"), t.accentSoft},
        {QStringLiteral("accentText"), t.accentText},
        {QStringLiteral("accentFill"), t.accentFill},
        {QStringLiteral("onAccent"), t.onAccent},
        {QStringLiteral("green"), t.green},
        {QStringLiteral("orange"), t.orange},
        {QStringLiteral("red"), t.red},
        {QStringLiteral("redSoft"), t.redSoft},
        {QStringLiteral("greenText"), t.greenText},
        {QStringLiteral("orangeText"), t.orangeText},
        {QStringLiteral("redText"), t.redText},
        {QStringLiteral("hover"), t.hover},
        {QStringLiteral("trough"), t.trough},
        {QStringLiteral("raised"), t.raised},
        {QStringLiteral("field"), t.field},
        {QStringLiteral("knob"), t.knob},
        {QStringLiteral("scroll"), t.scroll},
    };
}

} // namespace

void loadResources() {
    initResources();
}

QFont uiFont(int pixels, QFont::Weight weight) {
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QPalette paletteOf(const Tokens& t) {
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.panel);
    palette.setColor(QPalette::AlternateBase, t.window);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.dim);
    palette.setColor(QPalette::Button, t.panel);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.onAccent);
    palette.setColor(QPalette::Highlight, t.accentFill);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accentText);
    palette.setColor(QPalette::ToolTipBase, t.panel);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.dim);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, t.faint);
    }
    return palette;
}

QString styleSheetOf(const Tokens& t) {
    loadResources();
    QFile file(QStringLiteral(":/kith/style/kith.qss"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QString sheet = QString::fromUtf8(file.readAll());
    const auto colours = byName(t);
    for (auto it = colours.begin(); it != colours.end(); ++it) {
        sheet.replace(QLatin1Char('@') + it.key() + QLatin1Char('@'), css(it.value()));
    }
    return sheet;
}

void applyTheme(QWidget& window) {
    const Tokens& current = tokens();
    // A style sheet resolves fonts against the application's, for widgets that are not in a window yet too.
    QApplication::setFont(uiFont());
    window.setPalette(paletteOf(current));
    window.setStyleSheet(styleSheetOf(current));
}

void forceColourScheme() {
    const QString scheme = qEnvironmentVariable("KITH_COLOUR_SCHEME");
    if (scheme == QLatin1String("light") || scheme == QLatin1String("dark")) {
        QGuiApplication::setPalette(
            paletteOf(scheme == QLatin1String("dark") ? darkTokens() : lightTokens()));
    }
}

} // namespace kith::ui
