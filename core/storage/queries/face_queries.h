// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_details.h"
#include "core/model/face_list.h"
#include "core/model/person.h"

#include <optional>
#include <span>
#include <vector>

namespace kith::storage {

class Database;

/// What screens ask about faces. Erased faces are in no answer.
class FaceQueries {
public:
    explicit FaceQueries(Database& database)
        : m_database(database) {}

    /// listFaces() of face_lists.h with everything read from the file.
    std::vector<model::FaceRow> list(const model::FaceFilter& filter) const;
    /// `unknown`: unknownPersons() of face_lists.h. Without it all faces are read for one.
    std::optional<model::FaceDetails> details(model::FaceId face,
                                              std::span<const model::UnknownSummary> unknown) const;
    std::optional<model::FaceDetails> details(model::FaceId face) const;
    /// Of every one of the rows, as listFaces() gave them, in their order; linear in their number, however
    /// large a cluster is.
    std::vector<model::FaceDetails> listDetails(std::span<const model::FaceRow> rows) const;
    /// Every active face of one photo, left to right.
    std::vector<model::FaceDetails> ofPhoto(model::PhotoId photo,
                                            std::span<const model::UnknownSummary> unknown) const;

private:
    Database& m_database;
};

} // namespace kith::storage
