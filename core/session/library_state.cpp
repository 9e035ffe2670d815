// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/library_state.h"

#include "core/jobs/model_choices.h"
#include "core/lists/face_lists.h"
#include "core/storage/queries/folder_mark.h"
#include "core/storage/queries/people_queries.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/label_store.h"
#include "core/storage/stores/settings_store.h"
#include "core/storage/stores/thumbnail_store.h"

#include <utility>

namespace kith::session {

namespace {

std::vector<std::filesystem::path> searchedModelFolders(const SessionOptions& options) {
    std::vector<std::filesystem::path> folders = jobs::standardModelFolders();
    folders.insert(folders.end(), options.modelFolders.begin(), options.modelFolders.end());
    return folders;
}

} // namespace

LibraryState::LibraryState(const std::filesystem::path& file, const SessionOptions& options,
                           std::function<bool()> isWriting)
    : m_database(file)
    , m_isWriting(std::move(isWriting))
    , m_modelFolders(searchedModelFolders(options))
    , m_workers(options.workers)
    , m_writtenByOthers(m_database.version().others) {
    m_settings = storage::SettingsStore(m_database).load();
    m_folderMark = storage::readFolderMark(m_database);
}

jobs::LibraryAccess LibraryState::libraryAccess() const {
    return {m_database.file(), m_settings, m_modelFolders, m_workers};
}

std::vector<model::FaceId> LibraryState::existing(std::span<const model::FaceId> faces) {
    return storage::FaceStore(m_database).existing(faces);
}

std::vector<model::FaceRow> LibraryState::list(const model::FaceFilter& filter) {
    const std::vector<model::PersonId> persons = storage::PeopleQueries(m_database).byName();
    const auto refused = storage::LabelStore(m_database).rejections();
    return lists::listFaces({m_faceTable.entries(), refused, persons}, filter);
}

void LibraryState::record(const model::Sentence& text, const std::function<void()>& action,
                          storage::JournalScope scope) {
    tell(m_journal.record(text, action, scope));
}

void LibraryState::tell(const std::optional<storage::JournalChange>& change) {
    if (!change || !change->step.isValid()) {
        return;
    }
    updateFaces({change->added, change->faces, change->removed});
    Q_EMIT m_changes.journalled(*change);
    if (!change->removed.empty()) {
        storage::ThumbnailStore(m_database.file()).erase(change->removed);
    }
}

void LibraryState::updateFaces(const jobs::StoredFaces& faces) {
    std::vector<model::FaceId> all = faces.added;
    all.insert(all.end(), faces.changed.begin(), faces.changed.end());
    all.insert(all.end(), faces.removed.begin(), faces.removed.end());
    m_faceTable.update(all);
}

void LibraryState::tellStored(const jobs::StoredFaces& faces) {
    updateFaces(faces);
    Q_EMIT m_changes.facesStored(faces);
}

void LibraryState::tellDescribed(model::FaceId face) {
    tellStored({{}, {face}, {}});
    Q_EMIT m_changes.drawingDescribed(face);
}

/// A refresh writes suggestions on a connection of its own, which looks like the writing of another program.
/// It is passed over where nothing else was written, and told like any other writing elsewhere otherwise.
void LibraryState::tellRefreshed() {
    const std::int64_t others = m_database.version().others; // first: what comes in between is told later
    if (areSettingsAndFoldersKnown() && m_faceTable.passOver()) {
        m_writtenByOthers = others;
    } else {
        catchUpSoon();
    }
    Q_EMIT m_changes.suggestionsRefreshed();
}

void LibraryState::tellScanned(model::JobKind kind) {
    m_faceTable.forget(); // the times of photos may be others without a face that changed
    m_folderMark = storage::readFolderMark(m_database);
    Q_EMIT m_changes.scanned(kind);
}

void LibraryState::tellTrained(const std::vector<model::FaceId>& faces) {
    const std::int64_t others = m_database.version().others; // first: as above
    if (areSettingsAndFoldersKnown()) {                      // the rest is told now
        m_writtenByOthers = others;
    }
    m_faceTable.forget();
    Q_EMIT m_changes.trained(faces);
}

void LibraryState::tellFoldersChanged() {
    m_folderMark = storage::readFolderMark(m_database);
    Q_EMIT m_changes.foldersChanged();
}

void LibraryState::tellPhotosRemoved(const std::vector<model::FaceId>& faces) {
    m_folderMark = storage::readFolderMark(m_database);
    tellStored({{}, {}, faces});
    Q_EMIT m_changes.photosRemoved();
}

void LibraryState::tellRemovalEnded() {
    m_faceTable.forget();
    m_folderMark = storage::readFolderMark(m_database);
    Q_EMIT m_changes.removalEnded();
}

void LibraryState::changeSettings(const model::LibrarySettings& settings) {
    storage::SettingsStore(m_database).save(settings);
    const model::LibrarySettings before = std::exchange(m_settings, settings);
    Q_EMIT m_changes.settingsChanged(before);
}

bool LibraryState::areSettingsAndFoldersKnown() {
    return storage::SettingsStore(m_database).load() == m_settings &&
           storage::readFolderMark(m_database) == m_folderMark;
}

void LibraryState::catchUpSoon() {
    QMetaObject::invokeMethod(
        &m_changes, [this] { catchUp(); }, Qt::QueuedConnection);
}

void LibraryState::catchUp() {
    if (m_isWriting()) {
        return; // the writer tells what it writes, and everything at its end
    }
    const std::int64_t others = m_database.version().others;
    if (std::exchange(m_writtenByOthers, others) == others) {
        return;
    }
    m_faceTable.forget();
    m_folderMark = storage::readFolderMark(m_database);
    if (const auto now = storage::SettingsStore(m_database).load(); now != m_settings) {
        const model::LibrarySettings before = std::exchange(m_settings, now);
        Q_EMIT m_changes.settingsChanged(before);
    }
    Q_EMIT m_changes.writtenElsewhere();
}

} // namespace kith::session
