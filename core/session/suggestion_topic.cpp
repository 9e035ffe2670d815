// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/suggestion_topic.h"

#include "core/jobs/questions/explain_suggestion.h"
#include "core/jobs/questions/label_questions.h"
#include "core/session/background/job_runner.h"
#include "core/session/faces_by_person.h"
#include "core/session/library_state.h"
#include "core/session/names.h"
#include "core/storage/queries/suggestion_queries.h"
#include "core/storage/stores/label_store.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace kith::session {

namespace {

/// Calls `apply` in one step for each person and the faces that are taken for them. `code` is that of its
/// text.
int answer(LibraryState& state, const std::vector<model::FacePerson>& taken, model::SentenceCode code,
           const std::function<void(const std::vector<model::FaceId>&, model::PersonId)>& apply) {
    state.record({code, {}, std::ssize(taken)}, [&] {
        for (const auto& [person, theirs] : facesByPerson(taken)) {
            apply(theirs, person);
        }
    });
    return static_cast<int>(taken.size());
}

std::vector<model::FacePerson> suggested(LibraryState& state, const std::vector<model::FaceId>& faces,
                                         model::SuggestionSource source) {
    return storage::SuggestionQueries(state.database()).suggested(faces, source);
}

/// Whom the faces in `items` are labelled as; faces without a name are left out.
template <typename Item>
std::map<model::FaceId, model::PersonId> namesOf(LibraryState& state, const std::vector<Item>& items,
                                                 model::FaceId Item::*face) {
    std::vector<model::FaceId> faces;
    std::ranges::transform(items, std::back_inserter(faces), face);
    std::map<model::FaceId, model::PersonId> names;
    for (const auto& [named, person] : storage::LabelStore(state.database()).labelsOf(faces)) {
        names.emplace(named, person);
    }
    return names;
}

/// Those that got no name since they were shown.
std::vector<model::FacePerson> nameless(LibraryState& state, std::vector<model::FacePerson> shown) {
    const auto names = namesOf(state, shown, &model::FacePerson::face);
    std::erase_if(shown, [&](const auto& taken) { return names.contains(taken.face); });
    return shown;
}

} // namespace

SuggestionTopic::SuggestionTopic(LibraryState& state, const JobRunner& runner, const JobFunctions& functions)
    : m_state(state)
    , m_runner(runner)
    , m_functions(std::make_unique<JobFunctions>(functions)) {
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(m_functions->refreshDelay);
    connect(&m_refreshTimer, &QTimer::timeout, this, &SuggestionTopic::refresh);
    const LibraryChanges* changes = &m_state.changes();
    connect(changes, &LibraryChanges::journalled, this, [this](const storage::JournalChange& change) {
        if (change.persons || change.labels || change.marks || change.suggestions) {
            Q_EMIT suggestionsChanged();
            refreshSoon();
        }
    });
    connect(changes, &LibraryChanges::drawingDescribed, this, &SuggestionTopic::refreshSoon);
    connect(changes, &LibraryChanges::suggestionsRefreshed, this, &SuggestionTopic::suggestionsChanged);
    connect(changes, &LibraryChanges::trained, this, &SuggestionTopic::suggestionsChanged);
    connect(changes, &LibraryChanges::photosRemoved, this, &SuggestionTopic::suggestionsChanged);
    connect(changes, &LibraryChanges::writtenElsewhere, this, &SuggestionTopic::suggestionsChanged);
    connect(changes, &LibraryChanges::scanned, this, [this](model::JobKind kind) {
        if (kind == model::JobKind::Rescan) { // faces that are gone took their suggestions with them
            Q_EMIT suggestionsChanged();
        }
    });
    connect(changes, &LibraryChanges::settingsChanged, this, [this](const model::LibrarySettings& before) {
        if (before.embedding.embedder != m_state.settings().embedding.embedder) {
            Q_EMIT suggestionsChanged(); // those of the model before are not shown
        }
    });
}

SuggestionTopic::~SuggestionTopic() = default;

std::vector<model::SuggestionRow> SuggestionTopic::list(model::SuggestionSource source,
                                                        double minimumProbability) const {
    return storage::SuggestionQueries(m_state.database()).list(source, minimumProbability);
}

int SuggestionTopic::confirm(const std::vector<model::FaceId>& faces, model::SuggestionSource source) {
    return confirm(suggested(m_state, faces, source));
}

int SuggestionTopic::confirm(const std::vector<model::FacePerson>& shown) {
    storage::LabelStore labels(m_state.database());
    return answer(m_state, nameless(m_state, shown), model::SentenceCode::Confirmed,
                  [&](const auto& theirs, model::PersonId person) { labels.label(theirs, person); });
}

