// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/embedding.h"
#include "core/model/geometry.h"
#include "core/model/ids.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kith::storage {

class Database;

/// Everything Train needs to know about one active face.
struct FaceSampleRow {
    model::FaceId face;
    model::PhotoId photo;
    double quality = 0.0;
    std::int64_t capturedAt = 0; ///< seconds since the epoch; 0 = unknown
    std::string path;            ///< of the photo
    model::PersonId label;
    model::StoredEmbedding embedding{};
};

/// A face to be embedded.
struct FaceToEmbed {
    model::FaceId face;
    model::PhotoId photo;
    std::string path;
    model::Box box;
    model::Landmarks landmarks{}; ///< all zero = not known (a face out of the emptied bin)
};

/// Embeddings and the models that made them.
class EmbeddingStore {
public:
    explicit EmbeddingStore(Database& database)
        : m_database(database) {}

    /// The id of the model with this name, added when new. Another checksum than last time means another
    /// network: embeddings stored under the name are dropped.
    model::ModelId model(const std::string& name, const std::string& sha256);
    /// None while no such model was ever used.
    model::ModelId findModel(const std::string& name) const;

    /// Replaces what is there; a face that is gone is ignored.
    void put(model::FaceId face, model::ModelId model, const model::StoredEmbedding& embedding);
    bool has(model::FaceId face, model::ModelId model) const;
    std::optional<model::Embedding> find(model::FaceId face, model::ModelId model) const;
    /// Active faces in photos that are there, without an embedding of the model.
    std::int64_t countLacking(model::ModelId model) const;
    /// The same ordered by photo, then face; only after the place (afterPhoto, afterFace), at most `limit`.
    std::vector<FaceToEmbed> lacking(model::ModelId model, model::PhotoId afterPhoto, model::FaceId afterFace,
                                     int limit) const;
    /// Of them the faces drawn by hand, by photo, then face.
    std::vector<FaceToEmbed> lackingDrawn(model::ModelId model) const;
    /// Active faces with an embedding of the model.
    std::int64_t countSamples(model::ModelId model) const;
    /// Hands over each of them in order of face id; the row lives until the call returns.
    void forEachSample(model::ModelId model, const std::function<void(const FaceSampleRow&)>& use) const;

private:
    Database& m_database;
};

} // namespace kith::storage
