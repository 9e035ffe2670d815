// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/embedding_store.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/enum_sql.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"
#include "core/storage/sqlite/transaction.h"

#include <algorithm>
#include <cstring>

namespace kith::storage {

namespace {

constexpr const char* kActive = "f.erased = 0 AND NOT EXISTS (SELECT 1 FROM marks k WHERE k.face_id = f.id)";
constexpr const char* kToEmbed = "SELECT f.id, f.photo_id, p.path, f.x, f.y, f.width, f.height, f.landmarks";
constexpr const char* kSamples = " FROM faces f JOIN embeddings e ON e.face_id = f.id AND e.model_id = ? ";

/// For the embedder that is bound first.
std::string facesLacking(const char* whatElse) {
    return " FROM faces f JOIN photos p ON p.id = f.photo_id WHERE p.state <> " +
           sql(model::PhotoState::Missing) +
           " AND NOT EXISTS (SELECT 1 FROM embeddings e WHERE e.face_id = f.id AND e.model_id = ?) AND " +
           whatElse;
}

std::vector<FaceToEmbed> readToEmbed(Query& query) {
    std::vector<FaceToEmbed> faces;
    while (query.next()) {
        faces.push_back({query.id<model::FaceId>(0),
                         query.id<model::PhotoId>(1),
                         query.text(2),
                         {query.real(3), query.real(4), query.real(5), query.real(6)},
                         readLandmarks(query.bytes(7))});
    }
    return faces;
}

} // namespace

model::ModelId EmbeddingStore::model(const std::string& name, const std::string& sha256) {
    WriteTransaction transaction(m_database);
    Query find(m_database, "SELECT id, sha256 FROM models WHERE name = ?");
    model::ModelId id;
    if (!find.bind(name).next()) {
        Query(m_database, "INSERT INTO models (name, sha256) VALUES (?, ?)").bind(name, sha256).run();
        id = model::ModelId(lastInsertId(m_database));
    } else {
        id = find.id<model::ModelId>(0);
        if (find.text(1) != sha256) {
            Query(m_database, "DELETE FROM embeddings WHERE model_id = ?").bind(id).run();
            Query(m_database, "UPDATE models SET sha256 = ? WHERE id = ?").bind(sha256, id).run();
        }
    }
    transaction.commit();
    return id;
}

model::ModelId EmbeddingStore::findModel(const std::string& name) const {
    return model::ModelId(countOf(m_database, "SELECT id FROM models WHERE name = ?", name));
}

void EmbeddingStore::put(model::FaceId face, model::ModelId model, const model::StoredEmbedding& embedding) {
    // In place where there is one already: freed space would keep moving the others about.
    Query query(m_database,
                "INSERT INTO embeddings (face_id, model_id, vector) SELECT id, ?, ? FROM faces "
                "WHERE id = ? ON CONFLICT (face_id, model_id) DO UPDATE SET vector = excluded.vector");
    query.bind(model, std::as_bytes(std::span(embedding)), face);
    query.run();
}

bool EmbeddingStore::has(model::FaceId face, model::ModelId model) const {
    return countOf(m_database, "SELECT count(*) FROM embeddings WHERE face_id = ? AND model_id = ?", face,
                   model) > 0;
}

std::optional<model::Embedding> EmbeddingStore::find(model::FaceId face, model::ModelId model) const {
    Query query(m_database, "SELECT vector FROM embeddings WHERE face_id = ? AND model_id = ?");
    if (!query.bind(face, model).next())
        return std::nullopt;
    model::StoredEmbedding stored{};
    const auto bytes = query.bytes(0);
    std::memcpy(stored.data(), bytes.data(), std::min(bytes.size(), sizeof stored));
    return model::fromStored(stored);
}

std::int64_t EmbeddingStore::countLacking(model::ModelId model) const {
    return countOf(m_database, std::string("SELECT count(*)") + facesLacking(kActive), model);
}

std::vector<FaceToEmbed> EmbeddingStore::lacking(model::ModelId model, model::PhotoId afterPhoto,
                                                 model::FaceId afterFace, int limit) const {
    Query query(m_database, std::string(kToEmbed) + facesLacking(kActive) +
                                " AND (f.photo_id, f.id) > (?, ?) ORDER BY f.photo_id, f.id LIMIT ?");
    return readToEmbed(query.bind(model, afterPhoto, afterFace, limit));
}

std::vector<FaceToEmbed> EmbeddingStore::lackingDrawn(model::ModelId model) const {
    Query query(m_database, std::string(kToEmbed) + facesLacking(kActive) +
                                " AND f.origin = ? ORDER BY f.photo_id, f.id");
    return readToEmbed(query.bind(model, model::FaceOrigin::Drawn));
}

std::int64_t EmbeddingStore::countSamples(model::ModelId model) const {
    return countOf(m_database, std::string("SELECT count(*)") + kSamples + "WHERE " + kActive, model);
}

void EmbeddingStore::forEachSample(model::ModelId model,
                                   const std::function<void(const FaceSampleRow&)>& use) const {
    Query query(m_database, std::string("SELECT f.id, f.photo_id, f.quality, p.taken_at, l.person_id, "
                                        "e.vector, p.path") +
                                kSamples +
                                "JOIN photos p ON p.id = f.photo_id LEFT JOIN labels l ON l.face_id = f.id "
                                "WHERE " +
                                kActive + " ORDER BY f.id");
    query.bind(model);
    FaceSampleRow row;
    while (query.next()) {
        row.face = query.id<model::FaceId>(0);
        row.photo = query.id<model::PhotoId>(1);
        row.quality = query.real(2);
        row.capturedAt = query.integer(3);
        row.label = query.id<model::PersonId>(4);
        row.path = query.text(6);
        // The table's CHECK guarantees the size.
        std::memcpy(row.embedding.data(), query.bytes(5).data(), sizeof(row.embedding));
        use(row);
    }
}

} // namespace kith::storage
