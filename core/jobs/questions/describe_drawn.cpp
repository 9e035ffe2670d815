// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/describe_drawn.h"

#include "core/jobs/scan/face_description.h"
#include "core/storage/sqlite/database.h"
#include "core/vision/model_catalog.h"

#include <optional>
#include <string>

namespace kith::jobs {

void describeDrawn(const DescribeRequest& request, const std::function<void(model::FaceId)>& described,
                   const std::stop_token& stop) {
    storage::Database database(request.library);
    storage::EmbeddingStore embeddings(database);
    const std::string& chosen = request.settings.embedding.embedder;
    if (embeddings.lackingDrawn(embeddings.findModel(chosen)).empty()) {
        return; // before a checksum is computed
    }
    const auto catalog = vision::ModelCatalog::load(request.modelFolders);
    const vision::ModelEntry& embedder = catalog.verified(chosen);
    const model::ModelId model = embeddings.model(embedder.id, embedder.sha256);
    DescriptionWriter writer(database, model);
    std::optional<vision::FacePipeline> pipeline;
    for (storage::FaceToEmbed& wanted : embeddings.lackingDrawn(model)) {
        if (stop.stop_requested()) {
            return;
        }
        if (!pipeline) {
            pipeline.emplace(request.settings, catalog);
        }
        FaceDescription face{std::move(wanted), std::nullopt};
        describeFaces(*pipeline, {&face, 1});
        for (const model::FaceId stored : writer.store({&face, 1})) {
            described(stored);
        }
    }
}

} // namespace kith::jobs
