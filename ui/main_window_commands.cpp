// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Folders that come in, and the keys that work on every page.
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/library_session.h"
#include "core/session/photo_topic.h"
#include "ui/main_window_parts.h"
#include "ui/shared/history_dialog.h"
#include "ui/window/dropped_folders.h"
#include "ui/window/problems_dialog.h"
#include "ui/window/train_preview_dialog.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QShortcut>
#include <QStandardPaths>

#include <algorithm>

namespace kith::ui {

void MainWindow::addShortcuts() {
    const auto add = [this](const QKeySequence& keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    auto& jobs = m_session.jobs();
    add(QKeySequence::Undo, [this] { m_parts->notices.attempt([this] { m_session.journal().undo(); }); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
        [this] { m_parts->notices.attempt([this] { m_session.journal().redo(); }); });
    add(Qt::CTRL | Qt::Key_Y, [this] { m_parts->notices.attempt([this] { m_session.journal().redo(); }); });
    add(Qt::CTRL | Qt::Key_H, [this] { HistoryDialog::open(m_session.journal(), m_parts->notices, this); });
    add(Qt::CTRL | Qt::Key_T, [&jobs] { jobs.train(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_T, [&jobs] { jobs.previewTrain(); });
    add(Qt::Key_F5, [&jobs] { jobs.scan(); });
    add(Qt::CTRL | Qt::Key_O, [this] { askForFolder(); });
    add(Qt::CTRL | Qt::Key_1, [this] { showPage(Page::Faces); });
    add(Qt::CTRL | Qt::Key_2, [this] { showPage(Page::Inferred); });
    add(Qt::CTRL | Qt::Key_3, [this] { showPage(Page::Settings); });
    add(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    add(Qt::Key_F11, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::askForFolder() {
    auto* dialog = new QFileDialog(this, tr("Add a folder of photos"),
                                   QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setObjectName(QStringLiteral("addFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Add"));
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::addFolders);
    dialog->open();
}

void MainWindow::addFolders(const QStringList& paths) {
    bool added = false;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        const QString folder =
            info.isFile() && isPhotoName(path) ? info.absolutePath() : info.absoluteFilePath();
        added =
            m_parts->notices.attempt([&] { m_session.photos().addFolder(folder.toStdString()); }) || added;
    }
    if (added) {
        m_session.jobs().scan();
    }
}

void MainWindow::resumeScan() {
    const auto folders = m_session.photos().folders();
    const auto waits = [](const model::FolderSummary& folder) { return folder.online && folder.pending > 0; };
    if (!m_session.jobs().isRunning() && std::ranges::any_of(folders, waits)) {
        m_session.jobs().scan();
    }
}

void MainWindow::showProblems() {
    m_parts->notices.attempt([this] {
        auto* dialog = new ProblemsDialog(m_session.photos().problems(), this);
        connect(dialog, &ProblemsDialog::retryRequested, this, [this] {
            m_parts->notices.attempt([this] {
                m_session.photos().retryProblems();
                m_session.jobs().scan();
            });
        });
        dialog->open();
    });
}

void MainWindow::showTrainPreview(const model::TrainPreview& preview) {
    if (preview.persons.empty() && preview.newUnknown.empty() && preview.goneUnknown.empty()) {
        m_parts->messages->showMessage(MessageTone::Info, tr("Preview: Train would change nothing now."));
        return;
    }
    delete findChild<TrainPreviewDialog*>(); // one of before would show what is not so any more
    auto* dialog = new TrainPreviewDialog(preview, m_parts->shared, this);
    connect(dialog, &TrainPreviewDialog::trainRequested, this, [this] { m_session.jobs().train(); });
    dialog->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QStringList folders = droppedFolders(*event->mimeData());
    if (!folders.isEmpty()) {
        m_parts->popup->dismiss();
        m_parts->overlay->invite(folders);
    }
    if (event->mimeData()->hasUrls()) {       // even what is no photo: when it is dropped, it is told why not
        event->setDropAction(Qt::CopyAction); // whatever is proposed: the files stay where they are
        event->accept();
    }
}

void MainWindow::dragMoveEvent(QDragMoveEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent*) {
    m_parts->overlay->hide();
}

void MainWindow::dropEvent(QDropEvent* event) {
    m_parts->overlay->hide();
    const QStringList folders = droppedFolders(*event->mimeData());
    if (!folders.isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        addFolders(folders);
    } else if (const QString refusal = refusalOf(*event->mimeData()); !refusal.isEmpty()) {
        m_parts->messages->showMessage(MessageTone::Info, refusal);
    }
}

} // namespace kith::ui
