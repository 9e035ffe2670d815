// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/person.h"

#include <QObject>
#include <QString>

#include <unordered_map>
#include <vector>

namespace kith::session {
class PeopleTopic;
}

namespace kith::ui {

/// Names, counts and avatars of people by id, read again only after they changed. GUI thread.
class PeopleIndex : public QObject {
    Q_OBJECT
public:
    explicit PeopleIndex(session::PeopleTopic& people);

    /// Most faces first.
    const std::vector<model::PersonSummary>& people() const;
    /// By number.
    const std::vector<model::UnknownSummary>& unknown() const;
    /// Null when there is none (any more). Valid until changed().
    const model::PersonSummary* find(model::PersonId person) const;
    const model::UnknownSummary* find(model::ClusterId cluster) const;
    /// Empty when there is none.
    QString nameOf(model::PersonId person) const;

Q_SIGNALS:
    void changed();

private:
    void readWhenStale() const;

    session::PeopleTopic& m_topic;
    mutable bool m_stale = true;
    mutable std::vector<model::PersonSummary> m_people;
    mutable std::vector<model::UnknownSummary> m_unknown;
    mutable std::unordered_map<model::PersonId, std::size_t> m_personRow;
    mutable std::unordered_map<model::ClusterId, std::size_t> m_unknownRow;
};

} // namespace kith::ui
