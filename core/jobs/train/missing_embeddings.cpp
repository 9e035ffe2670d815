// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/missing_embeddings.h"

#include "core/jobs/scan/face_description.h"
#include "core/storage/stores/embedding_store.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <span>

namespace kith::jobs {
namespace {

/// Faces in one transaction; also what a stop throws away at most.
constexpr int kBatch = 64;

/// The faces of one photo; neighbours in the batch.
using PhotoFaces = std::span<FaceDescription>;

std::vector<PhotoFaces> byPhoto(std::span<FaceDescription> batch) {
    std::vector<PhotoFaces> photos;
    for (std::size_t first = 0; first < batch.size();) {
        std::size_t last = first + 1;
        while (last < batch.size() && batch[last].wanted.photo == batch[first].wanted.photo) {
            ++last;
        }
        photos.push_back(batch.subspan(first, last - first));
        first = last;
    }
    return photos;
}

} // namespace

void embedMissing(storage::Database& database, model::ModelId model, PipelineTeam& team,
                  const std::function<void(double)>& progressed, PauseGate& gate,
                  const std::stop_token& stop) {
    const storage::EmbeddingStore embeddings(database);
    const double total = static_cast<double>(std::max<std::int64_t>(1, embeddings.countLacking(model)));
    DescriptionWriter writer(database, model);
    std::atomic<std::size_t> done = 0;
    model::PhotoId photo;
    model::FaceId face;
    while (true) {
        std::vector<FaceDescription> batch;
        for (storage::FaceToEmbed& wanted : embeddings.lacking(model, photo, face, kBatch)) {
            batch.push_back({std::move(wanted), std::nullopt});
        }
        if (batch.empty()) {
            return;
        }
        photo = batch.back().wanted.photo;
        face = batch.back().wanted.face;
        const std::vector<PhotoFaces> photos = byPhoto(batch);
        const auto work = [&](vision::FacePipeline& pipeline, std::size_t index) {
            describeFaces(pipeline, photos[index]);
            progressed(static_cast<double>(done += photos[index].size()) / total);
        };
        team.run(photos.size(), work, gate, stop);
        writer.store(batch);
    }
}

} // namespace kith::jobs
