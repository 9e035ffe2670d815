// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string_view>

namespace SQLite {
class Database;
}

namespace kith::storage {

struct Migration {
    int version = 0; ///< user_version afterwards; 1, 2, 3, …
    std::string_view sql;
};

/// Written at build time from migrations/*.sql.
std::span<const Migration> libraryMigrations();
std::span<const Migration> thumbnailMigrations();

enum class BackupBefore { No, Migrating };

/// A kind of file: what marks it as ours, and how it came to be.
struct Schema {
    int applicationId = 0;
    std::span<const Migration> migrations;
    BackupBefore backup = BackupBefore::No;
};

/// Throws model::Error when the file belongs to another program (Corrupt) or a newer one (Unsupported).
/// Writes nothing.
void checkIdentity(SQLite::Database& connection, const std::filesystem::path& file, const Schema& schema);

/// Brings the file to the newest version, each migration in one transaction of its own; a failing one leaves
/// the file at the version before. An existing older file is copied first where the schema says so.
void migrate(SQLite::Database& connection, const std::filesystem::path& file, const Schema& schema);

/// `<file>.backup-v<version>`.
std::filesystem::path backupOf(const std::filesystem::path& file, int version);

} // namespace kith::storage
