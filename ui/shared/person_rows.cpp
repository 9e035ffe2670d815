// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/person_rows.h"

#include "ui/shared/name_match.h"
#include "ui/shared/text.h"

#include <QCollator>
#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace kith::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("kith::ui::Sidebar", text);
}

PersonRow row(PersonRow::Kind kind, const char* icon, const QString& text, const QString& trailing = {}) {
    return {kind, 0, {}, QString::fromLatin1(icon), text, trailing};
}

QString heading(PersonOrder order, const QString& byNumber) {
    return tr("PEOPLE") + QStringLiteral(" · ") + (order == PersonOrder::ByName ? tr("by name") : byNumber);
}

template <typename Item, typename NameOf, typename CountOf>
void sortPeople(std::vector<Item>& items, PersonOrder order, NameOf nameOf, CountOf countOf) {
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::stable_sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
        if (order == PersonOrder::ByNumber && countOf(a) != countOf(b)) {
            return countOf(a) > countOf(b);
        }
        return collator.compare(nameOf(a), nameOf(b)) < 0;
    });
}

PersonRow personRow(const model::PersonSummary& person, std::int64_t count) {
    return {PersonRow::Kind::Person, person.person.id.value, person.avatar, {},
            qt(person.person.name),  number(count)};
}

} // namespace

std::vector<PersonRow> faceSidebarRows(const model::FaceCounts& counts,
                                       const std::vector<model::PersonSummary>& people,
                                       const std::vector<model::UnknownSummary>& unknown,
                                       const QString& filter, PersonOrder order) {
    using Kind = PersonRow::Kind;
    std::vector<PersonRow> rows;
    rows.push_back(row(Kind::All, "faces", tr("All faces"), number(counts.all)));
    rows.push_back(row(Kind::Unnamed, "question", tr("Unnamed"), number(counts.unlabelled)));

    std::vector<model::PersonSummary> sorted;
    std::copy_if(people.begin(), people.end(), std::back_inserter(sorted),
                 [&](const model::PersonSummary& person) {
                     return matchName(filter, qt(person.person.name)) != NameMatch::None;
                 });
    sortPeople(
        sorted, order, [](const auto& p) { return qt(p.person.name); },
        [](const auto& p) { return p.faceCount; });
    if (!sorted.empty()) {
        rows.push_back(row(Kind::PeopleHeading, "", heading(order, tr("by number of faces"))));
        for (const auto& person : sorted) {
            rows.push_back(personRow(person, person.faceCount));
        }
    }
    bool headed = false;
    for (const auto& cluster : unknown) {
        const QString name = unknownName(cluster.number);
        if (matchName(filter, name) == NameMatch::None) {
            continue;
        }
        if (!headed) {
            rows.push_back(row(Kind::UnknownHeading, "", tr("UNKNOWN")));
            headed = true;
        }
        rows.push_back(
            {Kind::Unknown, cluster.id.value, cluster.avatar, {}, name, number(cluster.faceCount)});
    }
    rows.push_back(row(Kind::Gap, "", {}));
    rows.push_back(row(Kind::Ignored, "ignore", tr("Ignored"), number(counts.ignored)));
    rows.push_back(row(Kind::Deleted, "trash", tr("Deleted"), number(counts.deleted)));
    return rows;
}

std::vector<PersonRow> suggestionSidebarRows(std::vector<SuggestedPerson> people, const QString& filter,
                                             PersonOrder order) {
    const auto total =
        std::accumulate(people.begin(), people.end(), std::int64_t{0},
                        [](std::int64_t sum, const SuggestedPerson& p) { return sum + p.suggestions; });
    std::vector<PersonRow> rows;
    rows.push_back(row(PersonRow::Kind::All, "sparkle", tr("All suggestions"), number(total)));
    std::erase_if(people, [&](const SuggestedPerson& p) {
        return matchName(filter, qt(p.person.person.name)) == NameMatch::None;
    });
    sortPeople(
        people, order, [](const auto& p) { return qt(p.person.person.name); },
        [](const auto& p) { return p.suggestions; });
    if (!people.empty()) {
        rows.push_back(
            row(PersonRow::Kind::PeopleHeading, "", heading(order, tr("by suggestions"))));
        for (const auto& person : people) {
            rows.push_back(personRow(person.person, person.suggestions));
        }
    }
    return rows;
}

} // namespace kith::ui
