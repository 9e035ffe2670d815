// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lost_face.h"

#include <optional>
#include <span>
#include <vector>

namespace kith::storage {

class Database;

/// The faces that lost their place in their photo and about which the user has not said anything yet. Every
/// command belongs into JournalStore::record and throws NotFound for a face that is not among them.
class LostFaces {
public:
    explicit LostFaces(Database& database)
        : m_database(database) {}

    /// Of the user's commands none: for a scan. Faces that do not exist or have no name are ignored.
    void add(std::span<const model::FaceId> faces);
    /// The faces were met again, by a scan.
    void remove(std::span<const model::FaceId> faces);

    /// By path, then face.
    std::vector<model::LostFace> list() const;
    std::optional<model::LostFace> find(model::FaceId face) const;

    /// "It is this face": the name goes to the other, and the one of the old picture into the bin. Throws
    /// NotFound too when there is no such other face.
    void recognise(model::FaceId lost, model::FaceId face);
    /// The name stays with the old picture.
    void keep(model::FaceId lost);
    /// Label and face are not needed any more: the one is taken away, the other goes into the bin.
    void forget(model::FaceId lost);

private:
    void require(model::FaceId lost) const;
    void discard(model::FaceId lost);

    Database& m_database;
};

} // namespace kith::storage
