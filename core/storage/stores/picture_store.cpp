// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/picture_store.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/enum_sql.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"

#include <bit>

namespace kith::storage {

namespace {

constexpr const char* kPicture = "SELECT id, content_hash, pixels_hash, looks, orientation, width, height, "
                                 "state, scan_settings, coalesce(replaced_by, 0) FROM photos p WHERE ";

KnownPicture readPicture(const Query& query) {
    KnownPicture picture;
    picture.photo = query.id<model::PhotoId>(0);
    picture.contentHash = std::bit_cast<std::uint64_t>(query.integer(1));
    picture.identity = {std::bit_cast<std::uint64_t>(query.integer(2)),
                        std::bit_cast<std::uint64_t>(query.integer(3)), static_cast<int>(query.integer(4))};
    picture.width = static_cast<int>(query.integer(5));
    picture.height = static_cast<int>(query.integer(6));
    picture.state = static_cast<model::PhotoState>(query.integer(7));
    picture.scanSettings = query.text(8);
    picture.replacedBy = query.id<model::PhotoId>(9);
    return picture;
}

std::vector<KnownPicture> readAll(Query& query) {
    std::vector<KnownPicture> pictures;
    while (query.next())
        pictures.push_back(readPicture(query));
    return pictures;
}

} // namespace

std::optional<KnownPicture> PictureStore::find(model::PhotoId photo) const {
    Query query(m_database, std::string(kPicture) + "id = ?");
    return query.bind(photo).next() ? std::optional(readPicture(query)) : std::nullopt;
}

std::vector<KnownPicture> PictureStore::withPixels(std::uint64_t pixels) const {
    if (pixels == 0)
        return {};
    Query query(m_database, std::string(kPicture) + "pixels_hash = ? ORDER BY id LIMIT ?");
    query.bind(std::bit_cast<std::int64_t>(pixels), kMostTwins);
    return readAll(query);
}

std::vector<KnownPicture> PictureStore::strays() const {
    Query query(m_database, std::string(kPicture) + "state = " + sql(model::PhotoState::Missing) +
                                " AND content_hash <> 0 AND EXISTS (SELECT 1 FROM faces f "
                                "WHERE f.photo_id = p.id AND f.touched = 1 AND f.erased = 0) ORDER BY id");
    return readAll(query);
}

model::PhotoId PictureStore::setAside(model::PhotoId photo) {
    WriteTransaction transaction(m_database);
    Query(m_database,
          "INSERT INTO photos (folder_id, path, size, modified_ns, content_hash, width, height, taken_at, "
          "state, reason, scan_settings, pixels_hash, looks, orientation, replaced_by) "
          // Without scan settings: it is to be looked at again when it comes back.

          "SELECT folder_id, '\x01' || id, size, modified_ns, content_hash, width, height, taken_at, ?, '', "
          "'', pixels_hash, looks, orientation, id FROM photos WHERE id = ?")
        .bind(model::PhotoState::Missing, photo)
        .run();
    const model::PhotoId kept(lastInsertId(m_database));
    Query(m_database,
          "UPDATE photos SET path = (SELECT path FROM photos WHERE id = ?) || '~' || id WHERE id = ?")
        .bind(photo, kept)
        .run();
    transaction.commit();
    return kept;
}

void PictureStore::moveFaces(std::span<const model::FaceId> faces, model::PhotoId photo) {
    Query query(m_database, "UPDATE faces SET photo_id = ? WHERE id = ?");
    for (const model::FaceId face : faces)
        query.bind(photo, face).run();
}

void PictureStore::forgetIfEmpty(model::PhotoId photo) {
    Query(m_database, "DELETE FROM photos WHERE id = ? AND state = ? "
                      "AND NOT EXISTS (SELECT 1 FROM faces f WHERE f.photo_id = photos.id)")
        .bind(photo, model::PhotoState::Missing)
        .run();
}

} // namespace kith::storage
