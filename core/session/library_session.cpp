// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/library_session.h"

#include "core/jobs/process_threads.h"
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/merge_topic.h"
#include "core/session/people_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/session_state.h"
#include "core/session/settings_topic.h"
#include "core/session/similarity_topic.h"
#include "core/session/suggestion_topic.h"
#include "core/session/thumbnail_reader.h"

#include <QDir>

namespace kith::session {

LibrarySession::LibrarySession(std::unique_ptr<SessionState> state)
    : m_state(std::move(state)) {}

LibrarySession::~LibrarySession() = default;

std::unique_ptr<LibrarySession> LibrarySession::open(const std::filesystem::path& file,
                                                     const SessionOptions& options) {
    // The constructor is private: std::make_unique cannot call it.
    return std::unique_ptr<LibrarySession>(new LibrarySession(std::make_unique<SessionState>(file, options)));
}

const std::filesystem::path& LibrarySession::file() const {
    return m_state->database.file();
}
void LibrarySession::catchUp() {
    m_state->catchUp();
}
PhotoTopic& LibrarySession::photos() {
    return *m_state->photos;
}
FaceTopic& LibrarySession::faces() {
    return *m_state->faces;
}
PeopleTopic& LibrarySession::people() {
    return *m_state->people;
}
SuggestionTopic& LibrarySession::suggestions() {
    return *m_state->suggestions;
}
SimilarityTopic& LibrarySession::similarity() {
    return *m_state->similarity;
}
MergeTopic& LibrarySession::merges() {
    return *m_state->merges;
}
JobTopic& LibrarySession::jobs() {
    return *m_state->jobs;
}
JournalTopic& LibrarySession::journal() {
    return *m_state->journal;
}
SettingsTopic& LibrarySession::settings() {
    return *m_state->settings;
}
ThumbnailReader& LibrarySession::thumbnails() {
    return *m_state->thumbnails;
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
