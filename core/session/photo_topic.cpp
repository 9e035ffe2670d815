// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/photo_topic.h"

#include "core/folders/folder_path.h"
#include "core/jobs/questions/photo_preview.h"
#include "core/session/background/folder_remover.h"
#include "core/session/background/low_priority.h"
#include "core/session/library_state.h"
#include "core/storage/queries/library_queries.h"
#include "core/storage/stores/folder_store.h"
#include "core/storage/stores/photo_store.h"

#include <QPointer>

#include <algorithm>
#include <filesystem>

namespace kith::session {

namespace {

constexpr int kImageThreads = 2;

/// Whether the path lies below the folder (without a trailing slash, except "/" itself).
bool liesIn(const std::string& path, const std::string& folder) {
    const std::string prefix = folder.ends_with('/') ? folder : folder + '/';
    return path.starts_with(prefix);
}

} // namespace

PhotoTopic::PhotoTopic(LibraryState& state, FolderRemover& remover)
    : m_state(state)
    , m_remover(remover) {
    m_imagePool.setMaxThreadCount(kImageThreads);
    const LibraryChanges* changes = &m_state.changes();
    connect(changes, &LibraryChanges::foldersChanged, this, &PhotoTopic::foldersChanged);
    connect(changes, &LibraryChanges::scanned, this, &PhotoTopic::foldersChanged);
    connect(changes, &LibraryChanges::photosRemoved, this, &PhotoTopic::foldersChanged);
    connect(changes, &LibraryChanges::removalEnded, this, &PhotoTopic::foldersChanged);
    connect(changes, &LibraryChanges::writtenElsewhere, this, &PhotoTopic::foldersChanged);
    connect(&m_remover, &FolderRemover::removed, this,
            [this](const auto& faces) { m_state.tellPhotosRemoved(faces); });
    connect(&m_remover, &FolderRemover::ended, this, [this](const model::Sentence& message) {
        m_state.tellRemovalEnded();
        if (!message.isEmpty()) {
            Q_EMIT folderRemovalFailed(message);
        }
    });
    if (!storage::FolderStore(m_state.database()).removals().empty()) { // they were interrupted
        m_remover.start();
    }
}

PhotoTopic::~PhotoTopic() {
    // Deliveries name this object: none may be made once it is gone.
    m_imagePool.clear();
    m_imagePool.waitForDone();
}

std::vector<model::FolderSummary> PhotoTopic::folders() const {
    auto summaries = storage::LibraryQueries(m_state.database()).folders();
    for (auto& summary : summaries) {
        summary.online = folders::isOnline(summary.folder.path);
    }
    return summaries;
}

bool PhotoTopic::hasFolders() const {
    const storage::FolderStore folders(m_state.database());
    return !folders.list().empty() || !folders.removals().empty();
}

model::FolderId PhotoTopic::addFolder(const std::string& path) {
    const auto folder = storage::FolderStore(m_state.database()).add(folders::checkedFolder(path));
    m_state.tellFoldersChanged();
    return folder;
}

void PhotoTopic::removeFolder(model::FolderId folder) {
    storage::FolderStore(m_state.database()).startRemoval(folder);
    m_state.faceTable().update({}); // no face is gone yet
    m_state.tellFoldersChanged();   // before the removal begins: it may be over at once
    m_remover.start();
}

std::optional<model::Photo> PhotoTopic::photo(model::PhotoId photo) const {
    return storage::PhotoStore(m_state.database()).find(photo);
}

std::optional<model::Photo> PhotoTopic::findPhoto(const std::string& file) const {
    const auto path = std::filesystem::absolute(file).lexically_normal();
    return storage::PhotoStore(m_state.database()).findByPath(path.string());
}

std::vector<model::PhotoId> PhotoTopic::photosIn(const std::string& folder) const {
    const std::string wanted = folders::checkedFolder(folder);
    const storage::PhotoStore photos(m_state.database());
    std::vector<model::PhotoId> found;
    for (const auto& known : storage::FolderStore(m_state.database()).list()) {
        if (known.path != wanted && !liesIn(known.path, wanted) && !liesIn(wanted, known.path)) {
            continue;
        }
        for (const auto& photo : photos.known(known.id)) {
            const bool readable =
                photo.state != model::PhotoState::Skipped && photo.state != model::PhotoState::Missing;
            if (readable && liesIn(photo.path, wanted)) {
                found.push_back(photo.id);
            }
        }
    }
    std::ranges::sort(found);
    return found;
}

std::vector<model::PhotoProblem> PhotoTopic::problems() const {
    return storage::LibraryQueries(m_state.database()).problems();
}

void PhotoTopic::retryProblems() {
    if (storage::PhotoStore(m_state.database()).retryFailed() > 0) {
        m_state.tellFoldersChanged();
    }
}

model::LibraryStats PhotoTopic::stats() const {
    return storage::LibraryQueries(m_state.database())
        .stats(m_state.settings().embedding.embedder, m_state.faceTable().entries());
}

void PhotoTopic::loadImage(model::PhotoId photo, int longSide, QObject* context,
                           std::function<void(const QImage&)> deliver) {
    const auto row = this->photo(photo);
    const std::filesystem::path file = row ? row->path : std::string();
    const auto load = [this, file, longSide, receiver = QPointer<QObject>(context),
                       deliver = std::move(deliver)] {
        if (receiver.isNull()) {
            return; // nobody waits for it any more: not worth the decoding
        }
        giveWay(); // to the window that waits for it: it must answer meanwhile
        const QImage image = file.empty() ? QImage() : jobs::loadPreview(file, longSide);
        // Only the thread of the topic may look whether the receiver is still there, and use it.
        QMetaObject::invokeMethod(
            this,
            [receiver, deliver, image] {
                if (!receiver.isNull()) {
                    deliver(image);
                }
            },
            Qt::QueuedConnection);
    };
    m_imagePool.start(load, ++m_imageRequests);
}

} // namespace kith::session
