// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/folder_store.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"
#include "core/storage/sqlite/transaction.h"

#include <algorithm>

namespace kith::storage {

namespace {

/// Whether a path lies in a folder or is that folder.
bool covers(const std::string& folder, const std::string& path) {
    if (!path.starts_with(folder))
        return false;
    return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

std::string removalKey(model::FolderId folder) {
    return kFolderRemoval + std::to_string(folder.value);
}

std::vector<model::FaceId> facesOf(Database& database, const std::vector<model::PhotoId>& photos) {
    std::vector<model::FaceId> faces;
    Query query(database, "SELECT id FROM faces WHERE photo_id = ?");
    for (const model::PhotoId photo : photos) {
        query.bind(photo);
        while (query.next())
            faces.push_back(query.id<model::FaceId>(0));
    }
    return faces;
}

} // namespace

std::vector<model::Folder> FolderStore::list() const {
    std::vector<model::Folder> folders = all();
    const std::vector<model::FolderId> removed = removals();
    std::erase_if(folders, [&](const model::Folder& folder) {
        return std::ranges::find(removed, folder.id) != removed.end();
    });
    return folders;
}

std::vector<model::Folder> FolderStore::all() const {
    std::vector<model::Folder> folders;
    Query query(m_database, "SELECT id, path FROM folders ORDER BY path");
    while (query.next())
        folders.push_back({query.id<model::FolderId>(0), query.text(1)});
    return folders;
}

std::optional<model::Folder> FolderStore::find(model::FolderId folder) const {
    Query query(m_database, "SELECT id, path FROM folders WHERE id = ?");
    if (!query.bind(folder).next())
        return std::nullopt;
    return model::Folder{query.id<model::FolderId>(0), query.text(1)};
}

model::FolderId FolderStore::add(const std::string& path) {
    WriteTransaction transaction(m_database);
    std::vector<model::FolderId> inside;
    for (const model::Folder& known : all()) {
        if (covers(known.path, path)) {
            endRemoval(known.id);
            transaction.commit();
            return known.id;
        }
        if (covers(path, known.path))
            inside.push_back(known.id);
    }
    Query(m_database, "INSERT INTO folders (path) VALUES (?)").bind(path).run();
    const model::FolderId added(lastInsertId(m_database));
    Query move(m_database, "UPDATE photos SET folder_id = ? WHERE folder_id = ?");
    Query drop(m_database, "DELETE FROM folders WHERE id = ?");
    for (const model::FolderId folder : inside) {
        move.bind(added, folder).run();
        drop.bind(folder).run();
        endRemoval(folder);
    }
    transaction.commit();
    return added;
}

void FolderStore::startRemoval(model::FolderId folder) {
    Query(m_database,
          "INSERT OR IGNORE INTO settings (key, value) SELECT ?, 'true' FROM folders WHERE id = ?")
        .bind(removalKey(folder), folder)
        .run();
}

void FolderStore::endRemoval(model::FolderId folder) {
    Query(m_database, "DELETE FROM settings WHERE key = ?").bind(removalKey(folder)).run();
}

std::vector<model::FolderId> FolderStore::removals() const {
    std::vector<model::FolderId> folders;
    Query query(m_database, std::string("SELECT id FROM folders WHERE ") + kIsBeingRemoved + " ORDER BY id");
    while (query.next())
        folders.push_back(query.id<model::FolderId>(0));
    return folders;
}

RemovedPart FolderStore::removePart(model::FolderId folder, int photos) {
    WriteTransaction transaction(m_database);
    const std::vector<model::FolderId> removed = removals();
    if (std::ranges::find(removed, folder) == removed.end())
        return {{}, true};
    std::vector<model::PhotoId> part;
    Query some(m_database, "SELECT id FROM photos WHERE folder_id = ? LIMIT ?");
    some.bind(folder, photos);
    while (some.next())
        part.push_back(some.id<model::PhotoId>(0));
    RemovedPart result{facesOf(m_database, part), part.size() < static_cast<std::size_t>(photos)};
    Query drop(m_database, "DELETE FROM photos WHERE id = ?");
    for (const model::PhotoId photo : part)
        drop.bind(photo).run();
    if (result.isLast) {
        Query(m_database, "DELETE FROM folders WHERE id = ?").bind(folder).run();
        endRemoval(folder);
    }
    transaction.commit();
    return result;
}

} // namespace kith::storage
