// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/people_topic.h"

#include "core/model/error.h"
#include "core/session/library_state.h"
#include "core/session/merge_command.h"
#include "core/session/names.h"
#include "core/storage/queries/people_queries.h"
#include "core/storage/stores/person_store.h"

#include <QString>

namespace kith::session {

using model::SentenceCode;

PeopleTopic::PeopleTopic(LibraryState& state)
    : m_state(state) {
    // Counts and avatars of persons follow from faces, unknown persons from clusters and labels.
    const LibraryChanges* changes = &m_state.changes();
    connect(changes, &LibraryChanges::journalled, this, &PeopleTopic::peopleChanged);
    connect(changes, &LibraryChanges::drawingDescribed, this, &PeopleTopic::peopleChanged);
    connect(changes, &LibraryChanges::scanned, this, &PeopleTopic::peopleChanged);
    connect(changes, &LibraryChanges::trained, this, &PeopleTopic::peopleChanged);
    connect(changes, &LibraryChanges::photosRemoved, this, &PeopleTopic::peopleChanged);
    connect(changes, &LibraryChanges::writtenElsewhere, this, &PeopleTopic::peopleChanged);
}

std::vector<model::PersonSummary> PeopleTopic::list() const {
    return storage::PeopleQueries(m_state.database()).people(m_state.faceTable().entries());
}

std::vector<model::UnknownSummary> PeopleTopic::unknown() const {
    return m_state.faceTable().unknown();
}

std::optional<model::Person> PeopleTopic::find(model::PersonId person) const {
    return storage::PersonStore(m_state.database()).find(person);
}

std::optional<model::Person> PeopleTopic::findByName(const std::string& name) const {
    return storage::PersonStore(m_state.database()).findByKey(nameKey(name));
}

void PeopleTopic::rename(model::PersonId person, const std::string& name) {
    const std::string tidy = tidyName(name);
    const auto before = find(person);
    if (!before || before->name == tidy) {
        return;
    }
    m_state.record({SentenceCode::Renamed, {before->name, tidy}},
                   [&] { storage::PersonStore(m_state.database()).rename(person, tidy, nameKey(tidy)); });
}

void PeopleTopic::remove(model::PersonId person) {
    if (const auto before = find(person)) {
        m_state.record({SentenceCode::DeletedPerson, {before->name}},
                       [&] { storage::PersonStore(m_state.database()).remove(person); });
    }
}

void PeopleTopic::merge(model::PersonId from, model::PersonId into) {
    mergeGroups(m_state, {{into, {}, {}, 0}, {from, {}, {}, 0}, 0.0, {}});
}

void PeopleTopic::setCover(model::PersonId person, model::FaceId face) {
    const auto before = find(person);
    if (!before || (face.isValid() && m_state.existing({&face, 1}).empty())) {
        return;
    }
    m_state.record({face.isValid() ? SentenceCode::ChoseCover : SentenceCode::TookCover, {before->name}},
                   [&] { storage::PersonStore(m_state.database()).setCover(person, face); });
}

void PeopleTopic::setFavourite(model::PersonId person, bool favourite) {
    if (const auto before = find(person)) {
        m_state.record(
            {favourite ? SentenceCode::MadeFavourite : SentenceCode::MadeNoFavourite, {before->name}},
            [&] { storage::PersonStore(m_state.database()).setFavourite(person, favourite); });
    }
}

void PeopleTopic::setHidden(model::PersonId person, bool hidden) {
    if (const auto before = find(person)) {
        m_state.record({hidden ? SentenceCode::Hid : SentenceCode::Showed, {before->name}},
                       [&] { storage::PersonStore(m_state.database()).setHidden(person, hidden); });
    }
}

void PeopleTopic::setBirthDate(model::PersonId person, const std::optional<model::CalendarDate>& date) {
    if (date && !date->ok()) {
        throw model::Error(model::ErrorKind::Invalid, SentenceCode::NoSuchDay);
    }
    if (const auto before = find(person)) {
        m_state.record({SentenceCode::ChangedBirthDate, {before->name}},
                       [&] { storage::PersonStore(m_state.database()).setBirthDate(person, date); });
    }
}

void PeopleTopic::setNotes(model::PersonId person, const std::string& notes) {
    const std::string tidy = QString::fromStdString(notes).trimmed().toStdString();
    if (const auto before = find(person)) {
        m_state.record({SentenceCode::ChangedNotes, {before->name}},
                       [&] { storage::PersonStore(m_state.database()).setNotes(person, tidy); });
    }
}

} // namespace kith::session
