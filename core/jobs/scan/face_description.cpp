// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/face_description.h"

#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/face_store.h"

#include <algorithm>
#include <exception>

namespace kith::jobs {

void describeFaces(vision::FacePipeline& pipeline, std::span<FaceDescription> facesOfPhoto) {
    try {
        const image::PhotoFile file = image::readPhotoFile(facesOfPhoto.front().wanted.path);
        image::PhotoPixels photo(file);
        for (FaceDescription& face : facesOfPhoto) {
            if (face.isWhole()) {
                face.found = pipeline.describe(photo, face.wanted.box);
            } else {
                const model::Embedding embedding = pipeline.embed(photo, face.wanted.landmarks);
                face.found.emplace().embedding = embedding;
            }
        }
    } catch (const std::exception&) {
        // The faces keep waiting for their embedding.
    }
}

std::vector<model::FaceId> DescriptionWriter::store(std::span<const FaceDescription> descriptions) {
    storage::WriteTransaction transaction(m_database);
    std::vector<model::FaceId> stored;
    for (const FaceDescription& description : descriptions) {
        if (description.found && store(description)) {
            stored.push_back(description.wanted.face);
        }
    }
    transaction.commit();
    return stored;
}

bool DescriptionWriter::store(const FaceDescription& description) {
    const storage::FaceToEmbed& wanted = description.wanted;
    const auto rows = storage::FaceStore(m_database).ofPhoto(wanted.photo);
    const auto row = std::ranges::find(rows, wanted.face, [](const auto& stored) { return stored.face.id; });
    if (row == rows.end() || row->erased || row->face.box != wanted.box ||
        row->face.landmarks != wanted.landmarks) {
        return false;
    }
    storage::EmbeddingStore(m_database)
        .put(wanted.face, m_model, model::toStored(description.found->embedding));
    if (description.isWhole()) {
        storeWhole(row->face, *description.found);
    }
    return true;
}

void DescriptionWriter::storeWhole(model::Face face, const vision::FoundFace& found) {
    face.landmarks = found.landmarks;
    face.faceProbability = found.faceProbability;
    face.quality = found.quality;
    storage::FaceStore(m_database).update(face);
    if (!m_thumbnails) {
        m_thumbnails.emplace(m_database.file());
    }
    m_thumbnails->put(face.id, std::as_bytes(std::span(found.thumbnail)));
}

} // namespace kith::jobs
