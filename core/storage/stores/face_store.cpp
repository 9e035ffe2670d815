// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/face_store.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"
#include "core/storage/sqlite/transaction.h"

namespace kith::storage {

std::vector<StoredFace> FaceStore::ofPhoto(model::PhotoId photo) const {
    std::vector<StoredFace> faces;
    Query query(m_database, std::string("SELECT ") + kFaceColumns + ", f.erased, f.touched FROM faces f" +
                                kFaceJoins + "WHERE f.photo_id = ? ORDER BY f.id");
    query.bind(photo);
    while (query.next())
        faces.push_back({readFace(query), query.integer(kFaceColumnCount) != 0,
                         query.integer(kFaceColumnCount + 1) != 0});
    return faces;
}

std::vector<model::FaceId> FaceStore::existing(std::span<const model::FaceId> faces) const {
    std::vector<model::FaceId> found;
    Query query(m_database, "SELECT f.id FROM json_each(?) wanted CROSS JOIN faces f ON f.id = wanted.value "
                            "WHERE f.erased = 0 ORDER BY wanted.key");
    query.bind(idList(faces));
    while (query.next())
        found.push_back(query.id<model::FaceId>(0));
    return found;
}

model::FaceId FaceStore::add(const model::Face& face) {
    const LandmarkBlob landmarks = toBlob(face.landmarks);
    Query query(m_database,
                "INSERT INTO faces (photo_id, x, y, width, height, landmarks, origin, "
                "detection_score, face_probability, quality) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query.bind(face.photo, face.box.x, face.box.y, face.box.width, face.box.height,
               std::as_bytes(std::span(landmarks)), face.origin, face.detectionScore, face.faceProbability,
               face.quality);
    query.run();
    return model::FaceId(lastInsertId(m_database));
}

void FaceStore::update(const model::Face& face) {
    const LandmarkBlob landmarks = toBlob(face.landmarks);
    Query query(m_database,
                "UPDATE faces SET x = ?, y = ?, width = ?, height = ?, landmarks = ?, origin = ?, "
                "detection_score = ?, face_probability = ?, quality = ? WHERE id = ?");
    query.bind(face.box.x, face.box.y, face.box.width, face.box.height, std::as_bytes(std::span(landmarks)),
               face.origin, face.detectionScore, face.faceProbability, face.quality, face.id);
    query.run();
}

void FaceStore::moveDrawn(model::FaceId face, const model::Box& box) {
    // A trigger forgets what was known about the old box.
    Query query(m_database,
                "UPDATE faces SET x = ?, y = ?, width = ?, height = ? WHERE id = ? AND origin = ?");
    query.bind(box.x, box.y, box.width, box.height, face, model::FaceOrigin::Drawn).run();
}

std::vector<model::FaceId> FaceStore::remove(std::span<const model::FaceId> faces) {
    WriteTransaction transaction(m_database);
    std::vector<model::FaceId> removed;
    Query query(m_database, "DELETE FROM faces WHERE id = ? AND touched = 0");
    for (const model::FaceId face : faces) {
        if (query.bind(face).run() > 0)
            removed.push_back(face);
    }
    transaction.commit();
    return removed;
}

bool FaceStore::bringBack(model::FaceId face, std::int64_t deletedUpTo) {
    // A trigger takes the tombstone away with the mark.
    Query query(m_database, "DELETE FROM marks WHERE face_id = ? AND mark = ? AND at <= ?");
    return query.bind(face, model::FaceMark::Deleted, deletedUpTo).run() > 0;
}

} // namespace kith::storage
