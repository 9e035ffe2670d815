// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/window/dropped_folders.h"

#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>

using kith::ui::droppedFolders;
using kith::ui::refusalOf;

TEST_CASE("Folders count themselves, photos count their folder, each once; nothing else counts") {
    const QTemporaryDir folder;
    const QString root = folder.path();
    QDir(root).mkpath(QStringLiteral("summer"));
    QDir(root).mkpath(QStringLiteral("scans"));
    for (const char* name : {"summer/a.JPG", "b.png", "notes.txt", "scans/c.gif"}) {
        QFile file(root + QLatin1Char('/') + QLatin1String(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    const auto dropped = [&](const QStringList& names) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& name : names) {
            urls.append(name.contains(QLatin1String("://"))
                            ? QUrl(name)
                            : QUrl::fromLocalFile(root + QLatin1Char('/') + name));
        }
        data.setUrls(urls);
        return droppedFolders(data);
    };
    CHECK(dropped({QStringLiteral("summer")}) == QStringList{root + QStringLiteral("/summer")});
    CHECK(dropped({QStringLiteral("summer/a.JPG"), QStringLiteral("summer"), QStringLiteral("b.png")}) ==
          QStringList{root + QStringLiteral("/summer"), root});
    // Of a format that is listed as not read yet: the folder may hold others.
    CHECK(dropped({QStringLiteral("scans/c.gif")}) == QStringList{root + QStringLiteral("/scans")});
    CHECK(dropped({QStringLiteral("notes.txt"), QStringLiteral("gone.jpg"),
                   QStringLiteral("https://example.org/a.jpg")})
              .isEmpty());
}

TEST_CASE("What cannot be added is named, with what to drop instead") {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("notes.txt")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    const auto refused = [](const QUrl& url) {
        QMimeData data;
        data.setUrls({url});
        return refusalOf(data);
    };
    CHECK(refused(QUrl::fromLocalFile(file.fileName())) ==
          QStringLiteral("notes.txt is not a photo. Drop a folder of photos, or photos."));
    CHECK(refused(QUrl::fromLocalFile(folder.filePath(QStringLiteral("gone.jpg"))))
              .endsWith(QStringLiteral("gone.jpg is not there any more.")));
    CHECK(refused(QUrl(QStringLiteral("https://example.org/a.jpg")))
              .startsWith(QStringLiteral("https://example.org/a.jpg is not on this computer.")));
    QMimeData text;
    text.setText(QStringLiteral("hello"));
    CHECK(refusalOf(text).isEmpty());
}
