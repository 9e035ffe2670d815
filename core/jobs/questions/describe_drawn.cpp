// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/describe_drawn.h"

#include "core/jobs/open_library.h"
#include "core/jobs/scan/face_description.h"
#include "core/storage/stores/embedding_store.h"

#include <optional>
#include <string>

namespace kith::jobs {

void describeDrawn(const LibraryAccess& access, const std::function<void(model::FaceId)>& described,
                   const std::stop_token& stop) {
    {
        storage::Database database(access.library);
        const storage::EmbeddingStore embeddings(database);
        const std::string& chosen = access.settings.embedding.embedder;
        if (embeddings.lackingDrawn(embeddings.findModel(chosen)).empty()) {
            return; // before a checksum is computed
        }
    }
    OpenLibrary open = access.open(EmbedderUse::MakesNew);
    DescriptionWriter writer(open.database, open.model);
    std::optional<vision::FacePipeline> pipeline;
    for (storage::FaceToEmbed& wanted : storage::EmbeddingStore(open.database).lackingDrawn(open.model)) {
        if (stop.stop_requested()) {
            return;
        }
        if (!pipeline) {
            pipeline.emplace(access.settings, open.catalog);
        }
        FaceDescription face{std::move(wanted), std::nullopt};
        describeFaces(*pipeline, {&face, 1});
        for (const model::FaceId stored : writer.store({&face, 1})) {
            described(stored);
        }
    }
}

} // namespace kith::jobs
