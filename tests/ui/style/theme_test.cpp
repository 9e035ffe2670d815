// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/source_paths.h"
#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <cmath>

using namespace kith::ui;

namespace {

double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// WCAG 2.1 contrast ratio of two opaque colours.
double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

TEST_CASE("Every text can be read on every ground it is written on") {
    for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
        CAPTURE(t->dark);
        const QList<QColor> grounds{t->window, t->panel, t->sidebar, t->accentSoft, t->trough, t->raised};
        for (const QColor& ground : grounds) {
            CAPTURE(ground.name().toStdString());
            CHECK(contrast(t->text, ground) >= 4.5);
            CHECK(contrast(t->dim, ground) >= 4.5);
        }
        for (const QColor& ground : {t->window, t->panel}) {
            CHECK(contrast(t->greenText, ground) >= 4.5);
            CHECK(contrast(t->orangeText, ground) >= 4.5);
            CHECK(contrast(t->redText, ground) >= 4.5);
            CHECK(contrast(t->accentText, ground) >= 4.5);
            CHECK(contrast(t->green, ground) >= 3.0); // shapes
            CHECK(contrast(t->red, ground) >= 3.0);
            CHECK(contrast(t->accent, ground) >= 3.0);
        }
        CHECK(contrast(t->accentText, t->accentSoft) >= 4.5);
        CHECK(contrast(t->redText, t->redSoft) >= 4.5);
        CHECK(contrast(t->text, t->redSoft) >= 4.5);
        CHECK(contrast(t->onAccent, t->accentFill) >= 4.5);
        CHECK(contrast(t->onAccent, t->accentHover) >= 4.5);
    }
}

TEST_CASE("The tokens follow the desktop's palette") {
    CHECK(tokensFor(paletteOf(darkTokens())).dark);
    CHECK_FALSE(tokensFor(paletteOf(lightTokens())).dark);
}

TEST_CASE("Every name in the style sheet is a token") {
    const QString sheet = styleSheetOf(lightTokens());
    CHECK(sheet.contains(QStringLiteral("QPushButton")));
    const QString rules =
        sheet.mid(sheet.indexOf(QStringLiteral("*/"))); // behind the comment that explains it
    CHECK_FALSE(rules.contains(QLatin1Char('@')));
}

TEST_CASE("Every icon that the window asks for is there and draws something") {
    loadResources();
    QSet<QString> names;
    const QRegularExpression asked(QStringLiteral("\"([a-z_]+)\""));
    QDirIterator files(QString::fromStdString((kith::support::sourceFolder() / "ui").string()),
                       {QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
            if (line.contains(QStringLiteral("=="))) {
                continue; // the name of a tint, no icon
            }
            if (line.contains(QStringLiteral("icon(")) || line.contains(QStringLiteral("Icon(")) ||
                line.contains(QStringLiteral("Tint::")) || line.contains(QStringLiteral("->say("))) {
                for (auto match = asked.globalMatch(line); match.hasNext();) {
                    names.insert(match.next().captured(1));
                }
            }
        }
    }
    REQUIRE(names.size() > 10);
    for (const QString& name : names) {
        INFO(name.toStdString());
        CHECK(QFile::exists(QStringLiteral(":/kith/icons/%1.svg").arg(name)));
        const QImage image = icon(name, Tint::Red).pixmap(24, 24).toImage();
        bool drawn = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                drawn = drawn || qAlpha(image.pixel(x, y)) > 0;
            }
        }
        CHECK(drawn);
    }
}
