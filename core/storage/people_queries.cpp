// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/people_queries.h"

#include "core/storage/database.h"
#include "core/storage/query.h"
#include "core/storage/rows.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace kith::storage {

namespace {

struct LabelledFaces {
    std::int64_t count = 0;
    model::FaceId best;
    double bestQuality = -1.0;
    std::int64_t lastUsed = 0;
};

std::unordered_map<model::PersonId, LabelledFaces> labelledFaces(Database& database) {
    std::unordered_map<model::PersonId, LabelledFaces> persons;
    Query query(database, "SELECT l.person_id, l.face_id, f.quality, l.at FROM labels l "
                          "JOIN faces f ON f.id = l.face_id "
                          "WHERE NOT EXISTS (SELECT 1 FROM marks k WHERE k.face_id = l.face_id) "
                          "ORDER BY l.face_id");
    while (query.next()) {
        LabelledFaces& person = persons[query.id<model::PersonId>(0)];
        ++person.count;
        person.lastUsed = std::max(person.lastUsed, query.integer(3));
        if (query.real(2) > person.bestQuality) {
            person.best = query.id<model::FaceId>(1);
            person.bestQuality = query.real(2);
        }
    }
    return persons;
}

} // namespace

std::vector<model::PersonSummary> PeopleQueries::people() const {
    const std::unordered_map<model::PersonId, LabelledFaces> faces = labelledFaces(m_database);
    std::vector<model::PersonSummary> summaries;
    // A cover in the bin is no avatar.
    Query query(m_database, std::string("SELECT ") + kPersonColumns +
                                ", cover_face IS NOT NULL AND NOT EXISTS "
                                "(SELECT 1 FROM marks k WHERE k.face_id = cover_face AND k.mark = 2) "
                                "FROM persons ORDER BY name_key");
    while (query.next()) {
        model::PersonSummary summary;
        summary.person = readPerson(query);
        if (const auto found = faces.find(summary.person.id); found != faces.end()) {
            summary.faceCount = found->second.count;
            summary.avatar = found->second.best;
            summary.lastUsed = found->second.lastUsed;
        }
        if (query.integer(kPersonColumnCount) != 0)
            summary.avatar = summary.person.cover;
        summaries.push_back(std::move(summary));
    }
    std::ranges::stable_sort(summaries, std::ranges::greater(), &model::PersonSummary::faceCount);
    return summaries;
}

std::vector<model::UnknownSummary> PeopleQueries::unknown() const {
    std::vector<model::UnknownSummary> summaries;
    Query query(m_database,
                std::string("SELECT u.cluster, u.faces, "
                            "(SELECT f.id FROM cluster_members c JOIN faces f ON f.id = c.face_id "
                            "LEFT JOIN marks k ON k.face_id = f.id "
                            "WHERE c.cluster = u.cluster AND k.face_id IS NULL "
                            "ORDER BY f.quality DESC, f.id LIMIT 1) FROM (") +
                    kUnknownClusters + ") u ORDER BY u.cluster");
    while (query.next())
        summaries.push_back({query.id<model::ClusterId>(0), static_cast<int>(query.integer(0)),
                             query.integer(1), query.id<model::FaceId>(2)});
    return summaries;
}

} // namespace kith::storage
