// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/bin.h"

#include "core/storage/database.h"
#include "core/storage/migrations.h"
#include "core/storage/query.h"
#include "core/storage/rows.h"
#include "core/storage/thumbnail_store.h"
#include "core/storage/transaction.h"

namespace kith::storage {

namespace {

std::vector<model::FaceId> deletedFaces(Database& library, std::int64_t deletedBefore) {
    std::vector<model::FaceId> faces;
    Query query(library, "SELECT f.id FROM marks k JOIN faces f ON f.id = k.face_id "
                         "WHERE k.mark = 2 AND k.at < ? AND f.erased = 0 ORDER BY f.id");
    query.bind(deletedBefore);
    while (query.next())
        faces.push_back(query.id<model::FaceId>(0));
    return faces;
}

void eraseFaces(Database& library, const std::vector<model::FaceId>& faces) {
    const LandmarkBlob nothing{};
    Query vectors(library, "DELETE FROM embeddings WHERE face_id = ?");
    Query tombstone(library, "UPDATE faces SET landmarks = ?, erased = 1 WHERE id = ?");
    for (const model::FaceId face : faces) {
        vectors.bind(face).run();
        tombstone.bind(std::as_bytes(std::span(nothing)), face).run();
    }
}

void removeBackups(const std::filesystem::path& file) {
    std::error_code ignored;
    for (const Migration& migration : libraryMigrations())
        std::filesystem::remove(backupOf(file, migration.version), ignored);
}

} // namespace

EmptiedBin emptyBin(Database& library, ThumbnailStore& thumbnails, std::int64_t deletedBefore) {
    EmptiedBin emptied;
    WriteTransaction transaction(library);
    emptied.faces = deletedFaces(library, deletedBefore);
    if (emptied.faces.empty())
        return emptied;
    // Thumbnails first: cut short in between, the faces are still in the bin and it is emptied again.
    thumbnails.erase(emptied.faces);
    eraseFaces(library, emptied.faces);
    transaction.commit();
    removeBackups(library.file());
    const bool libraryClean = library.rewrite();
    const bool thumbnailsClean = thumbnails.database().rewrite();
    emptied.bytesGone = libraryClean && thumbnailsClean;
    return emptied;
}

} // namespace kith::storage
