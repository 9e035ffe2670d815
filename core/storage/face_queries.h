// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/queries.h"

#include <optional>
#include <vector>

namespace kith::storage {

class Database;

/// What screens ask about faces. Erased faces are in no answer.
class FaceQueries {
public:
    explicit FaceQueries(Database& database)
        : m_database(database) {}

    /// FaceScope::Unknown gives the active unlabelled faces of the cluster even when others of it got a name
    /// meanwhile (their FaceRow::cluster is none then), so that a grid does not empty under the user.
    /// Display order: named persons by number of faces in the answer (descending, then name), then unknown
    /// persons by size, then nameless faces by the person they are likely, then faces of nobody; in a group
    /// by the filter's sort, ties by id. How alike faces are is not known here: Typical and Odd give the
    /// newest first.
    std::vector<model::FaceRow> list(const model::FaceFilter& filter) const;
    model::FaceCounts counts() const;
    std::optional<model::FaceDetails> details(model::FaceId face) const;
    /// Of every face of list(), in its order; linear in their number, however large a cluster is.
    std::vector<model::FaceDetails> listDetails(const model::FaceFilter& filter) const;
    /// Every active face of one photo, left to right.
    std::vector<model::FaceDetails> ofPhoto(model::PhotoId photo) const;

private:
    Database& m_database;
};

} // namespace kith::storage
