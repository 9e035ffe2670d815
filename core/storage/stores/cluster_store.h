// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <span>

namespace kith::storage {

class Database;

/// What the user's answers do to the clusters of the last Train. Commands belong into JournalStore::record.
class ClusterStore {
public:
    explicit ClusterStore(Database& database)
        : m_database(database) {}

    /// Puts the faces into the cluster for sure, out of the ones they were in; into a new one with the next
    /// number where none is given. Clusters left without a face are removed.
    model::ClusterId put(std::span<const model::FaceId> faces, model::ClusterId cluster);
    /// Moves every member, ignored and deleted ones too, and removes the emptied cluster.
    void join(model::ClusterId into, model::ClusterId from);

private:
    Database& m_database;
};

} // namespace kith::storage
