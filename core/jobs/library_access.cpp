// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/library_access.h"

#include "core/jobs/open_library.h"
#include "core/storage/stores/embedding_store.h"

#include <algorithm>
#include <thread>

namespace kith::jobs {
namespace {

const vision::ModelEntry& embedderOf(const vision::ModelCatalog& catalog, const std::string& id,
                                     EmbedderUse use) {
    const vision::ModelEntry* listed = use == EmbedderUse::Stored ? catalog.find(id) : nullptr;
    return listed != nullptr ? *listed : catalog.verified(id); // which says what is missing
}

model::ModelId modelOf(storage::Database& database, const vision::ModelEntry& embedder, EmbedderUse use) {
    storage::EmbeddingStore embeddings(database);
    return use == EmbedderUse::Stored ? embeddings.findModel(embedder.id)
                                      : embeddings.model(embedder.id, embedder.sha256);
}

} // namespace

OpenLibrary::OpenLibrary(const LibraryAccess& access, EmbedderUse use)
    : catalog(vision::ModelCatalog::load(access.modelFolders))
    , embedder(embedderOf(catalog, access.settings.embedding.embedder, use))
    , database(access.library)
    , model(modelOf(database, embedder, use)) {}

OpenLibrary LibraryAccess::open(EmbedderUse use) const {
    return OpenLibrary(*this, use);
}

int LibraryAccess::threads() const {
    const auto cores = static_cast<int>(std::thread::hardware_concurrency());
    return workers > 0 ? workers : std::max(cores, 1);
}

} // namespace kith::jobs
