// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/job_topic.h"

#include "core/lists/face_lists.h"
#include "core/session/background/folder_remover.h"
#include "core/session/background/job_runner.h"
#include "core/session/background/trace_eraser.h"
#include "core/session/library_state.h"
#include "core/storage/stores/suggestion_store.h"

#include <algorithm>
#include <iterator>

namespace kith::session {

namespace {

using ClusterNumbers = std::vector<std::pair<model::FaceId, int>>;

/// Faces that joined, left or changed their cluster; both lists by face.
std::vector<model::FaceId> movedFaces(const ClusterNumbers& before, const ClusterNumbers& after) {
    ClusterNumbers differences;
    std::ranges::set_symmetric_difference(before, after, std::back_inserter(differences));
    std::vector<model::FaceId> faces;
    std::ranges::transform(differences, std::back_inserter(faces), &ClusterNumbers::value_type::first);
    return faces;
}

} // namespace

JobTopic::JobTopic(LibraryState& state, JobRunner& runner, const FolderRemover& remover, TraceEraser& eraser)
    : m_state(state)
    , m_runner(runner)
    , m_remover(remover)
    , m_eraser(eraser) {
    connect(&m_runner, &JobRunner::started, this, &JobTopic::prepare);
    connect(&m_runner, &JobRunner::started, this, &JobTopic::started);
    connect(&m_runner, &JobRunner::progressed, this, &JobTopic::progressed);
    connect(&m_runner, &JobRunner::facesStored, this,
            [this](const jobs::StoredFaces& faces) { m_state.tellStored(faces); });
    connect(&m_runner, &JobRunner::ended, this, &JobTopic::finish);
    connect(&m_runner, &JobRunner::idle, this, [this] { m_eraser.jobsEnded(); });
    connect(&m_runner, &JobRunner::idle, this, &JobTopic::idle);
    connect(&m_state.changes(), &LibraryChanges::journalled, this,
            [this](const storage::JournalChange& change) { noteChanged(change.faces); });
    connect(&m_state.changes(), &LibraryChanges::facesStored, this,
            [this](const jobs::StoredFaces& faces) { noteChanged(faces.changed); });
}

JobTopic::~JobTopic() {
    m_runner.stop();
}

void JobTopic::scan() {
    m_runner.request({model::JobKind::Scan, {}});
}
void JobTopic::rescan(const std::vector<model::PhotoId>& photos) {
    m_runner.request({model::JobKind::Rescan, photos});
}
void JobTopic::train() {
    m_runner.request({model::JobKind::Train, {}});
}
void JobTopic::previewTrain() {
    m_runner.request({model::JobKind::TrainPreview, {}});
}
void JobTopic::pause() {
    m_runner.pause();
}
void JobTopic::resume() {
    m_runner.resume();
}
void JobTopic::cancel() {
    m_runner.cancel();
}
bool JobTopic::isRunning() const {
    return m_runner.isRunning();
}
bool JobTopic::isWriting() const {
    return isRunning() || m_remover.isRunning();
}
model::Progress JobTopic::progress() const {
    return m_runner.progress();
}

void JobTopic::prepare(model::JobKind kind) {
    m_eraser.jobStarts();
    m_changedMeanwhile.clear();
    if (kind == model::JobKind::Train) {
        m_clustersBefore = storage::SuggestionStore(m_state.database()).clusterNumbers();
    }
}

void JobTopic::finish(const JobResult& result) {
    if (result.order.kind == model::JobKind::Train) {
        if (result.end == model::JobEnd::Finished) {
            tellTrained();
        }
        m_clustersBefore.clear();
        Q_EMIT trainEnded(result.end, result.train, result.message);
        return;
    }
    if (result.order.kind == model::JobKind::TrainPreview) {
        Q_EMIT trainPreviewed(result.end, result.preview, result.message);
        return;
    }
    // A scan that was cancelled or failed has stored what it found before.
    m_state.tellScanned(result.order.kind);
    Q_EMIT scanEnded(result.end, result.scan, result.message);
    if (result.end == model::JobEnd::Finished && isFirstTrainDue()) {
        train();
    }
}

void JobTopic::noteChanged(const std::vector<model::FaceId>& faces) {
    if (progress().kind == model::JobKind::Train) {
        m_changedMeanwhile.insert(m_changedMeanwhile.end(), faces.begin(), faces.end());
    }
}

void JobTopic::tellTrained() {
    std::vector<model::FaceId> faces =
        movedFaces(m_clustersBefore, storage::SuggestionStore(m_state.database()).clusterNumbers());
    // What was undone or redone meanwhile may have moved a face there and the Train back again.
    faces.insert(faces.end(), m_changedMeanwhile.begin(), m_changedMeanwhile.end());
    std::ranges::sort(faces);
    faces.erase(std::unique(faces.begin(), faces.end()), faces.end());
    m_state.tellTrained(faces);
}

bool JobTopic::isFirstTrainDue() const {
    return lists::countFaces(m_state.faceTable().entries()).all > 0 &&
           storage::SuggestionStore(m_state.database()).runs(model::JobKind::Train, 1).empty();
}

} // namespace kith::session
