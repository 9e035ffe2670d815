// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/label_rows.h"

#include "ui/people/name_match.h"
#include "ui/style/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace kith::ui {

namespace {

constexpr std::size_t kMostRecent = 5;
constexpr std::size_t kMostMatches = 50;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::ui::LabelRows)
};

PersonRow personRow(const model::PersonSummary& p) {
    const QString count = faceCount(p.faceCount);
    return {PersonRow::Kind::Person,
            p.person.id.value,
            p.avatar,
            {},
            qt(p.person.name),
            p.person.hidden ? Words::tr("hidden · %1").arg(count) : count};
}

PersonRow headingRow(PersonRow::Kind kind, const QString& text) {
    return {kind, 0, {}, {}, text, {}};
}

struct Match {
    NameMatch how = NameMatch::None;
    const model::PersonSummary* person = nullptr;
};

std::vector<Match> matchesOf(const std::vector<model::PersonSummary>& people, const QString& typed) {
    std::vector<Match> matches;
    for (const auto& person : people) {
        const NameMatch how = matchName(typed, qt(person.person.name));
        const bool isOffered = !person.person.hidden || !typed.trimmed().isEmpty();
        if (how != NameMatch::None && isOffered) {
            matches.push_back({how, &person});
        }
    }
    // Equal first, and of two that fold to the same, the one written exactly so; hidden people last, unless
    // it is their name that was typed.
    std::stable_sort(matches.begin(), matches.end(), [&](const Match& a, const Match& b) {
        const bool lastA = a.person->person.hidden && a.how != NameMatch::Equal;
        const bool lastB = b.person->person.hidden && b.how != NameMatch::Equal;
        if (lastA != lastB) {
            return lastB;
        }
        if (a.how != b.how) {
            return a.how < b.how;
        }
        const bool exactA = isSameName(qt(a.person->person.name), typed);
        const bool exactB = isSameName(qt(b.person->person.name), typed);
        return exactA != exactB ? exactA : a.person->faceCount > b.person->faceCount;
    });
    if (matches.size() > kMostMatches) {
        matches.resize(kMostMatches);
    }
    return matches;
}

std::vector<const model::PersonSummary*> recentOf(const std::vector<model::PersonSummary>& people) {
    std::vector<const model::PersonSummary*> recent;
    for (const auto& person : people) {
        if (person.lastUsed > 0 && !person.person.hidden) {
            recent.push_back(&person);
        }
    }
    std::stable_sort(recent.begin(), recent.end(),
                     [](auto* a, auto* b) { return a->lastUsed > b->lastUsed; });
    recent.resize(std::min(recent.size(), kMostRecent));
    return recent;
}

} // namespace

LabelRows labelRowsFor(const std::vector<model::PersonSummary>& people, const QString& typed) {
    const bool blank = typed.trimmed().isEmpty();
    LabelRows result;
    std::unordered_set<std::int64_t> shown;
    const auto addPeople = [&](const auto& list, PersonRow::Kind kind, const QString& title, auto personOf) {
        bool headed = false;
        for (const auto& item : list) {
            const model::PersonSummary& person = personOf(item);
            if (!shown.insert(person.person.id.value).second) {
                continue;
            }
            if (!headed) {
                result.rows.push_back(headingRow(kind, title));
                headed = true;
            }
            result.rows.push_back(personRow(person));
        }
    };
    const auto matches = matchesOf(people, typed);
    const auto recent = recentOf(people);
    const auto fromMatch = [](const Match& match) -> const model::PersonSummary& { return *match.person; };
    const auto fromPointer = [](const model::PersonSummary* p) -> const model::PersonSummary& { return *p; };
    if (blank) {
        addPeople(recent, PersonRow::Kind::RecentHeading, Words::tr("RECENT"), fromPointer);
        addPeople(matches, PersonRow::Kind::MatchesHeading, Words::tr("PEOPLE"), fromMatch);
        result.highlighted = result.rows.empty() ? -1 : 1;
        return result;
    }
    addPeople(matches, PersonRow::Kind::MatchesHeading, Words::tr("MATCHES"), fromMatch);
    // Letters scattered over a name are a guess: Enter then creates instead of naming somebody else.
    // So is the beginning of the name of somebody who is hidden.
    const bool sure = !matches.empty() && matches.front().how != NameMatch::Letters &&
                      (!matches.front().person->person.hidden || matches.front().how == NameMatch::Equal);
    result.highlighted = sure ? 1 : -1;
    addPeople(recent, PersonRow::Kind::RecentHeading, Words::tr("RECENT"), fromPointer);
    const bool taken = std::any_of(people.begin(), people.end(),
                                   [&](const auto& p) { return isSameName(qt(p.person.name), typed); });
    if (!taken) {
        result.rows.push_back({PersonRow::Kind::NewPerson,
                               0,
                               {},
                               QStringLiteral("plus"),
                               Words::tr("New person “%1”").arg(typed.trimmed()),
                               sure ? Words::tr("Ctrl+Enter") : Words::tr("Enter")});
        if (!sure) {
            result.highlighted = static_cast<int>(result.rows.size()) - 1;
        }
    }
    return result;
}

} // namespace kith::ui
