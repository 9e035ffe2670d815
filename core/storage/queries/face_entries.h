// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_entry.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace kith::storage {

class Database;

/// Every face that is not erased, by id.
std::vector<model::FaceEntry> readFaceEntries(Database& database);
/// Of the given faces (by id, each once) those that exist and are not erased, by id.
std::vector<model::FaceEntry> readFaceEntries(Database& database, std::span<const model::FaceId> faces);

/// Another one after every step of the journal, undone and redone ones too, and after faces came or went,
/// whoever did it; not after suggestions were refreshed. About a millisecond at 100,000 faces.
using EntriesMark = std::array<std::int64_t, 4>;
EntriesMark readEntriesMark(Database& database);

} // namespace kith::storage
