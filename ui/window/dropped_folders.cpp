// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dropped_folders.h"

#include "core/model/picture_formats.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace kith::ui {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::ui::DroppedFolders)
};
} // namespace

bool isPhotoName(const QString& fileName) {
    return !model::promisedFormat(fileName.toStdString()).empty();
}

QStringList droppedFolders(const QMimeData& data) {
    QStringList folders;
    for (const QUrl& url : data.urls()) {
        const QFileInfo info(url.toLocalFile());
        QString folder;
        if (url.isLocalFile() && info.isDir()) {
            folder = info.absoluteFilePath();
        } else if (url.isLocalFile() && info.isFile() && isPhotoName(info.fileName())) {
            folder = info.absolutePath();
        }
        if (!folder.isEmpty() && !folders.contains(folder)) {
            folders.append(folder);
        }
    }
    return folders;
}

QString refusalOf(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    if (urls.isEmpty()) {
        return {};
    }
    if (!urls.front().isLocalFile()) {
        return Words::tr("%1 is not on this computer. Save it first, then drop the folder it is in.")
            .arg(urls.front().toDisplayString());
    }
    const QFileInfo info(urls.front().toLocalFile());
    return info.exists()
               ? Words::tr("%1 is not a photo. Drop a folder of photos, or photos.").arg(info.fileName())
               : Words::tr("%1 is not there any more.").arg(info.filePath());
}

} // namespace kith::ui
