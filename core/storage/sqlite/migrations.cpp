// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/migrations.h"

#include "core/model/error.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <string>

namespace kith::storage {

namespace {

int number(SQLite::Database& connection, const char* sql) {
    return connection.execAndGet(sql).getInt();
}

int newestVersion(const Schema& schema) {
    return schema.migrations.empty() ? 0 : schema.migrations.back().version;
}

/// Complete or not there at all: a copy that was cut short never carries the final name.
void copyBefore(SQLite::Database& connection, const std::filesystem::path& file, int version) {
    const std::filesystem::path target = backupOf(file, version);
    std::filesystem::path part = target;
    part += ".part";
    std::error_code ignored;
    std::filesystem::remove(part, ignored);
    SQLite::Statement copy(connection, "VACUUM INTO ?");
    copy.bind(1, part.string());
    copy.exec();
    std::error_code failed;
    std::filesystem::rename(part, target, failed);
    if (failed)
        throw model::Error(model::ErrorKind::Unreadable,
                           {model::SentenceCode::CopyFailed, {target.string(), failed.message()}});
}

void apply(SQLite::Database& connection, const Migration& migration, const Schema& schema) {
    SQLite::Transaction transaction(connection, SQLite::TransactionBehavior::IMMEDIATE);
    // Another connection may have been faster.
    if (number(connection, "PRAGMA user_version") < migration.version) {
        connection.exec(std::string(migration.sql));
        connection.exec("PRAGMA user_version = " + std::to_string(migration.version));
        connection.exec("PRAGMA application_id = " + std::to_string(schema.applicationId));
    }
    transaction.commit();
}

} // namespace

std::filesystem::path backupOf(const std::filesystem::path& file, int version) {
    std::filesystem::path backup = file;
    backup += ".backup-v" + std::to_string(version);
    return backup;
}

void checkIdentity(SQLite::Database& connection, const std::filesystem::path& file, const Schema& schema) {
    // One snapshot: another connection may be creating the library at this moment.
    const SQLite::Transaction snapshot(connection, SQLite::TransactionBehavior::DEFERRED);
    const int version = number(connection, "PRAGMA user_version");
    const int application = number(connection, "PRAGMA application_id");
    const bool isEmpty = number(connection, "SELECT count(*) FROM sqlite_master") == 0;
    if (application == 0 && version == 0 && isEmpty)
        return;
    if (application != schema.applicationId)
        throw model::Error(model::ErrorKind::Corrupt, {model::SentenceCode::ForeignFile, {file.string()}});
    if (version > newestVersion(schema))
        throw model::Error(model::ErrorKind::Unsupported,
                           {model::SentenceCode::NewerFile,
                            {file.string(), std::to_string(version), std::to_string(newestVersion(schema))}});
}

void migrate(SQLite::Database& connection, const std::filesystem::path& file, const Schema& schema) {
    const int version = number(connection, "PRAGMA user_version");
    if (version >= newestVersion(schema))
        return;
    const bool isOnDisk = file != ":memory:";
    if (version > 0 && isOnDisk && schema.backup == BackupBefore::Migrating)
        copyBefore(connection, file, version);
    for (const Migration& migration : schema.migrations) {
        if (migration.version > version)
            apply(connection, migration, schema);
    }
}

} // namespace kith::storage
