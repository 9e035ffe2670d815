// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_entry.h"

#include <span>
#include <vector>

namespace kith::storage {

class Database;

/// Every face that is not erased, by id.
std::vector<model::FaceEntry> readFaceEntries(Database& database);
/// Of the given faces (by id, each once) those that exist and are not erased, by id.
std::vector<model::FaceEntry> readFaceEntries(Database& database, std::span<const model::FaceId> faces);

} // namespace kith::storage
