// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/storage/sqlite/database.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace kith::storage {

/// Face thumbnails (JPEG), in `<library>.thumbs` beside the library. One connection: one thread each.
/// Throws like Database.
class ThumbnailStore {
public:
    /// `library` is the library's file (":memory:" gives a private store without a file).
    explicit ThumbnailStore(const std::filesystem::path& library);

    static std::filesystem::path fileOf(const std::filesystem::path& library);

    /// Replaces what is there. Wrap many in one batch().
    void put(model::FaceId face, std::span<const std::byte> jpeg);
    /// Empty when there is none.
    std::vector<std::byte> get(model::FaceId face) const;
    void erase(std::span<const model::FaceId> faces);
    /// For WriteTransaction (batches) and truncateLog().
    Database& database() { return m_database; }

private:
    mutable Database m_database;
};

} // namespace kith::storage
