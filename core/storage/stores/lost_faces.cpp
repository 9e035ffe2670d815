// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/lost_faces.h"

#include "core/model/error.h"
#include "core/model/face.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/label_store.h"

#include <string>

namespace kith::storage {

namespace {

constexpr const char* kLost =
    "SELECT x.face_id, coalesce(l.person_id, 0), coalesce(n.name, ''), f.photo_id, coalesce(now.id, 0), "
    "coalesce(now.path, p.path), f.x, f.y, f.width, f.height, x.at FROM lost_faces x "
    "JOIN faces f ON f.id = x.face_id JOIN photos p ON p.id = f.photo_id "
    "LEFT JOIN photos now ON now.id = p.replaced_by LEFT JOIN labels l ON l.face_id = x.face_id "
    "LEFT JOIN persons n ON n.id = l.person_id WHERE f.erased = 0 ";

model::LostFace readLost(const Query& query) {
    model::LostFace lost;
    lost.face = query.id<model::FaceId>(0);
    lost.person = query.id<model::PersonId>(1);
    lost.name = query.text(2);
    lost.oldPicture = query.id<model::PhotoId>(3);
    lost.photo = query.id<model::PhotoId>(4);
    lost.path = query.text(5);
    lost.box = {query.real(6), query.real(7), query.real(8), query.real(9)};
    lost.at = query.integer(10);
    return lost;
}

} // namespace

void LostFaces::add(std::span<const model::FaceId> faces) {
    Query query(m_database, "INSERT INTO lost_faces (face_id, at) SELECT face_id, ? FROM labels "
                            "WHERE face_id = ? AND NOT EXISTS (SELECT 1 FROM marks k "
                            "WHERE k.face_id = labels.face_id AND k.mark = ?) ON CONFLICT DO NOTHING");
    for (const model::FaceId face : faces)
        query.bind(currentTime(), face, model::FaceMark::Deleted).run();
}

void LostFaces::remove(std::span<const model::FaceId> faces) {
    Query query(m_database, "DELETE FROM lost_faces WHERE face_id = ?");
    for (const model::FaceId face : faces)
        query.bind(face).run();
}

std::vector<model::LostFace> LostFaces::list() const {
    std::vector<model::LostFace> all;
    Query query(m_database, std::string(kLost) + "ORDER BY 6, 1");
    while (query.next())
        all.push_back(readLost(query));
    return all;
}

std::optional<model::LostFace> LostFaces::find(model::FaceId face) const {
    Query query(m_database, std::string(kLost) + "AND x.face_id = ?");
    return query.bind(face).next() ? std::optional(readLost(query)) : std::nullopt;
}

void LostFaces::recognise(model::FaceId lost, model::FaceId face) {
    WriteTransaction transaction(m_database);
    require(lost);
    if (face == lost || FaceStore(m_database).existing(std::span(&face, 1)).empty())
        throw model::Error(model::ErrorKind::NotFound, model::SentenceCode::FaceGone);
    LabelStore labels(m_database);
    if (const model::PersonId person = labels.labelOf(lost); person.isValid())
        labels.label(std::span(&face, 1), person);
    discard(lost);
    transaction.commit();
}

void LostFaces::keep(model::FaceId lost) {
    require(lost);
    remove(std::span(&lost, 1));
}

void LostFaces::forget(model::FaceId lost) {
    WriteTransaction transaction(m_database);
    require(lost);
    discard(lost);
    transaction.commit();
}

void LostFaces::require(model::FaceId lost) const {
    if (!find(lost))
        throw model::Error(model::ErrorKind::NotFound, model::SentenceCode::FaceNotLost);
}

void LostFaces::discard(model::FaceId lost) {
    remove(std::span(&lost, 1));
    // Not LabelStore::removeLabel: nobody said that it is not that person.
    Query(m_database, "DELETE FROM labels WHERE face_id = ?").bind(lost).run();
    LabelStore(m_database).mark(std::span(&lost, 1), model::FaceMark::Deleted);
}

} // namespace kith::storage
