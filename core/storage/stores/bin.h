// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <stop_token>
#include <vector>

namespace kith::storage {

class Database;
class ThumbnailStore;

/// Erases embeddings (of every model), landmarks and thumbnails of all deleted faces, and gives these faces;
/// cannot be undone. A tombstone with the box stays, so that an ordinary scan does not find the face again.
/// Undoing the deletion afterwards gives the face back without its embedding. Unused parts of the files may
/// hold copies until eraseTraces(), which the library remembers.
/// `deletedBefore`: only faces deleted before that time (seconds since the epoch).
std::vector<model::FaceId> emptyBin(Database& library, ThumbnailStore& thumbnails,
                                    std::int64_t deletedBefore = std::numeric_limits<std::int64_t>::max());

/// Whether the bin was emptied since eraseTraces() went through.
bool hasTraces(Database& library);

/// Where jobs keep what they know about which faces are near each other (core/jobs/train/graph_file.h).
std::filesystem::path graphFileOf(const std::filesystem::path& library);

/// Where hasTraces(), removes the file of near faces, writes databases and their write-ahead logs anew and
/// removes copies made before migrations, so that no byte of erased faces is left. Takes seconds per 100 MB,
/// in which nobody else can write. False when it was stopped, another connection was at work, or there was no
/// room.
bool eraseTraces(Database& library, ThumbnailStore& thumbnails, const std::stop_token& stop = {});

} // namespace kith::storage
