// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/queries/people_queries.h"

#include "core/lists/face_lists.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace kith::storage {

std::vector<model::PersonSummary> PeopleQueries::people(std::span<const model::FaceEntry> entries) const {
    const std::unordered_map<model::PersonId, lists::NamedFaces> faces = lists::namedFaces(entries);
    std::vector<model::PersonSummary> summaries;
    // A cover in the bin is no avatar.
    Query query(m_database, std::string("SELECT ") + kPersonColumns +
                                ", cover_face IS NOT NULL AND NOT EXISTS "
                                "(SELECT 1 FROM marks k WHERE k.face_id = cover_face AND k.mark = ?) "
                                "FROM persons ORDER BY name_key");
    query.bind(model::FaceMark::Deleted);
    while (query.next()) {
        model::PersonSummary summary;
        summary.person = readPerson(query);
        if (const auto found = faces.find(summary.person.id); found != faces.end()) {
            summary.faceCount = found->second.count;
            summary.avatar = found->second.best;
            summary.lastUsed = found->second.lastNamed;
        }
        if (query.integer(kPersonColumnCount) != 0)
            summary.avatar = summary.person.cover;
        summaries.push_back(std::move(summary));
    }
    std::ranges::stable_sort(summaries, std::ranges::greater(), &model::PersonSummary::faceCount);
    return summaries;
}

std::vector<model::PersonId> PeopleQueries::byName() const {
    std::vector<model::PersonId> persons;
    Query query(m_database, "SELECT id FROM persons ORDER BY name_key");
    while (query.next())
        persons.push_back(query.id<model::PersonId>(0));
    return persons;
}

} // namespace kith::storage
