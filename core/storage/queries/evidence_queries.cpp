// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/queries/evidence_queries.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"

#include <cstring>
#include <string>

namespace kith::storage {

namespace {

constexpr const char* kColumns = "SELECT f.id, l.person_id, e.vector FROM faces f "
                                 "JOIN embeddings e ON e.face_id = f.id AND e.model_id = ? "
                                 "LEFT JOIN labels l ON l.face_id = f.id ";
constexpr const char* kActive = "f.erased = 0 AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.face_id = f.id) ";

std::vector<EmbeddedFace> readAll(Query& query) {
    std::vector<EmbeddedFace> faces;
    while (query.next()) {
        EmbeddedFace& face = faces.emplace_back();
        face.face = query.id<model::FaceId>(0);
        face.label = query.id<model::PersonId>(1);
        // The table's CHECK guarantees the size.
        std::memcpy(face.embedding.data(), query.bytes(2).data(), sizeof(face.embedding));
    }
    return faces;
}

} // namespace

std::optional<EmbeddedFace> EvidenceQueries::face(model::FaceId face) const {
    Query query(m_database, std::string(kColumns) + "WHERE f.id = ? AND " + kActive);
    const auto found = readAll(query.bind(m_model, face));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<EmbeddedFace> EvidenceQueries::labelledAs(model::PersonId person) const {
    Query query(m_database, std::string(kColumns) +
                                "WHERE f.id IN (SELECT face_id FROM labels WHERE "
                                "person_id = ?) AND " +
                                kActive + "ORDER BY f.id");
    return readAll(query.bind(m_model, person));
}

EvidenceQueries::Group EvidenceQueries::groupOf(model::FaceId face, model::PersonId person, int limit) const {
    const std::int64_t cluster =
        countOf(m_database, "SELECT cluster FROM cluster_members WHERE face_id = ?", face);
    const std::string members = std::string("FROM cluster_members m JOIN faces f ON f.id = m.face_id "
                                            "LEFT JOIN labels l ON l.face_id = f.id "
                                            "WHERE m.cluster = ? AND m.face_id <> ? AND ") +
                                kActive;
    Group group;
    Query count(m_database, "SELECT count(*), coalesce(sum(l.person_id = ?), 0) " + members);
    if (cluster == 0 || !count.bind(person, cluster, face).next())
        return group;
    group.others = count.integer(0);
    group.named = count.integer(1);
    Query query(m_database, std::string("SELECT f.id, l.person_id, e.vector FROM (SELECT m.face_id AS id ") +
                                members +
                                "ORDER BY m.probability DESC, m.face_id LIMIT ?) AS f "
                                "JOIN embeddings e ON e.face_id = f.id AND e.model_id = ? "
                                "LEFT JOIN labels l ON l.face_id = f.id");
    group.faces = readAll(query.bind(cluster, face, limit, m_model));
    return group;
}

} // namespace kith::storage
