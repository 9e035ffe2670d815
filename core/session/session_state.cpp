// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_state.h"

#include "core/jobs/model_choices.h"
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/merge_topic.h"
#include "core/session/people_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/settings_topic.h"
#include "core/session/similarity_topic.h"
#include "core/session/suggestion_topic.h"
#include "core/session/thumbnail_reader.h"
#include "core/storage/stores/bin.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/folder_store.h"
#include "core/storage/stores/settings_store.h"
#include "core/storage/stores/thumbnail_store.h"

#include <QScopedValueRollback>

#include <utility>

namespace kith::session {

namespace {

constexpr int kImageThreads = 2;

std::vector<std::filesystem::path> searchedModelFolders(const SessionOptions& options) {
    std::vector<std::filesystem::path> folders = jobs::standardModelFolders();
    folders.insert(folders.end(), options.modelFolders.begin(), options.modelFolders.end());
    return folders;
}

} // namespace

SessionState::SessionState(const std::filesystem::path& file, const SessionOptions& sessionOptions,
                           const JobFunctions& functions)
    : database(file)
    , options(sessionOptions)
    , modelFolders(searchedModelFolders(sessionOptions))
    , librarySettings(storage::SettingsStore(database).load())
    , traceEraser(database.file())
    , describer(functions.describe)
    , folderRemover(database.file())
    , runner(functions, [this] { return libraryAccess(); })
    , thumbnails(std::make_unique<ThumbnailReader>(database.file()))
    , photos(std::make_unique<PhotoTopic>(*this))
    , faces(std::make_unique<FaceTopic>(*this))
    , people(std::make_unique<PeopleTopic>(*this))
    , suggestions(std::make_unique<SuggestionTopic>(*this, functions.refresh))
    , similarity(std::make_unique<SimilarityTopic>(*this))
    , merges(std::make_unique<MergeTopic>(*this))
    , journal(std::make_unique<JournalTopic>(*this))
    , settings(std::make_unique<SettingsTopic>(*this))
    , jobs(std::make_unique<JobTopic>(*this)) {
    imagePool.setMaxThreadCount(kImageThreads);
    QObject::connect(&describer, &DrawingDescriber::described, faces.get(), [this](model::FaceId face) {
        announce(jobs::StoredFaces{{}, {face}, {}});
        Q_EMIT people->peopleChanged();
        suggestions->refreshSoon();
    });
    // Before anybody else hears of it: what refreshed suggestions wrote concerns no entry of a face.
    QObject::connect(suggestions.get(), &SuggestionTopic::suggestionsChanged, suggestions.get(), [this] {
        if (isAnnouncing) {
            return;
        }
        if (faceTable.passOver()) {
            writtenByOthers = database.version().others;
        } else { // somebody else said something: lists are read again, so everybody has to know
            QMetaObject::invokeMethod(
                suggestions.get(), [this] { catchUp(); }, Qt::QueuedConnection);
        }
    });
    writtenByOthers = database.version().others;
    connectFolderRemover();
    describeDrawings();
    if (storage::hasTraces(database)) {
        traceEraser.start();
    }
}

SessionState::~SessionState() {
    // Deliveries name the photo topic: none may be made once it is gone.
    imagePool.clear();
    imagePool.waitForDone();
}

void SessionState::record(const std::string& text, const std::function<void()>& action,
                          storage::JournalScope scope) {
    announce(journalStore.record(text, action, scope));
}

void SessionState::announce(const storage::JournalChange& change) {
    if (!change.step.isValid()) {
        return;
    }
    const QScopedValueRollback<bool> announcing(isAnnouncing, true);
    announce(jobs::StoredFaces{change.added, change.faces, change.removed});
    if (change.drawings) {
        describeDrawings();
    }
    // Counts and avatars of persons hang on all of these, unknown persons on clusters and labels.
    Q_EMIT people->peopleChanged();
    if (change.persons || change.labels || change.marks || change.suggestions) {
        Q_EMIT suggestions->suggestionsChanged();
        suggestions->refreshSoon();
    }
    Q_EMIT journal->journalChanged();
    if (!change.removed.empty()) { // last: whatever is wrong with that file, everybody knows what changed
        storage::ThumbnailStore(database.file()).erase(change.removed);
    }
}

void SessionState::announce(const jobs::StoredFaces& stored) {
    std::vector<model::FaceId> all = stored.added;
    all.insert(all.end(), stored.changed.begin(), stored.changed.end());
    all.insert(all.end(), stored.removed.begin(), stored.removed.end());
    faceTable.update(all);
    if (!stored.removed.empty()) {
        Q_EMIT faces->facesRemoved(stored.removed);
        Q_EMIT faces->countsChanged();
    }
    if (!stored.changed.empty()) {
        Q_EMIT faces->facesChanged(stored.changed);
        Q_EMIT faces->countsChanged();
    }
    if (!stored.added.empty()) {
        Q_EMIT faces->facesAdded(stored.added);
        Q_EMIT faces->countsChanged();
    }
}

void SessionState::catchUp() {
    if (runner.isRunning() || folderRemover.isRunning()) {
        return; // these tell what they write, and everything when they end
    }
    const std::int64_t others = database.version().others;
    if (std::exchange(writtenByOthers, others) == others) {
        return;
    }
    faceTable.forget();
    if (const auto now = storage::SettingsStore(database).load(); now != librarySettings) {
        librarySettings = now;
        Q_EMIT settings->settingsChanged(now);
    }
    const QScopedValueRollback<bool> announcing(isAnnouncing, true);
    Q_EMIT photos->foldersChanged();
    Q_EMIT faces->countsChanged();
    Q_EMIT people->peopleChanged();
    Q_EMIT suggestions->suggestionsChanged();
    Q_EMIT journal->journalChanged();
}

void SessionState::connectFolderRemover() {
    QObject::connect(&folderRemover, &FolderRemover::removed, photos.get(), [this](const auto& removed) {
        announce(jobs::StoredFaces{{}, {}, removed});
        Q_EMIT photos->foldersChanged();
        Q_EMIT people->peopleChanged();
        Q_EMIT suggestions->suggestionsChanged();
    });
    QObject::connect(&folderRemover, &FolderRemover::ended, photos.get(), [this](const QString& message) {
        faceTable.forget();
        Q_EMIT photos->foldersChanged();
        Q_EMIT faces->countsChanged(); // nothing is gathered any more
        if (!message.isEmpty()) {
            Q_EMIT photos->folderRemovalFailed(message);
        }
    });
    if (!storage::FolderStore(database).removals().empty()) {
        folderRemover.start();
    }
}

void SessionState::describeDrawings() {
    describer.start(libraryAccess());
}

std::vector<model::FaceId> SessionState::existing(std::span<const model::FaceId> wanted) {
    return storage::FaceStore(database).existing(wanted);
}

jobs::LibraryAccess SessionState::libraryAccess() const {
    return {database.file(), librarySettings, modelFolders, options.workers};
}

} // namespace kith::session
