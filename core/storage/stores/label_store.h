// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"
#include "core/model/ids.h"
#include "core/model/rejection.h"

#include <span>
#include <utility>
#include <vector>

namespace kith::storage {

class Database;

/// Labels, rejections and marks: what the user said about faces. Every command ignores faces that do not
/// exist or are erased, belongs into JournalStore::record, and returns the faces it changed.
class LabelStore {
public:
    explicit LabelStore(Database& database)
        : m_database(database) {}

    /// Replaces other labels and lifts a rejection of that person; marks stay. Throws NotFound when there
    /// is no such person.
    std::vector<model::FaceId> label(std::span<const model::FaceId> faces, model::PersonId person);
    /// Back to unlabelled; each face remembers that it is not that person.
    std::vector<model::FaceId> removeLabel(std::span<const model::FaceId> faces);
    /// "Not this person"; takes away a label of that person too. Throws NotFound when there is no such
    /// person.
    std::vector<model::FaceId> reject(std::span<const model::FaceId> faces, model::PersonId person);
    /// Active takes faces back out of Ignored and the bin.
    std::vector<model::FaceId> mark(std::span<const model::FaceId> faces, model::FaceMark mark);

    /// Remembers that the user looked at the labels of these faces and found them right; unlabelled ones are
    /// left alone.
    std::vector<model::FaceId> keep(std::span<const model::FaceId> faces);

    /// None while unlabelled.
    model::PersonId labelOf(model::FaceId face) const;
    /// The same for many faces, in their order; those without a label are left out.
    std::vector<model::FacePerson> labelsOf(std::span<const model::FaceId> faces) const;
    /// By face, then person.
    std::vector<model::Rejection> rejections() const;
    /// Faces whose label of now was kept, by id.
    std::vector<model::FaceId> kept() const;

private:
    Database& m_database;
};

} // namespace kith::storage
