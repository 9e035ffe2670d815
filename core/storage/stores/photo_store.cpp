// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/photo_store.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/enum_sql.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"
#include "core/storage/sqlite/transaction.h"

#include <bit>

namespace kith::storage {

namespace {

using model::PhotoState;

constexpr const char* kToScanColumns = "SELECT id, folder_id, path, size, modified_ns, state FROM photos ";

PhotoToScan readToScan(const Query& query) {
    return {query.id<model::PhotoId>(0),
            query.id<model::FolderId>(1),
            query.text(2),
            {query.integer(3), query.integer(4)},
            static_cast<PhotoState>(query.integer(5))};
}

std::vector<PhotoToScan> page(Database& database, const std::string& condition, model::PhotoId after,
                              int limit) {
    std::vector<PhotoToScan> photos;
    Query query(database, kToScanColumns + ("WHERE id > ? AND " + condition) + " ORDER BY id LIMIT ?");
    query.bind(after, limit);
    while (query.next())
        photos.push_back(readToScan(query));
    return photos;
}

/// Runs the statement, whose one parameter is the photo, for each of them.
void forEach(Database& database, const std::string& sql, std::span<const model::PhotoId> photos) {
    WriteTransaction transaction(database);
    Query query(database, sql);
    for (const model::PhotoId photo : photos)
        query.bind(photo).run();
    transaction.commit();
}

std::string setPending() {
    return "UPDATE photos SET state = " + sql(PhotoState::Pending) + ", reason = ''";
}

} // namespace

std::optional<model::Photo> PhotoStore::find(model::PhotoId photo) const {
    Query query(m_database, std::string("SELECT ") + kPhotoColumns + " FROM photos p WHERE p.id = ?");
    return query.bind(photo).next() ? std::optional(readPhoto(query)) : std::nullopt;
}

std::optional<model::Photo> PhotoStore::findByPath(const std::string& path) const {
    Query query(m_database, std::string("SELECT ") + kPhotoColumns + " FROM photos p WHERE p.path = ?");
    return query.bind(path).next() ? std::optional(readPhoto(query)) : std::nullopt;
}

std::vector<model::Photo> PhotoStore::findByContent(std::uint64_t contentHash, std::int64_t size) const {
    std::vector<model::Photo> photos;
    Query query(m_database, std::string("SELECT ") + kPhotoColumns +
                                " FROM photos p WHERE p.content_hash = ? AND p.size = ? ORDER BY p.id");
    query.bind(std::bit_cast<std::int64_t>(contentHash), size);
    while (query.next())
        photos.push_back(readPhoto(query));
    return photos;
}

std::vector<KnownPhoto> PhotoStore::known(model::FolderId folder) const {
    std::vector<KnownPhoto> photos;
    Query query(m_database,
                "SELECT id, path, size, modified_ns, state, scan_settings, changed_ns, inode FROM photos "
                "WHERE folder_id = ? ORDER BY id");
    query.bind(folder);
    while (query.next())
        photos.push_back({query.id<model::PhotoId>(0),
                          query.text(1),
                          {query.integer(2), query.integer(3)},
                          static_cast<PhotoState>(query.integer(4)),
                          query.text(5),
                          {query.integer(6), query.integer(7)}});
    return photos;
}

std::vector<model::PhotoId> PhotoStore::add(model::FolderId folder, std::span<const NewPhoto> photos) {
    WriteTransaction transaction(m_database);
    std::vector<model::PhotoId> ids;
    ids.reserve(photos.size());
    Query insert(m_database, "INSERT INTO photos (folder_id, path, size, modified_ns, state, reason, "
                             "changed_ns, inode) SELECT id, ?, ?, ?, ?, ?, ?, ? FROM folders WHERE id = ? "
                             "ON CONFLICT (path) DO NOTHING");
    Query find(m_database, "SELECT id FROM photos WHERE path = ?");
    for (const NewPhoto& photo : photos) {
        insert.bind(photo.path, photo.stamp.size, photo.stamp.modifiedNs, photo.state, photo.reason.stored(),
                    photo.trace.changedNs, photo.trace.inode, folder);
        if (insert.run() > 0) {
            ids.emplace_back(lastInsertId(m_database));
            continue;
        }
        ids.push_back(find.bind(photo.path).next() ? find.id<model::PhotoId>(0) : model::PhotoId());
    }
    transaction.commit();
    return ids;
}

void PhotoStore::markPending(std::span<const model::PhotoId> photos) {
    forEach(m_database, setPending() + " WHERE id = ?", photos);
}

void PhotoStore::markChanged(std::span<const model::PhotoId> photos) {
    forEach(m_database, "UPDATE photos SET state = " + sql(PhotoState::Pending) + " WHERE id = ?", photos);
}

void PhotoStore::noteTraces(std::span<const PhotoTrace> photos) {
    WriteTransaction transaction(m_database);
    Query query(m_database, "UPDATE photos SET changed_ns = ?, inode = ? WHERE id = ?");
    for (const PhotoTrace& photo : photos)
        query.bind(photo.trace.changedNs, photo.trace.inode, photo.photo).run();
    transaction.commit();
}

int PhotoStore::retryFailed() {
    return Query(m_database, setPending() + " WHERE state = " + sql(PhotoState::Failed)).run();
}

void PhotoStore::markMissing(std::span<const model::PhotoId> photos) {
    WriteTransaction transaction(m_database);
    forEach(m_database, "DELETE FROM photos WHERE id = ? AND state = " + sql(PhotoState::Skipped), photos);
    forEach(m_database, "UPDATE photos SET state = " + sql(PhotoState::Missing) + " WHERE id = ?", photos);
    transaction.commit();
}

void PhotoStore::markBack(std::span<const model::PhotoId> photos) {
    // A failure has a reason and no scan settings; a reason beside scan settings is damage that left pixels.
    forEach(m_database,
            "UPDATE photos SET state = CASE WHEN scan_settings <> '' THEN " + sql(PhotoState::Scanned) +
                " WHEN reason <> '' THEN " + sql(PhotoState::Failed) + " ELSE " + sql(PhotoState::Pending) +
                " END WHERE id = ? AND state = " + sql(PhotoState::Missing),
            photos);
}

void PhotoStore::takeOver(model::PhotoId known, model::PhotoId found) {
    WriteTransaction transaction(m_database);
    Query source(m_database,
                 "SELECT folder_id, path, size, modified_ns, changed_ns, inode FROM photos p WHERE id = ? "
                 "AND NOT EXISTS (SELECT 1 FROM faces f WHERE f.photo_id = p.id) "
                 "AND EXISTS (SELECT 1 FROM photos k WHERE k.id = ? AND k.state = ?)");
    if (known != found && source.bind(found, known, PhotoState::Missing).next()) {
        const auto folder = source.id<model::FolderId>(0);
        const std::string path = source.text(1);
        const model::FileStamp stamp{source.integer(2), source.integer(3)};
        const model::FileTrace trace{source.integer(4), source.integer(5)};
        Query(m_database, "DELETE FROM photos WHERE id = ?").bind(found).run();
        Query(m_database, "UPDATE photos SET folder_id = ?, path = ?, size = ?, modified_ns = ?, "
                          "changed_ns = ?, inode = ?, replaced_by = NULL WHERE id = ?")
            .bind(folder, path, stamp.size, stamp.modifiedNs, trace.changedNs, trace.inode, known)
            .run();
        markBack(std::span(&known, 1));
    }
    transaction.commit();
}

std::vector<model::Photo> PhotoStore::unsettled() const {
    std::vector<model::Photo> photos;
    const std::string pending = sql(PhotoState::Pending);
    // A first scan has very many new photos, and none of a size that is looked for.
    Query query(m_database,
                std::string("SELECT ") + kPhotoColumns +
                    " FROM photos p WHERE p.folder_id NOT IN (SELECT id FROM folders WHERE " +
                    kIsBeingRemoved + ") AND p.replaced_by IS NULL AND (p.state IN " +
                    sqlSet(PhotoState::Pending, PhotoState::Missing) +
                    " AND p.content_hash <> 0 OR p.state = " + pending +
                    " AND p.content_hash = 0 "
                    "AND p.size IN (SELECT size FROM photos WHERE state = " +
                    pending +
                    " AND content_hash <> 0) "
                    "AND NOT EXISTS (SELECT 1 FROM faces f WHERE f.photo_id = p.id)) ORDER BY p.id");
    while (query.next())
        photos.push_back(readPhoto(query));
    return photos;
}

void PhotoStore::relocate(std::span<const Relocation> photos) {
    WriteTransaction transaction(m_database);
    Query leave(m_database, "UPDATE photos SET path = '\x01' || id WHERE id = ?"); // paths are unique
    for (const Relocation& photo : photos)
        leave.bind(photo.photo).run();
    Query arrive(m_database, "UPDATE photos SET folder_id = ?, path = ?, state = ? WHERE id = ?");
    Query stamp(m_database, "UPDATE photos SET size = ?, modified_ns = ?, changed_ns = ?, inode = ?, "
                            "replaced_by = NULL WHERE id = ?");
    for (const Relocation& photo : photos) {
        const PhotoState state = photo.stamp ? PhotoState::Missing : photo.state;
        arrive.bind(photo.folder, photo.path, state, photo.photo).run();
        if (!photo.stamp)
            continue;
        stamp
            .bind(photo.stamp->size, photo.stamp->modifiedNs, photo.trace.changedNs, photo.trace.inode,
                  photo.photo)
            .run();
        markBack(std::span(&photo.photo, 1));
    }
    Query forget(m_database, "DELETE FROM photos WHERE id = ? AND state = ? AND content_hash = 0");
    for (const Relocation& photo : photos)
        forget.bind(photo.photo, PhotoState::Missing).run();
    transaction.commit();
}

std::vector<PhotoToScan> PhotoStore::pending(model::PhotoId after, int limit) const {
    return page(m_database, "state = " + sql(PhotoState::Pending), after, limit);
}

std::vector<PhotoToScan> PhotoStore::readable(model::PhotoId after, int limit) const {
    return page(m_database, "state NOT IN " + sqlSet(PhotoState::Skipped, PhotoState::Missing), after, limit);
}

std::vector<PhotoToScan> PhotoStore::toScan(std::span<const model::PhotoId> photos) const {
    std::vector<PhotoToScan> found;
    Query query(m_database, kToScanColumns + std::string("WHERE id = ?"));
    for (const model::PhotoId photo : photos) {
        if (query.bind(photo).next())
            found.push_back(readToScan(query));
    }
    return found;
}

bool PhotoStore::storeResult(const PhotoScan& scan) {
    Query query(m_database, "UPDATE photos SET state = ?, reason = ?, size = ?, modified_ns = ?, "
                            "content_hash = ?, width = ?, height = ?, taken_at = ?, scan_settings = ?, "
                            "changed_ns = ?, inode = ?, pixels_hash = ?, looks = ?, orientation = ? "
                            "WHERE id = ?");
    query.bind(scan.state, scan.reason.stored(), scan.stamp.size, scan.stamp.modifiedNs,
               std::bit_cast<std::int64_t>(scan.contentHash), scan.width, scan.height, scan.takenAt,
               scan.scanSettings, scan.trace.changedNs, scan.trace.inode,
               std::bit_cast<std::int64_t>(scan.picture.pixels),
               std::bit_cast<std::int64_t>(scan.picture.looks), scan.picture.orientation, scan.photo);
    return query.run() > 0;
}

void PhotoStore::storeUnchanged(const PhotoScan& scan) {
    Query query(m_database, "UPDATE photos SET state = ?, size = ?, modified_ns = ?, changed_ns = ?, "
                            "inode = ?, content_hash = ?, taken_at = ?, pixels_hash = ?, orientation = ? "
                            "WHERE id = ?");
    query.bind(PhotoState::Scanned, scan.stamp.size, scan.stamp.modifiedNs, scan.trace.changedNs,
               scan.trace.inode, std::bit_cast<std::int64_t>(scan.contentHash), scan.takenAt,
               std::bit_cast<std::int64_t>(scan.picture.pixels), scan.picture.orientation, scan.photo);
    query.run();
}

} // namespace kith::storage
