// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/face_queries.h"

#include "core/storage/database.h"
#include "core/storage/likely_persons.h"
#include "core/storage/query.h"
#include "core/storage/rows.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace kith::storage {

namespace {

using model::ClusterId;
using model::FaceId;
using model::FaceRow;
using model::FaceScope;
using model::PersonId;

/// The condition of a scope on faces AS f, marks AS k, labels AS l and cluster_members AS m; has one
/// parameter where the scope names a person or a cluster.
const char* conditionOf(FaceScope scope) {
    switch (scope) {
    case FaceScope::All:
        return "k.face_id IS NULL";
    case FaceScope::Unlabelled:
        return "k.face_id IS NULL AND l.face_id IS NULL";
    case FaceScope::Person:
        return "l.person_id = ? AND k.face_id IS NULL";
    case FaceScope::Unknown:
        return "m.cluster = ? AND k.face_id IS NULL AND l.face_id IS NULL";
    case FaceScope::Ignored:
        return "k.mark = 1";
    case FaceScope::Deleted:
        return "k.mark = 2 AND f.erased = 0";
    }
    return "0";
}

std::unordered_set<ClusterId> unknownClusters(Database& database) {
    std::unordered_set<ClusterId> clusters;
    Query query(database, std::string("SELECT cluster FROM (") + kUnknownClusters + ")");
    while (query.next())
        clusters.insert(query.id<ClusterId>(0));
    return clusters;
}

LikelyPersons likelyPersons(Database& database) {
    LikelyPersons likely;
    Query named(database, "SELECT m.cluster, l.person_id, count(*) FROM cluster_members m JOIN labels l ON "
                          "l.face_id = m.face_id LEFT JOIN marks k ON k.face_id = m.face_id WHERE "
                          "k.face_id IS NULL GROUP BY 1, 2");
    while (named.next())
        likely.addNamed(named.id<ClusterId>(0), named.id<PersonId>(1), named.integer(2));
    Query refused(database, "SELECT face_id, person_id FROM rejections");
    while (refused.next())
        likely.refuse(refused.id<FaceId>(0), refused.id<PersonId>(1));
    return likely;
}

std::vector<FaceRow> readRows(Database& database, const model::FaceFilter& filter) {
    Query query(database, std::string("SELECT f.id, f.photo_id, l.person_id, m.cluster, ") + kTakenAt +
                              ", f.quality FROM faces f JOIN photos p ON p.id = f.photo_id" + kFaceJoins +
                              "LEFT JOIN cluster_members m ON m.face_id = f.id WHERE " +
                              conditionOf(filter.scope));
    if (filter.scope == FaceScope::Person)
        query.bind(filter.person);
    else if (filter.scope == FaceScope::Unknown)
        query.bind(filter.cluster);
    const std::unordered_set<ClusterId> unknown = unknownClusters(database);
    const LikelyPersons likely = likelyPersons(database);
    std::vector<FaceRow> rows;
    while (query.next()) {
        FaceRow row{query.id<FaceId>(0),
                    query.id<model::PhotoId>(1),
                    query.id<PersonId>(2),
                    query.id<ClusterId>(3),
                    {},
                    query.integer(4),
                    static_cast<float>(query.real(5))};
        if (!row.person.isValid())
            row.likely = likely.of(row.id, row.cluster);
        if (row.person.isValid() || !unknown.contains(row.cluster))
            row.cluster = {};
        rows.push_back(row);
    }
    return rows;
}

/// The place of every person and cluster among the groups of the answer.
class GroupOrder {
public:
    GroupOrder(Database& database, const std::vector<FaceRow>& rows) {
        std::unordered_map<PersonId, std::int64_t> faces;
        std::unordered_map<ClusterId, std::int64_t> clusters;
        for (const FaceRow& row : rows) {
            if (row.person.isValid())
                ++faces[row.person];
            else if (row.cluster.isValid())
                ++clusters[row.cluster];
        }
        rankPersons(database, faces);
        rankClusters({clusters.begin(), clusters.end()});
    }

    int rankOf(const FaceRow& row) const {
        if (row.person.isValid())
            return m_persons.at(row.person);
        if (row.cluster.isValid())
            return m_clusters.at(row.cluster);
        return m_next +
               (row.likely.isValid() ? m_persons.at(row.likely) : static_cast<int>(m_persons.size()));
    }

private:
    void rankPersons(Database& database, std::unordered_map<PersonId, std::int64_t>& faces) {
        std::vector<PersonId> persons;
        Query query(database, "SELECT id FROM persons ORDER BY name_key");
        while (query.next())
            persons.push_back(query.id<PersonId>(0));
        std::ranges::stable_sort(persons, [&](PersonId a, PersonId b) { return faces[a] > faces[b]; });
        for (const PersonId person : persons)
            m_persons.emplace(person, m_next++);
    }

    void rankClusters(std::vector<std::pair<ClusterId, std::int64_t>> clusters) {
        std::ranges::sort(clusters, [](const auto& a, const auto& b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        for (const auto& [cluster, size] : clusters)
            m_clusters.emplace(cluster, m_next++);
    }

    std::unordered_map<PersonId, int> m_persons;
    std::unordered_map<ClusterId, int> m_clusters;
    int m_next = 0;
};

void sortRows(std::vector<FaceRow>& rows, const GroupOrder& order, model::FaceSort sort) {
    std::vector<std::pair<int, FaceRow>> ranked;
    ranked.reserve(rows.size());
    for (const FaceRow& row : rows)
        ranked.emplace_back(order.rankOf(row), row);
    std::ranges::sort(ranked, [sort](const auto& a, const auto& b) {
        if (a.first != b.first)
            return a.first < b.first;
        if (sort != model::FaceSort::Quality && a.second.takenAt != b.second.takenAt)
            return a.second.takenAt > b.second.takenAt;
        if (sort == model::FaceSort::Quality && a.second.quality != b.second.quality)
            return a.second.quality > b.second.quality;
        return a.second.id < b.second.id;
    });
    std::ranges::transform(ranked, rows.begin(), [](const auto& pair) { return pair.second; });
}

} // namespace

std::vector<FaceRow> FaceQueries::list(const model::FaceFilter& filter) const {
    std::vector<FaceRow> rows = readRows(m_database, filter);
    sortRows(rows, GroupOrder(m_database, rows), filter.sort);
    return rows;
}

model::FaceCounts FaceQueries::counts() const {
    // Marks are on faces that are not active, and every erased face has one.
    model::FaceCounts counts;
    const std::int64_t erased = countOf(m_database, "SELECT count(*) FROM marks k JOIN faces f "
                                                    "ON f.id = k.face_id WHERE k.mark = 2 AND f.erased = 1");
    counts.ignored = countOf(m_database, "SELECT count(*) FROM marks WHERE mark = 1");
    counts.deleted = countOf(m_database, "SELECT count(*) FROM marks WHERE mark = 2") - erased;
    counts.all = countOf(m_database, "SELECT (SELECT count(*) FROM faces) - (SELECT count(*) FROM marks)");
    counts.unlabelled =
        counts.all - countOf(m_database, "SELECT count(*) FROM labels l WHERE NOT EXISTS "
                                         "(SELECT 1 FROM marks k WHERE k.face_id = l.face_id)");
    return counts;
}

} // namespace kith::storage
