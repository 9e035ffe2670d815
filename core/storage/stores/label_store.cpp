// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/label_store.h"

#include "core/model/error.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"

namespace kith::storage {

namespace {

void requirePerson(Database& database, model::PersonId person) {
    if (countOf(database, "SELECT count(*) FROM persons WHERE id = ?", person) == 0)
        throw model::Error(model::ErrorKind::NotFound, model::SentenceCode::PersonGone);
}

constexpr const char* kInsertRejection =
    "INSERT INTO rejections (face_id, person_id, at) SELECT id, ?, ? FROM faces WHERE id = ? AND erased = 0 "
    "ON CONFLICT DO NOTHING";

} // namespace

std::vector<model::FaceId> LabelStore::label(std::span<const model::FaceId> faces, model::PersonId person) {
    WriteTransaction transaction(m_database);
    requirePerson(m_database, person);
    std::vector<model::FaceId> changed;
    Query set(m_database, "INSERT INTO labels (face_id, person_id, at) SELECT id, ?, ? FROM faces "
                          "WHERE id = ? AND erased = 0 ON CONFLICT (face_id) DO UPDATE "
                          "SET person_id = excluded.person_id, at = excluded.at "
                          "WHERE person_id <> excluded.person_id");
    Query lift(m_database, "DELETE FROM rejections WHERE face_id = ? AND person_id = ?");
    for (const model::FaceId face : faces) {
        const int labelled = set.bind(person, currentTime(), face).run();
        const int lifted = lift.bind(face, person).run();
        if (labelled + lifted > 0)
            changed.push_back(face);
    }
    transaction.commit();
    return changed;
}

std::vector<model::FaceId> LabelStore::removeLabel(std::span<const model::FaceId> faces) {
    WriteTransaction transaction(m_database);
    std::vector<model::FaceId> changed;
    Query remove(m_database, "DELETE FROM labels WHERE face_id = ?");
    Query reject(m_database, kInsertRejection);
    for (const model::FaceId face : faces) {
        const model::PersonId person = labelOf(face);
        if (!person.isValid())
            continue;
        remove.bind(face).run();
        reject.bind(person, currentTime(), face).run();
        changed.push_back(face);
    }
    transaction.commit();
    return changed;
}

std::vector<model::FaceId> LabelStore::reject(std::span<const model::FaceId> faces, model::PersonId person) {
    WriteTransaction transaction(m_database);
    requirePerson(m_database, person);
    std::vector<model::FaceId> changed;
    Query remove(m_database, "DELETE FROM labels WHERE face_id = ? AND person_id = ?");
    Query reject(m_database, kInsertRejection);
    for (const model::FaceId face : faces) {
        const int removed = remove.bind(face, person).run();
        const int rejected = reject.bind(person, currentTime(), face).run();
        if (removed + rejected > 0)
            changed.push_back(face);
    }
    transaction.commit();
    return changed;
}

std::vector<model::FaceId> LabelStore::mark(std::span<const model::FaceId> faces, model::FaceMark mark) {
    WriteTransaction transaction(m_database);
    std::vector<model::FaceId> changed;
    Query set(m_database, "INSERT INTO marks (face_id, mark, at) SELECT id, ?, ? FROM faces "
                          "WHERE id = ? AND erased = 0 ON CONFLICT (face_id) DO UPDATE "
                          "SET mark = excluded.mark, at = excluded.at WHERE mark <> excluded.mark");
    Query clear(m_database,
                "DELETE FROM marks WHERE face_id = (SELECT id FROM faces WHERE id = ? AND erased = 0)");
    for (const model::FaceId face : faces) {
        const int count = mark == model::FaceMark::Active ? clear.bind(face).run()
                                                          : set.bind(mark, currentTime(), face).run();
        if (count > 0)
            changed.push_back(face);
    }
    transaction.commit();
    return changed;
}

std::vector<model::FaceId> LabelStore::keep(std::span<const model::FaceId> faces) {
    WriteTransaction transaction(m_database);
    std::vector<model::FaceId> changed;
    Query keep(m_database,
               "INSERT INTO kept_labels (face_id, person_id, at) SELECT l.face_id, l.person_id, ? "
               "FROM labels l JOIN faces f ON f.id = l.face_id WHERE l.face_id = ? AND f.erased = 0 "
               "ON CONFLICT (face_id) DO UPDATE SET person_id = excluded.person_id, "
               "at = excluded.at WHERE person_id <> excluded.person_id");
    for (const model::FaceId face : faces) {
        if (keep.bind(currentTime(), face).run() > 0)
            changed.push_back(face);
    }
    transaction.commit();
    return changed;
}

model::PersonId LabelStore::labelOf(model::FaceId face) const {
    return model::PersonId(countOf(m_database,
                                   "SELECT l.person_id FROM labels l JOIN faces f ON f.id = l.face_id "
                                   "WHERE l.face_id = ? AND f.erased = 0",
                                   face));
}

std::vector<model::FacePerson> LabelStore::labelsOf(std::span<const model::FaceId> faces) const {
    std::vector<model::FacePerson> labels;
    Query query(m_database, "SELECT l.face_id, l.person_id FROM json_each(?) wanted "
                            "CROSS JOIN labels l ON l.face_id = wanted.value "
                            "CROSS JOIN faces f ON f.id = l.face_id WHERE f.erased = 0 ORDER BY wanted.key");
    query.bind(idList(faces));
    while (query.next())
        labels.push_back({query.id<model::FaceId>(0), query.id<model::PersonId>(1)});
    return labels;
}

std::vector<model::Rejection> LabelStore::rejections() const {
    std::vector<model::Rejection> rows;
    Query query(m_database, "SELECT face_id, person_id FROM rejections ORDER BY face_id, person_id");
    while (query.next())
        rows.push_back({query.id<model::FaceId>(0), query.id<model::PersonId>(1)});
    return rows;
}

std::vector<model::FaceId> LabelStore::kept() const {
    std::vector<model::FaceId> faces;
    Query query(m_database, "SELECT k.face_id FROM kept_labels k JOIN labels l ON l.face_id = k.face_id "
                            "AND l.person_id = k.person_id ORDER BY k.face_id");
    while (query.next())
        faces.push_back(query.id<model::FaceId>(0));
    return faces;
}

} // namespace kith::storage
