// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/library_session.h"

#include "core/jobs/process_threads.h"
#include "core/session/background/folder_remover.h"
#include "core/session/background/job_runner.h"
#include "core/session/background/trace_eraser.h"
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/library_state.h"
#include "core/session/lost_topic.h"
#include "core/session/merge_topic.h"
#include "core/session/people_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/similarity_topic.h"
#include "core/session/suggestion_topic.h"
#include "core/session/thumbnail_reader.h"
#include "core/storage/stores/bin.h"

#include <QDir>

namespace kith::session {

/// Topics hear of changes in the order in which they stand here: similarity first, because lists are asked
/// for as soon as the others tell. What stands further down ends first.
struct LibrarySession::Parts {
    Parts(const std::filesystem::path& file, const SessionOptions& options, const JobFunctions& functions)
        : state(file, options, [this] { return runner.isRunning() || folderRemover.isRunning(); })
        , traceEraser(file)
        , folderRemover(file)
        , runner(functions, [this] { return state.libraryAccess(); })
        , thumbnails(file)
        , similarity(state)
        , settings(state)
        , photos(state, folderRemover)
        , faces(state, similarity, traceEraser, functions)
        , people(state)
        , suggestions(state, runner, functions)
        , merges(state)
        , lost(state)
        , journal(state)
        , jobs(state, runner, folderRemover, traceEraser) {
        if (storage::hasTraces(state.database())) {
            traceEraser.start();
        }
    }

    LibraryState state;
    TraceEraser traceEraser;
    FolderRemover folderRemover;
    JobRunner runner;
    ThumbnailReader thumbnails;
    SimilarityTopic similarity;
    SettingsTopic settings;
    PhotoTopic photos;
    FaceTopic faces;
    PeopleTopic people;
    SuggestionTopic suggestions;
    MergeTopic merges;
    LostTopic lost;
    JournalTopic journal;
    JobTopic jobs; ///< stops the running job before anything else goes
};

LibrarySession::LibrarySession(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts)) {}

LibrarySession::~LibrarySession() = default;

std::unique_ptr<LibrarySession> LibrarySession::open(const std::filesystem::path& file,
                                                     const SessionOptions& options) {
    auto parts =
        std::make_unique<Parts>(file, options, options.functions ? *options.functions : JobFunctions());
    // The constructor is private: std::make_unique cannot call it.
    return std::unique_ptr<LibrarySession>(new LibrarySession(std::move(parts)));
}

const std::filesystem::path& LibrarySession::file() const {
    return m_parts->state.database().file();
}
void LibrarySession::catchUp() {
    m_parts->state.catchUp();
}
PhotoTopic& LibrarySession::photos() {
    return m_parts->photos;
}
FaceTopic& LibrarySession::faces() {
    return m_parts->faces;
}
PeopleTopic& LibrarySession::people() {
    return m_parts->people;
}
SuggestionTopic& LibrarySession::suggestions() {
    return m_parts->suggestions;
}
SimilarityTopic& LibrarySession::similarity() {
    return m_parts->similarity;
}
MergeTopic& LibrarySession::merges() {
    return m_parts->merges;
}
LostTopic& LibrarySession::lost() {
    return m_parts->lost;
}
JobTopic& LibrarySession::jobs() {
    return m_parts->jobs;
}
JournalTopic& LibrarySession::journal() {
    return m_parts->journal;
}
SettingsTopic& LibrarySession::settings() {
    return m_parts->settings;
}
ThumbnailReader& LibrarySession::thumbnails() {
    return m_parts->thumbnails;
}

void setUpProcess() {
    jobs::setUpProcessThreads();
}

std::filesystem::path defaultLibraryFile() {
    const std::filesystem::path given = qgetenv("XDG_DATA_HOME").toStdString();
    // The XDG specification: a path that is not absolute is to be ignored.
    const std::filesystem::path data =
        given.is_absolute() ? given
                            : std::filesystem::path(QDir::homePath().toStdString()) / ".local" / "share";
    return data / "kith" / "library.kith";
}

} // namespace kith::session
