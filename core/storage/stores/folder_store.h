// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"

#include <optional>
#include <string>
#include <vector>

namespace kith::storage {

class Database;

/// What removePart() took away.
struct RemovedPart {
    std::vector<model::FaceId> faces; ///< erased ones too
    bool isLast = false;              ///< nothing is left of the folder
};

class FolderStore {
public:
    explicit FolderStore(Database& database)
        : m_database(database) {}

    /// By path; without those that are being removed.
    std::vector<model::Folder> list() const;
    std::optional<model::Folder> find(model::FolderId folder) const;
    /// Path: absolute, no trailing slash; not looked at on disk. A folder within a known one is covered
    /// already and gives that one's id; a parent of known folders takes over their photos and replaces them.
    /// What is left of a folder that is being removed is kept then.
    model::FolderId add(const std::string& path);

    /// Forgetting a large folder takes long and is done in parts: from now on the folder is in no list(), and
    /// in removals() until its last part is gone, across restarts.
    void startRemoval(model::FolderId folder);
    std::vector<model::FolderId> removals() const;
    /// Forgets that many of the folder's photos with their faces, labels and embeddings, and with the last of
    /// them the folder; nothing where its removal was taken back meanwhile. Not a step of the journal.
    /// Thumbnails are the caller's.
    RemovedPart removePart(model::FolderId folder, int photos);

private:
    std::vector<model::Folder> all() const;
    void endRemoval(model::FolderId folder);

    Database& m_database;
};

} // namespace kith::storage
