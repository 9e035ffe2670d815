// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/thumbnail_store.h"
#include "core/vision/face_pipeline.h"

#include <optional>
#include <span>
#include <vector>

namespace kith::storage {
class Database;
}

namespace kith::jobs {

/// A face that lacks its embedding, and what the pipeline said about it.
struct FaceDescription {
    storage::FaceToEmbed wanted;
    std::optional<vision::FoundFace> found; ///< none = the photo cannot be read (now)

    /// Nothing but the box was known: landmarks, quality and thumbnail are found too, not the embedding
    /// alone.
    bool isWhole() const { return wanted.landmarks == model::Landmarks{}; }
};

/// Describes faces of one photo; of a photo that is unplugged, damaged or too large none is found.
void describeFaces(vision::FacePipeline& pipeline, std::span<FaceDescription> facesOfPhoto);

/// Stores what was found. One thread, that of the database.
class DescriptionWriter {
public:
    DescriptionWriter(storage::Database& database, model::ModelId model)
        : m_database(database)
        , m_model(model) {}

    /// In one transaction. Faces that were erased or moved meanwhile are left out. Returns those stored.
    std::vector<model::FaceId> store(std::span<const FaceDescription> descriptions);

private:
    bool store(const FaceDescription& description);
    void storeWhole(model::Face face, const vision::FoundFace& found);

    storage::Database& m_database;
    model::ModelId m_model;
    std::optional<storage::ThumbnailStore> m_thumbnails; ///< seldom needed
};

} // namespace kith::jobs
