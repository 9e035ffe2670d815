// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_entry.h"
#include "core/model/library_stats.h"
#include "core/model/photo_problem.h"

#include <span>
#include <string>
#include <vector>

namespace kith::storage {

class Database;

class LibraryQueries {
public:
    explicit LibraryQueries(Database& database)
        : m_database(database) {}

    /// By path. `photos` does not count skipped files; `online` is the caller's to find out.
    std::vector<model::FolderSummary> folders() const;
    /// Failed photos, damaged ones that could be scanned all the same (state Scanned), skipped files; then by
    /// path.
    std::vector<model::PhotoProblem> problems() const;
    /// `photos` does not count skipped files; `embeddings` are those of active faces by this model.
    model::LibraryStats stats(const std::string& embedder) const;
    /// The same where the entries of all faces are known.
    model::LibraryStats stats(const std::string& embedder, std::span<const model::FaceEntry> entries) const;

private:
    Database& m_database;
};

} // namespace kith::storage
