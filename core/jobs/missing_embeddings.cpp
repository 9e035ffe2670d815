// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/missing_embeddings.h"

#include "core/model/error.h"
#include "core/storage/embedding_store.h"
#include "core/storage/face_store.h"
#include "core/storage/thumbnail_store.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <optional>
#include <span>

namespace kith::jobs {
namespace {

using storage::FaceToEmbed;

/// Faces in one transaction; also what a stop throws away at most.
constexpr int kBatch = 64;

/// A face of the batch, and what the pipeline said about it.
struct Answer {
    FaceToEmbed wanted;
    std::optional<vision::FoundFace> found;

    bool isDescribed() const { return wanted.landmarks == model::Landmarks{}; }
};

/// The faces of one photo; neighbours in the batch.
using PhotoAnswers = std::span<Answer>;

std::vector<PhotoAnswers> byPhoto(std::span<Answer> batch) {
    std::vector<PhotoAnswers> photos;
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

void answer(vision::FacePipeline& pipeline, PhotoAnswers faces) {
    try {
        const image::PhotoFile file = image::readPhotoFile(faces.front().wanted.path);
        image::PhotoPixels photo(file);
        for (Answer& face : faces) {
            if (face.isDescribed()) {
                face.found = pipeline.describe(photo, face.wanted.box);
            } else {
                const model::Embedding embedding = pipeline.embed(photo, face.wanted.landmarks);
                face.found.emplace().embedding = embedding;
            }
        }
    } catch (const std::exception&) {
        // The photo is unplugged, damaged or too large: the faces keep waiting for their embedding.
    }
}

class Writer {
public:
    Writer(storage::Database& database, model::ModelId model)
        : m_database(database)
        , m_model(model) {}

    void store(std::span<const Answer> batch) {
        storage::WriteTransaction transaction(m_database);
        storage::EmbeddingStore embeddings(m_database);
        for (const Answer& answer : batch) {
            const model::FaceId face = answer.wanted.face;
            // Erased meanwhile: nothing of it may come back.
            if (!answer.found || storage::FaceStore(m_database).existing({&face, 1}).empty()) {
                continue;
            }
            embeddings.put(face, m_model, model::toStored(answer.found->embedding));
            if (answer.isDescribed()) {
                describe(answer.wanted, *answer.found);
            }
        }
        transaction.commit();
    }

private:
    void describe(const FaceToEmbed& wanted, const vision::FoundFace& found) {
        storage::FaceStore faces(m_database);
        for (storage::StoredFace& row : faces.ofPhoto(wanted.photo)) {
            if (row.face.id == wanted.face) {
                row.face.landmarks = found.landmarks;
                row.face.faceProbability = found.faceProbability;
                row.face.quality = found.quality;
                faces.update(row.face);
            }
        }
        if (!m_thumbnails) {
            m_thumbnails.emplace(m_database.file());
        }
        m_thumbnails->put(wanted.face, std::as_bytes(std::span(found.thumbnail)));
    }

    storage::Database& m_database;
    model::ModelId m_model;
    std::optional<storage::ThumbnailStore> m_thumbnails; ///< seldom needed
};

} // namespace

void embedMissing(storage::Database& database, model::ModelId model, PipelineTeam& team,
                  const std::function<void(double)>& progressed, PauseGate& gate,
                  const std::stop_token& stop) {
    const storage::EmbeddingStore embeddings(database);
    const double total = static_cast<double>(std::max<std::int64_t>(1, embeddings.countLacking(model)));
    Writer writer(database, model);
    std::atomic<std::size_t> done = 0;
    model::PhotoId photo;
    model::FaceId face;
    while (true) {
        std::vector<Answer> batch;
        for (FaceToEmbed& wanted : embeddings.lacking(model, photo, face, kBatch)) {
            batch.push_back({std::move(wanted), std::nullopt});
        }
        if (batch.empty()) {
            return;
        }
        photo = batch.back().wanted.photo;
        face = batch.back().wanted.face;
        const std::vector<PhotoAnswers> photos = byPhoto(batch);
        const auto work = [&](vision::FacePipeline& pipeline, std::size_t index) {
            answer(pipeline, photos[index]);
            progressed(static_cast<double>(done += photos[index].size()) / total);
        };
        team.run(photos.size(), work, gate, stop);
        writer.store(batch);
    }
}

} // namespace kith::jobs
