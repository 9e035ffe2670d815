// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/database.h"

#include "core/storage/sqlite/migrations.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/sqlite_error.h"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <chrono>
#include <mutex>
#include <thread>

namespace kith::storage {

namespace {

using model::Error;
using model::ErrorKind;
using model::SentenceCode;

constexpr int kBusyMilliseconds = 10'000;
constexpr int kLibraryId = 0x4B697468;   // "Kith"
constexpr int kThumbnailId = 0x4B697454; // "KitT"

Schema schemaOf(FileKind kind) {
    if (kind == FileKind::Thumbnails)
        return {kThumbnailId, thumbnailMigrations(), BackupBefore::No};
    return {kLibraryId, libraryMigrations(), BackupBefore::Migrating};
}

std::filesystem::path absoluteFile(const std::filesystem::path& file) {
    return file == ":memory:" ? file : std::filesystem::absolute(file);
}

void prepareFolder(const std::filesystem::path& file) {
    std::error_code failed;
    if (std::filesystem::is_directory(file, failed))
        throw Error(ErrorKind::Unreadable, {SentenceCode::FolderNotLibrary, {file.string()}});
    const std::filesystem::path folder = file.parent_path();
    std::filesystem::create_directories(folder, failed);
    if (!failed)
        return;
    const model::Sentence sentence(SentenceCode::FolderNotMade, {folder.string(), failed.message()});
    if (failed == std::errc::read_only_file_system || failed == std::errc::permission_denied)
        throw Error(ErrorKind::ReadOnly, sentence);
    if (failed == std::errc::no_space_on_device)
        throw Error(ErrorKind::DiskFull, sentence);
    throw Error(ErrorKind::NotFound, sentence);
}

/// SQLite waits for nobody when it changes the journal mode, so several that open a new file at once would
/// find it in use.
void useWriteAheadLog(SQLite::Database& connection) {
    constexpr auto kPatience = std::chrono::milliseconds(kBusyMilliseconds);
    constexpr auto kPause = std::chrono::milliseconds(5);
    const auto start = std::chrono::steady_clock::now();
    for (;;) {
        try {
            const std::string mode = connection.execAndGet("PRAGMA journal_mode").getString();
            if (mode != "wal")
                connection.execAndGet("PRAGMA journal_mode = WAL");
            return;
        } catch (const SQLite::Exception& exception) {
            if (exception.getErrorCode() != SQLITE_BUSY)
                throw;
        }
        if (std::chrono::steady_clock::now() - start > kPatience)
            throw SQLite::Exception("The journal mode cannot be changed", SQLITE_BUSY);
        std::this_thread::sleep_for(kPause);
    }
}

/// After the identity check: changing the journal mode writes to the file.
void configure(SQLite::Database& connection) {
    useWriteAheadLog(connection);
    // Temporary tables hold face data as well: never on disk.
    connection.exec("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
                    "PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;"
                    "PRAGMA cache_size = -16000");
}

/// While it lives, statements of the connection fail soon after a stop is requested.
class Interruption {
public:
    Interruption(sqlite3* connection, const std::stop_token& stop)
        : m_connection(connection)
        , m_stop(stop) {
        constexpr int kSteps = 500;
        sqlite3_progress_handler(connection, kSteps, isStopped, this);
    }
    ~Interruption() { end(); }
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    void end() const { sqlite3_progress_handler(m_connection, 0, nullptr, nullptr); }

private:
    static int isStopped(void* self) {
        return static_cast<const Interruption*>(self)->m_stop.stop_requested() ? 1 : 0;
    }

    sqlite3* m_connection;
    const std::stop_token& m_stop;
};

} // namespace

Database::Database(const std::filesystem::path& file, FileKind kind)
    : m_file(absoluteFile(file)) {
    if (m_file != ":memory:")
        prepareFolder(m_file);
    // SQLite's own locks do not cover a journal that appears and goes while the mode of a new file changes:
    // who looks then is told of an I/O error.
    static std::mutex oneAtATime;
    const std::lock_guard lock(oneAtATime);
    try {
        m_connection = std::make_unique<SQLite::Database>(
            m_file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMilliseconds);
        const Schema schema = schemaOf(kind);
        checkIdentity(*m_connection, m_file, schema);
        if (sqlite3_db_readonly(m_connection->getHandle(), "main") == 1)
            throw SQLite::Exception("read-only", SQLITE_READONLY);
        configure(*m_connection);
        migrate(*m_connection, m_file, schema);
    } catch (const SQLite::Exception& exception) {
        throw toError(exception, m_file);
    }
}

Database::~Database() = default;

FileVersion Database::version() {
    Query query(*this, "PRAGMA data_version");
    query.next();
    return {sqlite3_total_changes64(m_connection->getHandle()), query.integer(0)};
}

bool Database::truncateLog() {
    Query query(*this, "PRAGMA wal_checkpoint(TRUNCATE)");
    return query.next() && query.integer(0) == 0;
}

bool Database::rewrite(const std::stop_token& stop) {
    const Interruption interruption(m_connection->getHandle(), stop);
    try {
        // The copy that VACUUM works on may be larger than the memory.
        execute(*this, "PRAGMA temp_store = FILE");
        execute(*this, "VACUUM");
        execute(*this, "PRAGMA temp_store = MEMORY");
    } catch (const Error& error) {
        interruption.end();
        execute(*this, "PRAGMA temp_store = MEMORY");
        if (!stop.stop_requested() && error.kind() != ErrorKind::Busy && error.kind() != ErrorKind::DiskFull)
            throw;
        return false;
    }
    return truncateLog();
}

void Database::runUnlessStopped(const std::stop_token& stop, const std::function<void()>& action) {
    const Interruption interruption(m_connection->getHandle(), stop);
    try {
        action();
    } catch (const Error&) {
        if (stop.stop_requested())
            throw Error(ErrorKind::Cancelled, {SentenceCode::WritingStopped, {m_file.string()}});
        throw;
    }
}

std::vector<std::string> Database::integrityProblems() {
    std::vector<std::string> problems;
    Query check(*this, "PRAGMA integrity_check");
    while (check.next()) {
        if (std::string line = check.text(0); line != "ok")
            problems.push_back(std::move(line));
    }
    Query references(*this, "PRAGMA foreign_key_check");
    while (references.next())
        problems.push_back("A row of " + references.text(0) + " refers to a missing row of " +
                           references.text(2) + ".");
    return problems;
}

} // namespace kith::storage
