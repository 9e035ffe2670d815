// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/suggestion_topic.h"

#include "core/jobs/refresh_job.h"
#include "core/session/names.h"
#include "core/session/session_state.h"
#include "core/storage/label_store.h"
#include "core/storage/suggestion_queries.h"

#include <exception>
#include <map>

namespace kith::session {

namespace {

constexpr int kRefreshDelayMs = 250;

jobs::RefreshRequest refreshRequest(const SessionState& state) {
    const JobSetup setup = state.jobSetup();
    return {setup.library, setup.settings.embedding.embedder, setup.modelFolders};
}

using FacesByPerson = std::map<model::PersonId, std::vector<model::FaceId>>;

struct Answer {
    std::string verb; ///< begins the text of the step
    model::SuggestionSource source = model::SuggestionSource::Classification;
};

/// Calls `apply` in one step for each person and the faces that the source takes for them.
int answer(SessionState& state, const std::vector<model::FaceId>& faces, const Answer& answer,
           const std::function<void(const std::vector<model::FaceId>&, model::PersonId)>& apply) {
    const auto suggested = storage::SuggestionQueries(state.database).suggested(faces, answer.source);
    FacesByPerson byPerson;
    for (const auto& [face, person] : suggested) {
        byPerson[person].push_back(face);
    }
    state.record(answer.verb + " " + facesText(suggested.size()), [&] {
        for (const auto& [person, theirs] : byPerson) {
            apply(theirs, person);
        }
    });
    return static_cast<int>(suggested.size());
}

} // namespace

SuggestionTopic::SuggestionTopic(SessionState& state)
    : m_state(state) {
    m_pool.setMaxThreadCount(1);
    m_measuringPool.setMaxThreadCount(1);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(kRefreshDelayMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &SuggestionTopic::refresh);
}

SuggestionTopic::~SuggestionTopic() {
    m_stop.request_stop();
    m_measuringStop.request_stop();
    m_pool.waitForDone();
    m_measuringPool.waitForDone();
}

std::vector<model::SuggestionRow> SuggestionTopic::list(model::SuggestionSource source,
                                                        double minimumProbability) const {
    return storage::SuggestionQueries(m_state.database).list(source, minimumProbability);
}

int SuggestionTopic::confirm(const std::vector<model::FaceId>& faces, model::SuggestionSource source) {
    storage::LabelStore labels(m_state.database);
    return answer(m_state, faces, {"Confirmed", source},
                  [&](const auto& theirs, model::PersonId person) { labels.label(theirs, person); });
}

int SuggestionTopic::reject(const std::vector<model::FaceId>& faces, model::SuggestionSource source) {
    storage::LabelStore labels(m_state.database);
    return answer(m_state, faces, {"Rejected the suggestions for", source},
                  [&](const auto& theirs, model::PersonId person) { labels.reject(theirs, person); });
}

std::vector<model::LabelDoubt> SuggestionTopic::labelDoubts() const {
    return jobs::findLabelDoubts(refreshRequest(m_state), {});
}

void SuggestionTopic::measureReliability() {
    m_measuringStop.request_stop();
    m_measuringStop = std::stop_source();
    const auto measure = [this, request = refreshRequest(m_state), measurement = ++m_measurement,
                          stop = m_measuringStop.get_token()] {
        model::ReliabilityTable table{};
        QString message;
        try {
            table = jobs::measureReliability(request, stop);
        } catch (const std::exception& error) { // of one that was stopped nobody hears
            message = QString::fromUtf8(error.what());
        }
        const auto tell = [this, measurement, table, message] {
            if (measurement == m_measurement) {
                Q_EMIT reliabilityMeasured(table, message);
            }
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    };
    m_measuringPool.start(measure);
}

void SuggestionTopic::refreshSoon() {
    m_refreshTimer.start();
}

void SuggestionTopic::refresh() {
    if (m_state.runner.progress().kind == model::JobKind::Train) {
        m_refreshTimer.start(); // the Train may have read the labels before the latest of them
        return;
    }
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_pool.start([this, request = refreshRequest(m_state), stop = m_stop.get_token()] {
        try {
            if (!jobs::refreshSuggestions(request, stop).empty()) {
                QMetaObject::invokeMethod(this, &SuggestionTopic::suggestionsChanged, Qt::QueuedConnection);
            }
        } catch (
            const std::exception& error) { // the suggestions stay as they were; Train reports what is wrong
            qDebug("Suggestions were not refreshed: %s", error.what());
        }
    });
}

} // namespace kith::session
