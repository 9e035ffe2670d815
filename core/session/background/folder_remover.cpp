// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/folder_remover.h"

#include "core/jobs/scan/remove_folders.h"
#include "core/model/error.h"

#include <QElapsedTimer>

#include <exception>
#include <utility>

namespace kith::session {

namespace {
/// Screens read their lists again each time, some 70 ms with 100,000 faces: less than a hundredth of the
/// time.
constexpr qint64 kTellMs = 8000;
} // namespace

FolderRemover::FolderRemover(std::filesystem::path library)
    : m_library(std::move(library)) {}

void FolderRemover::start() {
    ++m_runs;
    m_task.start([this](const std::stop_token& stop) { work(stop); });
}

void FolderRemover::work(const std::stop_token& stop) {
    model::Sentence message;
    std::vector<model::FaceId> untold;
    QElapsedTimer sinceTold;
    sinceTold.start();
    try {
        const auto take = [&](const std::vector<model::FaceId>& faces) {
            untold.insert(untold.end(), faces.begin(), faces.end());
            if (sinceTold.elapsed() >= kTellMs) {
                tell(untold);
                untold.clear();
                sinceTold.restart();
            }
        };
        jobs::removeFolders(m_library, take, stop);
    } catch (const std::exception& error) {
        message = model::sentenceOf(error);
    }
    tell(untold);
    QMetaObject::invokeMethod(
        this,
        [this, message] {
            --m_runs;
            Q_EMIT ended(message);
        },
        Qt::QueuedConnection);
}

void FolderRemover::tell(const std::vector<model::FaceId>& faces) {
    QMetaObject::invokeMethod(
        this, [this, faces] { Q_EMIT removed(faces); }, Qt::QueuedConnection);
}

} // namespace kith::session
