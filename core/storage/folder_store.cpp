// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/folder_store.h"

#include "core/storage/database.h"
#include "core/storage/query.h"
#include "core/storage/transaction.h"

namespace kith::storage {

namespace {

/// Whether a path lies in a folder or is that folder.
bool covers(const std::string& folder, const std::string& path) {
    if (!path.starts_with(folder))
        return false;
    return path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/';
}

} // namespace

std::vector<model::Folder> FolderStore::list() const {
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
    for (const model::Folder& known : list()) {
        if (covers(known.path, path))
            return known.id;
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
    }
    transaction.commit();
    return added;
}

std::vector<model::FaceId> FolderStore::faces(model::FolderId folder) const {
    std::vector<model::FaceId> faces;
    Query query(m_database, "SELECT f.id FROM faces f JOIN photos p ON p.id = f.photo_id "
                            "WHERE p.folder_id = ? ORDER BY f.id");
    query.bind(folder);
    while (query.next())
        faces.push_back(query.id<model::FaceId>(0));
    return faces;
}

void FolderStore::remove(model::FolderId folder) {
    WriteTransaction transaction(m_database);
    Query(m_database, "DELETE FROM folders WHERE id = ?").bind(folder).run();
    transaction.commit();
}

} // namespace kith::storage
