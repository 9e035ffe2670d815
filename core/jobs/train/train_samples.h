// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/classification/person_facts.h"
#include "core/grouping/types.h"

#include <stop_token>
#include <vector>

namespace kith::storage {
class Database;
}

namespace kith::jobs {

/// Faces for core/grouping with the embeddings that they point into: moves, but cannot be copied.
struct TrainSamples {
    TrainSamples() = default;
    TrainSamples(TrainSamples&&) = default;
    TrainSamples& operator=(TrainSamples&&) = default;

    std::vector<model::Embedding> embeddings;
    std::vector<grouping::FaceSample> faces; ///< faces[i].embedding is &embeddings[i]

    bool hasLabels() const;
};

/// Every active face with an embedding of the model, by face id. Throws model::Error(Cancelled) when stopped.
TrainSamples loadSamples(storage::Database& database, model::ModelId model, const std::stop_token& stop);

/// What the user told about persons besides their faces.
std::vector<grouping::PersonFacts> loadFacts(storage::Database& database);

/// "This face is not that person", as the user said.
std::vector<grouping::Rejection> loadRejections(storage::Database& database);

/// What the user answered about pairs of faces.
grouping::PairAnswers loadAnswers(storage::Database& database);

} // namespace kith::jobs
