// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_index.h"

#include "core/session/people_topic.h"

namespace kith::ui {

PeopleIndex::PeopleIndex(session::PeopleTopic& people)
    : m_topic(people) {
    connect(&people, &session::PeopleTopic::peopleChanged, this, [this] {
        m_stale = true;
        Q_EMIT changed();
    });
}

void PeopleIndex::readWhenStale() const {
    if (!m_stale) {
        return;
    }
    m_stale = false;
    m_people = m_topic.list();
    m_unknown = m_topic.unknown();
    m_personRow.clear();
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        m_personRow.emplace(m_people[i].person.id, i);
    }
    m_unknownRow.clear();
    for (std::size_t i = 0; i < m_unknown.size(); ++i) {
        m_unknownRow.emplace(m_unknown[i].id, i);
    }
}

const std::vector<model::PersonSummary>& PeopleIndex::people() const {
    readWhenStale();
    return m_people;
}

const std::vector<model::UnknownSummary>& PeopleIndex::unknown() const {
    readWhenStale();
    return m_unknown;
}

const model::PersonSummary* PeopleIndex::find(model::PersonId person) const {
    readWhenStale();
    const auto found = m_personRow.find(person);
    return found == m_personRow.end() ? nullptr : &m_people[found->second];
}

const model::UnknownSummary* PeopleIndex::find(model::ClusterId cluster) const {
    readWhenStale();
    const auto found = m_unknownRow.find(cluster);
    return found == m_unknownRow.end() ? nullptr : &m_unknown[found->second];
}

QString PeopleIndex::nameOf(model::PersonId person) const {
    const auto* summary = find(person);
    return summary != nullptr ? QString::fromStdString(summary->person.name) : QString();
}

} // namespace kith::ui
