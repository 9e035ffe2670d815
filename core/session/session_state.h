// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/settings.h"
#include "core/session/background/drawing_describer.h"
#include "core/session/background/folder_remover.h"
#include "core/session/background/job_runner.h"
#include "core/session/background/trace_eraser.h"
#include "core/session/face_table.h"
#include "core/session/library_session.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/journal_store.h"

#include <QThreadPool>

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kith::session {

/// What the topics of one open library share; private to this module. Used from the session's thread.
struct SessionState {
    SessionState(const std::filesystem::path& file, const SessionOptions& sessionOptions,
                 const JobFunctions& functions = {});
    ~SessionState();

    /// Runs a command as one step of the journal and tells everybody what it changed.
    void record(const std::string& text, const std::function<void()>& action,
                storage::JournalScope scope = storage::JournalScope::Statements);
    /// Signals of every topic that a change of the journalled tables concerns.
    void announce(const storage::JournalChange& change);
    /// Finds out about faces drawn by hand what is not known yet, in the background.
    void describeDrawings();
    /// Signals for faces that a scan or a removal changed without a step of the journal.
    void announce(const jobs::StoredFaces& faces);
    /// What others wrote to the library: LibrarySession::catchUp().
    void catchUp();
    /// The given faces that exist.
    std::vector<model::FaceId> existing(std::span<const model::FaceId> faces);
    /// For a job or a question that works on the library now.
    jobs::LibraryAccess libraryAccess() const;
    /// Goes on with removals of folders that were interrupted, and tells everybody about those to come.
    void connectFolderRemover();

    storage::Database database;
    storage::JournalStore journalStore{database};
    FaceTable faceTable{database, [this] { return runner.isRunning() || folderRemover.isRunning(); }};
    SessionOptions options;
    std::vector<std::filesystem::path> modelFolders;
    model::LibrarySettings librarySettings;
    QThreadPool imagePool;
    int imageRequests = 0;     ///< made so far: the newest is served first
    bool isAnnouncing = false; ///< a command's change: suggestions change by it, not by being refreshed
    std::int64_t writtenByOthers = 0; ///< storage::FileVersion::others up to which everybody has been told
    TraceEraser traceEraser;
    DrawingDescriber describer;
    FolderRemover folderRemover;
    JobRunner runner;

    std::unique_ptr<ThumbnailReader> thumbnails;
    std::unique_ptr<PhotoTopic> photos;
    std::unique_ptr<FaceTopic> faces;
    std::unique_ptr<PeopleTopic> people;
    std::unique_ptr<SuggestionTopic> suggestions;
    std::unique_ptr<SimilarityTopic> similarity;
    std::unique_ptr<MergeTopic> merges;
    std::unique_ptr<JournalTopic> journal;
    std::unique_ptr<SettingsTopic> settings;
    /// Last, so that it stops the running job before anything else goes.
    std::unique_ptr<JobTopic> jobs;
};

} // namespace kith::session
