// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/photo/open_photo.h"

#include "ui/photo/desktop_programs.h"
#include "ui/shared/notices.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QIcon>
#include <QMenu>
#include <QMimeDatabase>
#include <QUrl>

namespace kith::ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::ui::OpenPhoto)
};
} // namespace

void openPhoto(const QString& path, Notices& notices) {
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
        notices.report(Words::tr("No program on this desktop opens %1.").arg(QFileInfo(path).fileName()));
    }
}

void showInFolder(const QString& path, Notices& notices) {
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).path()))) {
        notices.report(Words::tr("No program on this desktop opens folders."));
    }
}

QMenu* makeOpenWithMenu(const QString& path, Notices& notices, QWidget* parent) {
    auto* menu = new QMenu(Words::tr("Open with…"), parent);
    menu->setObjectName(QStringLiteral("openWithMenu"));
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, path, &notices] {
        menu->clear();
        const QMimeType type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension);
        for (const DesktopProgram& program : programsFor(type.name())) {
            menu->addAction(QIcon::fromTheme(program.iconName), program.name, menu,
                            [program, path, &notices] {
                                if (!start(program, path)) {
                                    notices.report(Words::tr("%1 could not be started.").arg(program.name));
                                }
                            });
        }
        if (menu->isEmpty()) {
            menu->addAction(Words::tr("No program on this desktop opens such photos"))->setEnabled(false);
        }
    });
    return menu;
}

} // namespace kith::ui