int SuggestionTopic::reject(const std::vector<model::FaceId>& faces, model::SuggestionSource source) {
    return reject(suggested(m_state, faces, source));
}

int SuggestionTopic::reject(const std::vector<model::FacePerson>& shown) {
    storage::LabelStore labels(m_state.database());
    return answer(m_state, nameless(m_state, shown), model::SentenceCode::RejectedSuggestions,
                  [&](const auto& theirs, model::PersonId person) { labels.reject(theirs, person); });
}

model::Explanation SuggestionTopic::explanation(model::FaceId face, model::SuggestionSource source) const {
    return jobs::explainSuggestion(m_state.libraryAccess(), face, source);
}

void SuggestionTopic::explain(model::FaceId face, model::SuggestionSource source) {
    m_explaining.start([access = m_state.libraryAccess(), face, source](
                           const std::stop_token&) { return jobs::explainSuggestion(access, face, source); },
                       [this](const model::Explanation& found, const model::Sentence& message) {
                           Q_EMIT explained(found, message);
                       });
}

std::vector<model::LabelDoubt> SuggestionTopic::labelDoubts() const {
    return jobs::findLabelDoubts(m_state.libraryAccess(), {});
}

void SuggestionTopic::findLabelDoubts() {
    m_doubting.start([access = m_state.libraryAccess()](
                         std::stop_token stop) { return jobs::findLabelDoubts(access, std::move(stop)); },
                     [this](const std::vector<model::LabelDoubt>& doubts, const model::Sentence& message) {
                         Q_EMIT labelDoubtsFound(doubts, message);
                     });
}

void SuggestionTopic::keepLabels(const std::vector<model::FaceId>& faces) {
    storage::LabelStore labels(m_state.database());
    m_state.record({model::SentenceCode::KeptNames, {}, std::ssize(faces)}, [&] { labels.keep(faces); });
}

void SuggestionTopic::correctLabels(const std::vector<model::LabelDoubt>& doubts) {
    storage::LabelStore labels(m_state.database());
    const auto names = namesOf(m_state, doubts, &model::LabelDoubt::face);
    std::vector<model::FacePerson> better;
    for (const model::LabelDoubt& doubt : doubts) {
        const auto name = names.find(doubt.face);
        if (doubt.better.isValid() && name != names.end() && name->second == doubt.person) {
            better.push_back({doubt.face, doubt.better});
        }
    }
    answer(m_state, better, model::SentenceCode::CorrectedNames,
           [&](const auto& faces, model::PersonId person) { labels.label(faces, person); });
}

void SuggestionTopic::compare(model::FaceId face, const std::vector<model::PersonId>& persons) {
    m_comparing.start(
        [access = m_state.libraryAccess(), face, persons](const std::stop_token&) {
            return jobs::comparePersons(access, face, persons);
        },
        [this, face](const std::vector<model::PersonSimilarity>& found, const model::Sentence& message) {
            Q_EMIT compared(face, found, message);
        });
}

void SuggestionTopic::measureReliability() {
    m_measuring.start([access = m_state.libraryAccess()](
                          std::stop_token stop) { return jobs::measureReliability(access, std::move(stop)); },
                      [this](const model::ReliabilityTable& table, const model::Sentence& message) {
                          Q_EMIT reliabilityMeasured(table, message);
                      });
}

void SuggestionTopic::refreshSoon() {
    m_refreshTimer.start();
}

/// A refresh under way is stopped by a newer change, but not twice in a row: somebody who answers without a
/// pause sees the suggestions change all the same.
void SuggestionTopic::refresh() {
    if (m_runner.progress().kind == model::JobKind::Train) {
        m_refreshTimer.start(); // the Train may have read the labels before the latest of them
        return;
    }
    if (m_refreshing.isRunning() && m_wasCut) {
        m_refreshAgain = true;
        return;
    }
    m_wasCut = m_refreshing.isRunning();
    const auto work = [this, access = m_state.libraryAccess()](std::stop_token stop) {
        const bool changed = !m_functions->refresh(access, std::move(stop)).empty();
        if (changed) { // told even when a newer one has taken its place: it was stored all the same
            QMetaObject::invokeMethod(
                this, [this] { m_state.tellRefreshed(); }, Qt::QueuedConnection);
        }
        return changed;
    };
    m_refreshing.start(work, [this](bool, const model::Sentence& message) {
        m_wasCut = false;
        if (!message.isEmpty()) { // the suggestions stay as they were; Train reports what is wrong
            qDebug("Suggestions were not refreshed: %s", message.text().c_str());
        }
        if (std::exchange(m_refreshAgain, false)) {
            refresh();
        }
    });
}

} // namespace kith::session
