// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"
#include "core/model/suggestion.h"
#include "core/model/suggestion_row.h"

#include <span>
#include <vector>

namespace kith::storage {

class Database;

/// Suggestions as shown: of active unlabelled faces, rejected persons left out.
class SuggestionQueries {
public:
    explicit SuggestionQueries(Database& database)
        : m_database(database) {}

    /// Of one source at or over the probability; grouped by person (most suggestions first, then name),
    /// best first in the group, ties by id.
    std::vector<model::SuggestionRow> list(model::SuggestionSource source, double minimumProbability) const;
    /// What the source suggests for the given faces, in their order; faces without are left out.
    std::vector<model::FacePerson> suggested(std::span<const model::FaceId> faces,
                                             model::SuggestionSource source) const;
    /// The most probable of both sources at or over the probability, for the given faces in their order;
    /// faces without are left out.
    std::vector<model::FacePerson> best(std::span<const model::FaceId> faces,
                                        double minimumProbability) const;

private:
    Database& m_database;
};

} // namespace kith::storage
