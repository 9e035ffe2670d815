// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/person.h"
#include "core/model/queries.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace kith::session {

struct SessionState;

/// Persons the user named, and the unknown ones that clustering found.
class PeopleTopic : public QObject {
    Q_OBJECT
public:
    explicit PeopleTopic(SessionState& state);

    /// Every person, most faces first.
    std::vector<model::PersonSummary> list() const;
    /// Clusters without a labelled face, by number.
    std::vector<model::UnknownSummary> unknown() const;
    std::optional<model::Person> find(model::PersonId person) const;
    /// By name, without regard to case and surrounding blanks.
    std::optional<model::Person> findByName(const std::string& name) const;

    /// Throws Invalid for a blank name, AlreadyThere for one in use.
    void rename(model::PersonId person, const std::string& name);
    /// Removes the person; their faces become unlabelled.
    void remove(model::PersonId person);
    void setCover(model::PersonId person, model::FaceId face);

Q_SIGNALS:
    /// The list, a count or a name changed.
    void peopleChanged();

private:
    SessionState& m_state;
};

/// Text reduced for comparison: trimmed, case folded, accents removed ("  Émile " -> "emile").
std::string foldedForSearch(const std::string& text);

} // namespace kith::session
