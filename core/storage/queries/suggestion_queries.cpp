// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/queries/suggestion_queries.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace kith::storage {

namespace {

using model::PersonId;
using model::SuggestionRow;
using model::SuggestionSource;

/// Suggestions AS s that are to be shown.
std::string areShown() {
    return "NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = s.face_id) "
           "AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.face_id = s.face_id) "
           "AND NOT EXISTS (SELECT 1 FROM rejections r WHERE r.face_id = s.face_id "
           "AND r.person_id = s.person_id) AND " +
           ofChosenModel();
}

SuggestionSource otherSource(SuggestionSource source) {
    return source == SuggestionSource::Classification ? SuggestionSource::Clustering
                                                      : SuggestionSource::Classification;
}

/// Persons with their place in the order of the groups.
std::unordered_map<PersonId, int> groupRanks(Database& database, const std::vector<SuggestionRow>& rows) {
    std::unordered_map<PersonId, int> counts;
    for (const SuggestionRow& row : rows)
        ++counts[row.person];
    std::vector<PersonId> persons;
    Query query(database, "SELECT id FROM persons ORDER BY name_key");
    while (query.next())
        persons.push_back(query.id<PersonId>(0));
    std::ranges::stable_sort(persons, [&](PersonId a, PersonId b) { return counts[a] > counts[b]; });
    std::unordered_map<PersonId, int> ranks;
    for (const PersonId person : persons)
        ranks.emplace(person, static_cast<int>(ranks.size()));
    return ranks;
}

} // namespace

std::vector<SuggestionRow> SuggestionQueries::list(SuggestionSource source, double minimumProbability) const {
    std::vector<SuggestionRow> rows;
    Query query(m_database,
                std::string("SELECT s.face_id, f.photo_id, s.person_id, s.probability, o.person_id, "
                            "o.probability FROM suggestions s JOIN faces f ON f.id = s.face_id "
                            "LEFT JOIN suggestions o ON o.face_id = s.face_id AND o.source = ? "
                            "AND NOT EXISTS (SELECT 1 FROM rejections x WHERE x.face_id = o.face_id "
                            "AND x.person_id = o.person_id) "
                            "WHERE s.source = ? AND s.probability >= ? AND ") +
                    areShown());
    query.bind(otherSource(source), source, minimumProbability);
    while (query.next())
        rows.push_back({query.id<model::FaceId>(0), query.id<model::PhotoId>(1), query.id<PersonId>(2),
                        query.real(3), query.id<PersonId>(4), query.real(5)});
    const std::unordered_map<PersonId, int> ranks = groupRanks(m_database, rows);
    std::ranges::sort(rows, [&](const SuggestionRow& a, const SuggestionRow& b) {
        if (a.person != b.person)
            return ranks.at(a.person) < ranks.at(b.person);
        if (a.probability != b.probability)
            return a.probability > b.probability;
        return a.face < b.face;
    });
    return rows;
}

std::vector<model::FacePerson> SuggestionQueries::suggested(std::span<const model::FaceId> faces,
                                                            SuggestionSource source) const {
    std::vector<model::FacePerson> found;
    Query query(m_database, "SELECT s.face_id, s.person_id FROM json_each(?) wanted "
                            "CROSS JOIN suggestions s ON s.face_id = wanted.value WHERE s.source = ? AND " +
                                areShown() + " ORDER BY wanted.key");
    query.bind(idList(faces), source);
    while (query.next())
        found.push_back({query.id<model::FaceId>(0), query.id<PersonId>(1)});
    return found;
}

std::vector<model::FacePerson> SuggestionQueries::best(std::span<const model::FaceId> faces,
                                                       double minimumProbability) const {
    std::vector<model::FacePerson> found;
    Query query(m_database, "SELECT wanted.key, s.face_id, s.person_id FROM json_each(?) wanted "
                            "CROSS JOIN suggestions s ON s.face_id = wanted.value "
                            "WHERE s.probability >= ? AND " +
                                areShown() + " ORDER BY wanted.key, s.probability DESC, s.source");
    query.bind(idList(faces), minimumProbability);
    std::int64_t last = -1;
    while (query.next()) { // the first row of each face is the best
        if (query.integer(0) == last)
            continue;
        last = query.integer(0);
        found.push_back({query.id<model::FaceId>(1), query.id<PersonId>(2)});
    }
    return found;
}

} // namespace kith::storage
