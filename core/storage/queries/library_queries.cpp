// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/queries/library_queries.h"

#include "core/lists/face_lists.h"
#include "core/storage/queries/face_entries.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/enum_sql.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"
#include "core/storage/stores/embedding_store.h"

namespace kith::storage {

using model::PhotoState;

std::vector<model::FolderSummary> LibraryQueries::folders() const {
    std::vector<model::FolderSummary> summaries;
    Query query(m_database,
                std::string("SELECT folders.id, folders.path, coalesce(n.photos, 0), coalesce(n.pending, 0), "
                            "coalesce(n.failed, 0), coalesce(n.skipped, 0), coalesce(a.faces, 0), ") +
                    kIsBeingRemoved +
                    " FROM folders "
                    "LEFT JOIN (SELECT folder_id, sum(state <> " +
                    sql(PhotoState::Skipped) + ") AS photos, sum(state = " + sql(PhotoState::Pending) +
                    ") AS pending, sum(state = " + sql(PhotoState::Failed) +
                    ") AS failed, sum(state = " + sql(PhotoState::Skipped) +
                    ") AS skipped FROM photos GROUP BY folder_id) n "
                    "ON n.folder_id = folders.id "
                    "LEFT JOIN (SELECT p.folder_id, count(*) AS faces FROM faces f JOIN photos p "
                    "ON p.id = f.photo_id LEFT JOIN marks k ON k.face_id = f.id WHERE k.face_id IS NULL "
                    "GROUP BY p.folder_id) a ON a.folder_id = folders.id ORDER BY folders.path");
    while (query.next()) {
        model::FolderSummary summary;
        summary.folder = {query.id<model::FolderId>(0), query.text(1)};
        summary.photos = query.integer(2);
        summary.pending = query.integer(3);
        summary.failed = query.integer(4);
        summary.skipped = query.integer(5);
        summary.faces = query.integer(6);
        summary.removing = query.integer(7) != 0;
        summaries.push_back(std::move(summary));
    }
    return summaries;
}

std::vector<model::PhotoProblem> LibraryQueries::problems() const {
    std::vector<model::PhotoProblem> problems;
    Query query(m_database, "SELECT id, path, state, reason FROM photos WHERE state IN " +
                                sqlSet(PhotoState::Failed, PhotoState::Skipped) +
                                " OR (state = " + sql(PhotoState::Scanned) +
                                " AND reason <> '') ORDER BY CASE state WHEN " + sql(PhotoState::Failed) +
                                " THEN 0 WHEN " + sql(PhotoState::Scanned) + " THEN 1 ELSE 2 END, path");
    while (query.next())
        problems.push_back({query.id<model::PhotoId>(0), query.text(1),
                            static_cast<PhotoState>(query.integer(2)),
                            model::Sentence::parsed(query.text(3))});
    return problems;
}

model::LibraryStats LibraryQueries::stats(const std::string& embedder) const {
    return stats(embedder, readFaceEntries(m_database));
}

model::LibraryStats LibraryQueries::stats(const std::string& embedder,
                                          std::span<const model::FaceEntry> entries) const {
    model::LibraryStats stats;
    Query states(m_database, "SELECT state, count(*) FROM photos GROUP BY state");
    while (states.next()) {
        const std::int64_t count = states.integer(1);
        const auto state = static_cast<model::PhotoState>(states.integer(0));
        stats.photos += state == model::PhotoState::Skipped ? 0 : count;
        switch (state) {
        case model::PhotoState::Pending:
            stats.pending = count;
            break;
        case model::PhotoState::Scanned:
            stats.scanned = count;
            break;
        case model::PhotoState::Failed:
            stats.failed = count;
            break;
        case model::PhotoState::Skipped:
            stats.skipped = count;
            break;
        case model::PhotoState::Missing:
            stats.missing = count;
            break;
        }
    }
    const EmbeddingStore embeddings(m_database);
    if (const model::ModelId model = embeddings.findModel(embedder); model.isValid())
        stats.embeddings = embeddings.countSamples(model);
    stats.people = countOf(m_database, "SELECT count(*) FROM persons");
    stats.unknown = static_cast<std::int64_t>(lists::unknownPersons(entries).size());
    stats.faces = lists::countFaces(entries);
    return stats;
}

} // namespace kith::storage
