// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/queries/face_entries.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"
#include "core/storage/sqlite/transaction.h"

#include <string>
#include <unordered_map>

namespace kith::storage {

namespace {

using model::FaceEntry;

/// Goes once through a table that is ordered by face, beside the faces in the same order: much faster than
/// looking every face up in it.
class FaceColumns {
public:
    FaceColumns(Database& database, const char* sql)
        : m_query(database, sql)
        , m_isThere(m_query.next()) {}

    /// Whether the table has the face; faces are asked for in ascending order.
    bool reach(model::FaceId face) {
        while (m_isThere && m_query.id<model::FaceId>(0) < face)
            m_isThere = m_query.next();
        return m_isThere && m_query.id<model::FaceId>(0) == face;
    }
    const Query& row() const { return m_query; }

private:
    Query m_query;
    bool m_isThere;
};

std::unordered_map<model::PhotoId, std::int64_t> timesTaken(Database& database) {
    std::unordered_map<model::PhotoId, std::int64_t> times;
    Query query(database, std::string("SELECT p.id, ") + kTakenAt + " FROM photos p");
    while (query.next())
        times.emplace(query.id<model::PhotoId>(0), query.integer(1));
    return times;
}

} // namespace

std::vector<FaceEntry> readFaceEntries(Database& database) {
    const ReadTransaction transaction(database); // all tables as of one moment
    const auto times = timesTaken(database);
    FaceColumns marks(database, "SELECT face_id, mark FROM marks ORDER BY face_id");
    FaceColumns labels(database, "SELECT face_id, person_id, at FROM labels ORDER BY face_id");
    FaceColumns members(database, "SELECT face_id, cluster FROM cluster_members ORDER BY face_id");
    std::vector<FaceEntry> entries;
    Query query(database, "SELECT id, photo_id, quality FROM faces WHERE erased = 0 ORDER BY id");
    while (query.next()) {
        FaceEntry& entry = entries.emplace_back();
        entry.id = query.id<model::FaceId>(0);
        entry.photo = query.id<model::PhotoId>(1);
        entry.takenAt = times.at(entry.photo);
        entry.quality = static_cast<float>(query.real(2));
        if (marks.reach(entry.id))
            entry.mark = static_cast<model::FaceMark>(marks.row().integer(1));
        if (labels.reach(entry.id)) {
            entry.person = labels.row().id<model::PersonId>(1);
            entry.namedAt = labels.row().integer(2);
        }
        if (members.reach(entry.id))
            entry.cluster = members.row().id<model::ClusterId>(1);
    }
    return entries;
}

std::vector<FaceEntry> readFaceEntries(Database& database, std::span<const model::FaceId> faces) {
    Query query(database,
                std::string("SELECT f.photo_id, ") + kTakenAt +
                    ", f.quality, coalesce(k.mark, 0), l.person_id, coalesce(l.at, 0), m.cluster "
                    "FROM faces f JOIN photos p ON p.id = f.photo_id" +
                    kFaceJoins +
                    "LEFT JOIN cluster_members m ON m.face_id = f.id WHERE f.id = ? AND f.erased = 0");
    std::vector<FaceEntry> entries;
    for (const model::FaceId face : faces) {
        if (!query.bind(face).next())
            continue;
        FaceEntry& entry = entries.emplace_back();
        entry.id = face;
        entry.photo = query.id<model::PhotoId>(0);
        entry.takenAt = query.integer(1);
        entry.quality = static_cast<float>(query.real(2));
        entry.mark = static_cast<model::FaceMark>(query.integer(3));
        entry.person = query.id<model::PersonId>(4);
        entry.namedAt = query.integer(5);
        entry.cluster = query.id<model::ClusterId>(6);
    }
    return entries;
}

EntriesMark readEntriesMark(Database& database) {
    Query query(database,
                "SELECT coalesce((SELECT max(id) FROM journal), 0), coalesce((SELECT id FROM journal "
                "WHERE undone = 0 ORDER BY id DESC LIMIT 1), 0), "
                "coalesce((SELECT max(id) FROM faces), 0), (SELECT count(*) FROM faces)");
    query.next();
    return {query.integer(0), query.integer(1), query.integer(2), query.integer(3)};
}

} // namespace kith::storage
