// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/job_topic.h"

#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/people_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/session_state.h"
#include "core/session/suggestion_topic.h"
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

JobTopic::JobTopic(SessionState& state)
    : m_state(state) {
    const JobRunner* runner = &m_state.runner;
    connect(runner, &JobRunner::started, this, &JobTopic::prepare);
    connect(runner, &JobRunner::started, this, &JobTopic::started);
    connect(runner, &JobRunner::progressed, this, &JobTopic::progressed);
    connect(runner, &JobRunner::facesStored, this,
            [this](const jobs::StoredFaces& faces) { m_state.announce(faces); });
    connect(runner, &JobRunner::ended, this, &JobTopic::finish);
    connect(runner, &JobRunner::idle, this, [this] { m_state.traceEraser.start(); });
    connect(runner, &JobRunner::idle, this, &JobTopic::idle);
    connect(m_state.faces.get(), &FaceTopic::facesChanged, this, [this](const auto& faces) {
        if (progress().kind == model::JobKind::Train) {
            m_changedMeanwhile.insert(m_changedMeanwhile.end(), faces.begin(), faces.end());
        }
    });
}

JobTopic::~JobTopic() {
    m_state.runner.stop();
}

void JobTopic::scan() {
    m_state.runner.request({model::JobKind::Scan, {}});
}
void JobTopic::rescan(const std::vector<model::PhotoId>& photos) {
    m_state.runner.request({model::JobKind::Rescan, photos});
}
void JobTopic::train() {
    m_state.runner.request({model::JobKind::Train, {}});
}
void JobTopic::previewTrain() {
    m_state.runner.request({model::JobKind::TrainPreview, {}});
}
void JobTopic::pause() {
    m_state.runner.pause();
}
void JobTopic::resume() {
    m_state.runner.resume();
}
void JobTopic::cancel() {
    m_state.runner.cancel();
}
bool JobTopic::isRunning() const {
    return m_state.runner.isRunning();
}
bool JobTopic::isWriting() const {
    return isRunning() || m_state.folderRemover.isRunning();
}
model::Progress JobTopic::progress() const {
    return m_state.runner.progress();
}

void JobTopic::prepare(model::JobKind kind) {
    m_state.traceEraser.interrupt();
    m_changedMeanwhile.clear();
    if (kind == model::JobKind::Train) {
        m_clustersBefore = storage::SuggestionStore(m_state.database).clusterNumbers();
    }
}

void JobTopic::finish(const JobResult& result) {
    if (result.order.kind == model::JobKind::Train) {
        if (result.end == model::JobEnd::Finished) {
            announceTrain();
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
    announceScan(result.order.kind);
    Q_EMIT scanEnded(result.end, result.scan, result.message);
    if (result.end == model::JobEnd::Finished && isFirstTrainDue()) {
        train();
    }
}

void JobTopic::announceScan(model::JobKind kind) {
    m_state.faceTable.forget(); // the times of photos may be others without a face that changed
    Q_EMIT m_state.photos->foldersChanged();
    Q_EMIT m_state.faces->countsChanged();
    Q_EMIT m_state.people->peopleChanged();
    if (kind == model::JobKind::Rescan) {
        // Faces that are gone took their suggestions with them.
        Q_EMIT m_state.suggestions->suggestionsChanged();
    }
}

void JobTopic::announceTrain() {
    m_state.faceTable.forget();
    std::vector<model::FaceId> faces =
        movedFaces(m_clustersBefore, storage::SuggestionStore(m_state.database).clusterNumbers());
    // What was undone or redone meanwhile may have moved a face there and the Train back again.
    faces.insert(faces.end(), m_changedMeanwhile.begin(), m_changedMeanwhile.end());
    std::ranges::sort(faces);
    faces.erase(std::unique(faces.begin(), faces.end()), faces.end());
    if (!faces.empty()) {
        Q_EMIT m_state.faces->facesChanged(faces);
        Q_EMIT m_state.faces->countsChanged();
    }
    Q_EMIT m_state.people->peopleChanged();
    Q_EMIT m_state.suggestions->suggestionsChanged();
    Q_EMIT m_state.journal->journalChanged();
}

bool JobTopic::isFirstTrainDue() const {
    return m_state.faces->counts().all > 0 &&
           storage::SuggestionStore(m_state.database).runs(model::JobKind::Train, 1).empty();
}

} // namespace kith::session
