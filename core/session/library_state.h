// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/library_access.h"
#include "core/model/face_list.h"
#include "core/model/sentence.h"
#include "core/model/settings.h"
#include "core/session/face_table.h"
#include "core/session/library_changes.h"
#include "core/session/session_options.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/journal_store.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kith::session {

/// An open library as all topics see it: the file, the journal, the faces in memory and the settings; private
/// to this module, used from the session's thread. It knows no topic: whatever changes the library tells it
/// here, and it brings the face table up to date before changes() tells anybody else.
class LibraryState {
public:
    /// `isWriting`: something of this session writes to the library on another thread, and tells what.
    LibraryState(const std::filesystem::path& file, const SessionOptions& options,
                 std::function<bool()> isWriting);

    storage::Database& database() { return m_database; }
    const storage::JournalStore& journal() const { return m_journal; }
    FaceTable& faceTable() { return m_faceTable; }
    const model::LibrarySettings& settings() const { return m_settings; }
    const std::vector<std::filesystem::path>& modelFolders() const { return m_modelFolders; }
    /// For a job or a question that works on the library as it is now.
    jobs::LibraryAccess libraryAccess() const;
    /// Nobody but this object can emit its signals.
    const LibraryChanges& changes() const { return m_changes; }

    /// The given faces that exist.
    std::vector<model::FaceId> existing(std::span<const model::FaceId> faces);
    /// As FaceTopic::list(), but by date where the filter sorts by similarity.
    std::vector<model::FaceRow> list(const model::FaceFilter& filter);

    /// Runs a command as one step of the journal and tells everybody what it changed. Thumbnails of drawings
    /// that are taken back are erased last: whatever is wrong with their file, everybody knows what changed.
    void record(const model::Sentence& text, const std::function<void()>& action,
                storage::JournalScope scope = storage::JournalScope::Statements);
    /// See JournalStore.
    void undo() { tell(m_journal.undo()); }
    void redo() { tell(m_journal.redo()); }
    void undoTo(model::StepId step) { tell(m_journal.undoTo(step)); }
    void redoTo(model::StepId step) { tell(m_journal.redoTo(step)); }
    /// Stores valid settings.
    void changeSettings(const model::LibrarySettings& settings);
    /// LibrarySession::catchUp().
    void catchUp();

    // What was written without a step of the journal; see the signals of LibraryChanges.
    void tellStored(const jobs::StoredFaces& faces);
    void tellDescribed(model::FaceId face);
    void tellRefreshed();
    void tellScanned(model::JobKind kind);
    void tellTrained(const std::vector<model::FaceId>& faces);
    void tellFoldersChanged();
    void tellPhotosRemoved(const std::vector<model::FaceId>& faces);
    void tellRemovalEnded();

private:
    void tell(const std::optional<storage::JournalChange>& change);
    void updateFaces(const jobs::StoredFaces& faces);
    bool areSettingsAndFoldersKnown();
    void catchUpSoon();

    storage::Database m_database;
    storage::JournalStore m_journal{m_database};
    std::function<bool()> m_isWriting;
    FaceTable m_faceTable{m_database, m_isWriting};
    model::LibrarySettings m_settings;
    std::vector<std::filesystem::path> m_modelFolders;
    int m_workers;
    std::string m_folderMark;           ///< when foldersChanged() and the like were told last
    std::int64_t m_writtenByOthers = 0; ///< storage::FileVersion::others up to which everybody has been told
    LibraryChanges m_changes;
};

} // namespace kith::session
