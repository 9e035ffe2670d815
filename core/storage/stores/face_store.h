// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kith::storage {

class Database;

/// A face as the scan's matching sees it.
struct StoredFace {
    model::Face face;
    bool erased = false;  ///< a tombstone of the emptied bin: box alone, kept so that a scan skips it
    bool touched = false; ///< the user did something with it once: its row must stay for undo
};

class FaceStore {
public:
    explicit FaceStore(Database& database)
        : m_database(database) {}

    /// Every row of a photo, ignored, deleted and erased faces too, by id.
    std::vector<StoredFace> ofPhoto(model::PhotoId photo) const;
    /// The given faces that exist and are not erased.
    std::vector<model::FaceId> existing(std::span<const model::FaceId> faces) const;
    /// The id, mark and person of the argument don't matter.
    model::FaceId add(const model::Face& face);
    /// Replaces box, landmarks, origin, scores and quality; label and mark stay.
    void update(const model::Face& face);
    /// A face drawn by hand elsewhere in its photo: its landmarks, quality and embeddings go with the old
    /// box.
    void moveDrawn(model::FaceId face, const model::Box& box);
    /// Removes rows with their embeddings. Touched faces (see StoredFace) are left alone. Returns the ones
    /// removed; their thumbnails are the caller's.
    std::vector<model::FaceId> remove(std::span<const model::FaceId> faces);
    /// A deleted face that Re-scan found again: out of the bin, no tombstone any more. The caller stores
    /// landmarks, embedding and thumbnail anew. Not a step of the journal. False, and nothing changed, when
    /// it is not deleted, or was deleted later than that (seconds since the epoch).
    bool bringBack(model::FaceId face, std::int64_t deletedUpTo);

private:
    Database& m_database;
};

} // namespace kith::storage
