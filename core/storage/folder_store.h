// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"

#include <optional>
#include <string>
#include <vector>

namespace kith::storage {

class Database;

class FolderStore {
public:
    explicit FolderStore(Database& database)
        : m_database(database) {}

    /// By path.
    std::vector<model::Folder> list() const;
    std::optional<model::Folder> find(model::FolderId folder) const;
    /// Path: absolute, no trailing slash; not looked at on disk. A folder within a known one is covered
    /// already and gives that one's id; a parent of known folders takes over their photos and replaces them.
    model::FolderId add(const std::string& path);
    /// Every face of the folder's photos, erased ones too.
    std::vector<model::FaceId> faces(model::FolderId folder) const;
    /// Forgets the folder, its photos, faces, labels and embeddings; not a step of the journal. Thumbnails
    /// are the caller's (ThumbnailStore::erase with faces() from before).
    void remove(model::FolderId folder);

private:
    Database& m_database;
};

} // namespace kith::storage
