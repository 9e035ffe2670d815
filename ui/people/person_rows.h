// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_list.h"
#include "core/model/library_stats.h"
#include "core/model/person.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace kith::ui {

/// One line of a list of people (sidebar, label popup).
struct PersonRow {
    enum class Kind {
        All,
        Unnamed,
        PeopleHeading,
        Person,
        UnknownHeading,
        Unknown,
        Gap,
        Ignored,
        Deleted,
        MatchesHeading,
        RecentHeading,
        NewPerson
    };
    Kind kind = Kind::All;
    std::int64_t id = 0; ///< person or cluster
    model::FaceId avatar;
    QString icon; ///< where there is no avatar
    QString text;
    QString trailing; ///< count
    bool favourite = false;
    bool operator==(const PersonRow&) const = default;

    bool isHeading() const {
        return kind == Kind::PeopleHeading || kind == Kind::UnknownHeading || kind == Kind::Gap ||
               kind == Kind::MatchesHeading || kind == Kind::RecentHeading;
    }
};

enum class PersonOrder { ByNumber, ByName, ByRecent };
enum class HiddenPeople { LeftOut, Shown };

struct PersonSelection {
    QString filter; ///< keeps people whose name it matches; blank keeps all
    PersonOrder order = PersonOrder::ByNumber;
    HiddenPeople hidden = HiddenPeople::LeftOut;
};

/// The sidebar of the Faces tab; favourites come first.
std::vector<PersonRow> faceSidebarRows(const model::FaceCounts& counts,
                                       const std::vector<model::PersonSummary>& people,
                                       const std::vector<model::UnknownSummary>& unknown,
                                       const PersonSelection& selection);

struct SuggestedPerson {
    model::PersonSummary person;
    std::int64_t suggestions = 0;
};

/// The sidebar of the Inferred tab: people with suggestions and how many, hidden ones too.
std::vector<PersonRow> suggestionSidebarRows(std::vector<SuggestedPerson> people,
                                             const PersonSelection& selection);

} // namespace kith::ui
