// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace kith::storage {

class Database;
class ThumbnailStore;

struct EmptiedBin {
    std::vector<model::FaceId> faces; ///< erased now
    /// False: another connection was at work, or there was no room to write the files anew, and something may
    /// be left in unused parts of them until the bin is emptied the next time.
    bool bytesGone = true;
};

/// Erases embeddings (of every model), landmarks and thumbnails of all deleted faces from both files, their
/// write-ahead logs and copies made before migrations, writing both files anew (seconds for a large library);
/// cannot be undone. A tombstone with the box stays, so
/// that an ordinary scan does not find the face again. Undoing the deletion afterwards gives the face back
/// without its embedding.
/// `deletedBefore`: only faces deleted before that time (seconds since the epoch).
EmptiedBin emptyBin(Database& library, ThumbnailStore& thumbnails,
                    std::int64_t deletedBefore = std::numeric_limits<std::int64_t>::max());

} // namespace kith::storage
