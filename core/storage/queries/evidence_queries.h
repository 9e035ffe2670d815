// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/embedding.h"
#include "core/model/ids.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kith::storage {

class Database;

/// An active face and what it looks like.
struct EmbeddedFace {
    model::FaceId face;
    model::PersonId label;
    model::StoredEmbedding embedding{};
};

/// The stored faces that speak for a suggestion. Reads those alone: some milliseconds however large the
/// library is.
class EvidenceQueries {
public:
    EvidenceQueries(Database& database, model::ModelId model)
        : m_database(database)
        , m_model(model) {}

    /// Nothing when the face is not active or has no embedding of the model.
    std::optional<EmbeddedFace> face(model::FaceId face) const;
    /// Active faces labelled as the person, by id.
    std::vector<EmbeddedFace> labelledAs(model::PersonId person) const;

    struct Group {
        std::int64_t others = 0;         ///< active
        std::int64_t named = 0;          ///< of them labelled as the person
        std::vector<EmbeddedFace> faces; ///< the surest members, surest first
    };
    /// The cluster of the face without the face itself, at most `limit` of its faces.
    Group groupOf(model::FaceId face, model::PersonId person, int limit) const;

private:
    Database& m_database;
    model::ModelId m_model;
};

} // namespace kith::storage
