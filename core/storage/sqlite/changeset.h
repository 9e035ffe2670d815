// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/sqlite/journal_change.h"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace kith::storage {

class Database;

/// A difference of the journalled tables in the format of SQLite's session extension; empty = none.
using Changeset = std::vector<std::byte>;

/// Runs the action and gives what it changed. To be called in a transaction.
Changeset recordChanges(Database& database, const std::function<void()>& action, JournalScope scope);

/// What both change, one after the other.
Changeset joined(Database& database, std::span<const std::byte> changeset, std::span<const std::byte> next);

Changeset inverted(Database& database, std::span<const std::byte> changeset);

/// Applies it where the rows are as it expects, and leaves out the rest; no row is left referring to one
/// that is gone. Of a drawn face nothing but its box and whether it is there counts: what was found out about
/// it since does not stand in the way. To be called in a transaction.
void applyChanges(Database& database, std::span<const std::byte> changeset);

/// What it is about; `step` and `text` are left alone.
JournalChange describe(Database& database, std::span<const std::byte> changeset);

} // namespace kith::storage
