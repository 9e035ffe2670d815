// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/artefacts.h"

#include "tests/support/catch.h"
#include "tests/support/source_paths.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QTest>

namespace kith::e2e {
namespace {

QPixmap pictureOf(QWidget& window) {
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QDialog* dialog : window.findChildren<QDialog*>()) {
        if (dialog->isVisible()) {
            if (dialog->isModal()) {
                painter.fillRect(window.rect(), QColor(0, 0, 0, 60));
            }
            painter.drawPixmap(window.rect().center() - dialog->rect().center(), dialog->grab());
        }
    }
    if (QWidget* menu = QApplication::activePopupWidget()) {
        painter.drawPixmap(window.mapFromGlobal(menu->pos()), menu->grab());
    }
    return picture;
}

} // namespace

void Artefacts::save(QWidget& window, const std::string& name) {
    ++m_number;
    const QByteArray before = qgetenv("KITH_COLOUR_SCHEME");
    for (const QString& scheme : {QStringLiteral("dark"), QStringLiteral("light")}) {
        qputenv("KITH_COLOUR_SCHEME", scheme.toLatin1());
        ui::forceColourScheme();
        QTest::qWait(200); // thumbnails are loaded aside, the popup fades in
        INFO("the window follows the desktop's palette");
        CHECK((window.palette().color(QPalette::Window).lightness() < 128) ==
              (scheme == QLatin1String("dark")));
        const QString density = window.devicePixelRatio() > 1 ? QStringLiteral("-2x") : QString();
        const QDir folder(
            (QString::fromStdString(support::buildFolder().string()) + QStringLiteral("/artefacts/%1-%2%3"))
                .arg(QGuiApplication::platformName(), scheme, density));
        REQUIRE(folder.mkpath(QStringLiteral(".")));
        const QString file = QStringLiteral("%1_%2_%3.png")
                                 .arg(QString::fromStdString(m_story))
                                 .arg(m_number, 2, 10, QLatin1Char('0'))
                                 .arg(QString::fromStdString(name));
        INFO(folder.filePath(file).toStdString() << " can be written");
        CHECK(pictureOf(window).save(folder.filePath(file)));
    }
    qputenv("KITH_COLOUR_SCHEME", before);
}

} // namespace kith::e2e
