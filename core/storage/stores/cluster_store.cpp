// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/cluster_store.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"

namespace kith::storage {

namespace {

void removeEmptyClusters(Database& database) {
    execute(database, "DELETE FROM clusters WHERE number NOT IN (SELECT cluster FROM cluster_members)");
}

} // namespace

model::ClusterId ClusterStore::put(std::span<const model::FaceId> faces, model::ClusterId cluster) {
    WriteTransaction transaction(m_database);
    if (!cluster.isValid()) {
        execute(m_database, "INSERT INTO clusters DEFAULT VALUES");
        cluster = model::ClusterId(lastInsertId(m_database));
    }
    Query put(m_database, "INSERT INTO cluster_members (face_id, cluster, probability) "
                          "SELECT id, ?, 1.0 FROM faces WHERE id = ? ON CONFLICT (face_id) DO UPDATE SET "
                          "cluster = excluded.cluster, probability = excluded.probability");
    for (const model::FaceId face : faces)
        put.bind(cluster, face).run();
    removeEmptyClusters(m_database);
    transaction.commit();
    return cluster;
}

void ClusterStore::join(model::ClusterId into, model::ClusterId from) {
    WriteTransaction transaction(m_database);
    Query(m_database, "UPDATE cluster_members SET cluster = ? WHERE cluster = ?").bind(into, from).run();
    removeEmptyClusters(m_database);
    transaction.commit();
}

} // namespace kith::storage
