// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/thumbnail_store.h"

#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"

namespace kith::storage {

ThumbnailStore::ThumbnailStore(const std::filesystem::path& library)
    : m_database(fileOf(library), FileKind::Thumbnails) {}

std::filesystem::path ThumbnailStore::fileOf(const std::filesystem::path& library) {
    if (library == ":memory:")
        return library;
    std::filesystem::path file = library;
    file += ".thumbs";
    return file;
}

void ThumbnailStore::put(model::FaceId face, std::span<const std::byte> jpeg) {
    Query query(m_database, "INSERT INTO thumbnails (face_id, jpeg) VALUES (?, ?) "
                            "ON CONFLICT (face_id) DO UPDATE SET jpeg = excluded.jpeg");
    query.bind(face, jpeg).run();
}

std::vector<std::byte> ThumbnailStore::get(model::FaceId face) const {
    Query query(m_database, "SELECT jpeg FROM thumbnails WHERE face_id = ?");
    if (!query.bind(face).next())
        return {};
    const auto bytes = query.bytes(0);
    return {bytes.begin(), bytes.end()};
}

void ThumbnailStore::erase(std::span<const model::FaceId> faces) {
    WriteTransaction transaction(m_database);
    Query query(m_database, "DELETE FROM thumbnails WHERE face_id = ?");
    for (const model::FaceId face : faces)
        query.bind(face).run();
    transaction.commit();
}

} // namespace kith::storage
