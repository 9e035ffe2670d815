// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/bin.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/migrations.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/settings_store.h"
#include "core/storage/stores/thumbnail_store.h"

#include <optional>
#include <string>

namespace kith::storage {

namespace {

constexpr const char* kTraces = "state.traces_of_emptied_bin";

std::vector<model::FaceId> deletedFaces(Database& library, std::int64_t deletedBefore) {
    std::vector<model::FaceId> faces;
    Query query(library, "SELECT f.id FROM marks k JOIN faces f ON f.id = k.face_id "
                         "WHERE k.mark = ? AND k.at < ? AND f.erased = 0 ORDER BY f.id");
    query.bind(model::FaceMark::Deleted, deletedBefore);
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

/// Another value each time.
void noteTraces(Database& library) {
    SettingsStore settings(library);
    const std::optional<std::string> before = settings.value(kTraces);
    settings.setValue(kTraces, std::to_string(before ? std::stoll(*before) + 1 : currentTime()));
}

void removeBackups(const std::filesystem::path& file) {
    std::error_code ignored;
    for (const Migration& migration : libraryMigrations())
        std::filesystem::remove(backupOf(file, migration.version), ignored);
}

} // namespace

std::vector<model::FaceId> emptyBin(Database& library, ThumbnailStore& thumbnails,
                                    std::int64_t deletedBefore) {
    WriteTransaction transaction(library);
    std::vector<model::FaceId> faces = deletedFaces(library, deletedBefore);
    if (faces.empty())
        return faces;
    // Thumbnails first: cut short in between, the faces are still in the bin and it is emptied again.
    thumbnails.erase(faces);
    eraseFaces(library, faces);
    noteTraces(library);
    transaction.commit();
    return faces;
}

bool hasTraces(Database& library) {
    return SettingsStore(library).value(kTraces).has_value();
}

std::filesystem::path graphFileOf(const std::filesystem::path& library) {
    std::filesystem::path file = library;
    file += ".graph";
    return file;
}

bool eraseTraces(Database& library, ThumbnailStore& thumbnails, const std::stop_token& stop) {
    const std::optional<std::string> noted = SettingsStore(library).value(kTraces);
    if (!noted)
        return true;
    removeBackups(library.file());
    std::error_code ignored;
    std::filesystem::remove(graphFileOf(library.file()), ignored);
    std::filesystem::remove(graphFileOf(library.file()) += ".new", ignored); // of a Train that was killed
    if (!library.rewrite(stop) || !thumbnails.database().rewrite(stop))
        return false;
    // Not when the bin was emptied again meanwhile.
    Query(library, "DELETE FROM settings WHERE key = ? AND value = ?")
        .bind(std::string(kTraces), *noted)
        .run();
    return true;
}

} // namespace kith::storage
