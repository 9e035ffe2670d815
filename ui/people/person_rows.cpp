// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/person_rows.h"

#include "ui/people/name_match.h"
#include "ui/style/text.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <numeric>

namespace kith::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kith::ui::PersonRows)
};

PersonRow row(PersonRow::Kind kind, const char* icon, const QString& text, const QString& trailing = {}) {
    return {kind, 0, {}, QString::fromLatin1(icon), text, trailing};
}

QString heading(PersonOrder order, const QString& byNumber) {
    return order == PersonOrder::ByName     ? Words::tr("PEOPLE · by name")
           : order == PersonOrder::ByRecent ? Words::tr("PEOPLE · last named first")
                                            : byNumber;
}

/// summaryOf(item) is the person, countOf(item) what "by number" goes by.
template <typename Item, typename SummaryOf, typename CountOf>
void sortPeople(std::vector<Item>& items, PersonOrder order, SummaryOf summaryOf, CountOf countOf) {
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::stable_sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
        const model::PersonSummary& first = summaryOf(a);
        const model::PersonSummary& second = summaryOf(b);
        if (first.person.favourite != second.person.favourite) {
            return first.person.favourite;
        }
        if (order == PersonOrder::ByNumber && countOf(a) != countOf(b)) {
            return countOf(a) > countOf(b);
        }
        if (order == PersonOrder::ByRecent && first.lastUsed != second.lastUsed) {
            return first.lastUsed > second.lastUsed;
        }
        return collator.compare(qt(first.person.name), qt(second.person.name)) < 0;
    });
}

PersonRow personRow(const model::PersonSummary& person, std::int64_t count) {
    return {PersonRow::Kind::Person, person.person.id.value, person.avatar,          {},
            qt(person.person.name),  number(count),          person.person.favourite};
}

} // namespace

std::vector<PersonRow> faceSidebarRows(const model::FaceCounts& counts,
                                       const std::vector<model::PersonSummary>& people,
                                       const std::vector<model::UnknownSummary>& unknown,
                                       const PersonSelection& selection) {
    using Kind = PersonRow::Kind;
    std::vector<PersonRow> rows;
    rows.push_back(row(Kind::All, "faces", Words::tr("All faces"), number(counts.all)));
    rows.push_back(row(Kind::Unnamed, "question", Words::tr("Unnamed"), number(counts.unlabelled)));

    std::vector<model::PersonSummary> sorted;
    std::copy_if(people.begin(), people.end(), std::back_inserter(sorted),
                 [&](const model::PersonSummary& person) {
                     return (!person.person.hidden || selection.hidden == HiddenPeople::Shown) &&
                            matchName(selection.filter, qt(person.person.name)) != NameMatch::None;
                 });
    sortPeople(
        sorted, selection.order, [](const auto& p) -> const auto& { return p; },
        [](const auto& p) { return p.faceCount; });
    const bool allHidden = sorted.empty() && !people.empty() && selection.filter.isEmpty();
    if (!sorted.empty() || allHidden) { // its menu shows them again
        rows.push_back(
            row(Kind::PeopleHeading, "", heading(selection.order, Words::tr("PEOPLE · by number of faces"))));
        for (const auto& person : sorted) {
            rows.push_back(personRow(person, person.faceCount));
        }
    }
    bool headed = false;
    std::vector<model::UnknownSummary> ordered = unknown; // by their numbers
    if (selection.order == PersonOrder::ByNumber) {       // whom a later scan found may be larger
        std::ranges::stable_sort(ordered, std::greater(), &model::UnknownSummary::faceCount);
    }
    for (const auto& cluster : ordered) {
        const QString name = unknownName(cluster.number);
        if (matchName(selection.filter, name) == NameMatch::None) {
            continue;
        }
        if (!headed) {
            rows.push_back(row(Kind::UnknownHeading, "", Words::tr("UNKNOWN")));
            headed = true;
        }
        rows.push_back(
            {Kind::Unknown, cluster.id.value, cluster.avatar, {}, name, number(cluster.faceCount)});
    }
    rows.push_back(row(Kind::Gap, "", {}));
    rows.push_back(row(Kind::Ignored, "ignore", Words::tr("Ignored"), number(counts.ignored)));
    rows.push_back(row(Kind::Deleted, "trash", Words::tr("Deleted"), number(counts.deleted)));
    return rows;
}

std::vector<PersonRow> suggestionSidebarRows(std::vector<SuggestedPerson> people,
                                             const PersonSelection& selection) {
    const auto total =
        std::accumulate(people.begin(), people.end(), std::int64_t{0},
                        [](std::int64_t sum, const SuggestedPerson& p) { return sum + p.suggestions; });
    std::vector<PersonRow> rows;
    rows.push_back(row(PersonRow::Kind::All, "sparkle", Words::tr("All suggestions"), number(total)));
    std::erase_if(people, [&](const SuggestedPerson& p) {
        return matchName(selection.filter, qt(p.person.person.name)) == NameMatch::None;
    });
    sortPeople(
        people, selection.order, [](const auto& p) -> const auto& { return p.person; },
        [](const auto& p) { return p.suggestions; });
    if (!people.empty()) {
        rows.push_back(row(PersonRow::Kind::PeopleHeading, "",
                           heading(selection.order, Words::tr("PEOPLE · by suggestions"))));
        for (const auto& person : people) {
            rows.push_back(personRow(person.person, person.suggestions));
        }
    }
    return rows;
}

} // namespace kith::ui
