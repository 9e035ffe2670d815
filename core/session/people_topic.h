// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_list.h"
#include "core/model/person.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace kith::session {

class LibraryState;

/// Persons the user named, and the unknown ones that clustering found. Every command is one step of the
/// journal, and none where nothing changes or the person does not exist (any more). Splitting a person is
/// FaceTopic::labelAsNew.
class PeopleTopic : public QObject {
    Q_OBJECT
public:
    explicit PeopleTopic(LibraryState& state);

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
    /// Everything of `from` becomes part of `into`, who keeps the name. Faces of both in one photo are one
    /// person from now on, and the next Train keeps to it. Throws NotFound when one of them is not there any
    /// more, Invalid when they are the same.
    void merge(model::PersonId from, model::PersonId into);
    /// An invalid face = none: the best labelled face is shown.
    void setCover(model::PersonId person, model::FaceId face);
    void setFavourite(model::PersonId person, bool favourite);
    /// Hidden persons stay in every answer; screens leave them out.
    void setHidden(model::PersonId person, bool hidden);
    /// Throws Invalid for what is no day of the calendar.
    void setBirthDate(model::PersonId person, const std::optional<model::CalendarDate>& date);
    /// Blanks around them are dropped.
    void setNotes(model::PersonId person, const std::string& notes);

Q_SIGNALS:
    /// The list, a count or a name changed.
    void peopleChanged();

private:
    LibraryState& m_state;
};

/// Text reduced for comparison: trimmed, case folded, accents removed ("  Émile " -> "emile").
std::string foldedForSearch(const std::string& text);

} // namespace kith::session
