// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/library_access.h"
#include "core/model/ids.h"
#include "core/storage/sqlite/database.h"
#include "core/vision/model_catalog.h"

namespace kith::jobs {

/// A library with the networks that its settings name; made by LibraryAccess::open. For one thread.
struct OpenLibrary {
    OpenLibrary(const LibraryAccess& access, EmbedderUse use);
    OpenLibrary(const OpenLibrary&) = delete;
    OpenLibrary& operator=(const OpenLibrary&) = delete;

    vision::ModelCatalog catalog;
    const vision::ModelEntry& embedder; ///< in the catalog
    storage::Database database;
    model::ModelId model; ///< the embedder's in the library; none while it was never used there
};

} // namespace kith::jobs
