// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace kith::storage {

enum class FileKind {
    Library,
    Thumbnails ///< the second file beside it, see ThumbnailStore
};

/// Tells whether a library file was written to: equal means that it was not.
struct FileVersion {
    std::int64_t own = 0;    ///< by the connection that was asked
    std::int64_t others = 0; ///< by other connections and programs
    bool operator==(const FileVersion&) const = default;
};

/// One connection to a library file. Opening creates the file and its folder when there is none, checks that
/// it is a library of ours, and migrates an older one (a copy `<file>.backup-v<N>` is made first).
/// Not for sharing: every thread opens its own on the same file; writers wait for each other up to ten
/// seconds. ":memory:" gives a private library without a file. Everything that touches the database throws
/// model::Error with a sentence naming the file: Unreadable (a folder, no access), ReadOnly, Corrupt
/// (damaged, or of another program), Unsupported (made by a newer Kith), Busy, DiskFull.
class Database {
public:
    explicit Database(const std::filesystem::path& file, FileKind kind = FileKind::Library);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const std::filesystem::path& file() const { return m_file; }
    /// As it is now. Cheap: reads no page of the file.
    FileVersion version();
    /// Moves the write-ahead log into the file and cuts it to no bytes; false when another connection's
    /// reading kept it from happening (it does then when the last connection closes).
    bool truncateLog();
    /// Writes the file anew, without the copies that SQLite leaves in unused parts of its pages when it moves
    /// rows about (secure_delete clears only the place a row is deleted from), then truncateLog(). False also
    /// where it was stopped, or another writer or a full disk kept it from happening. Takes seconds per 100
    /// MB.
    bool rewrite(const std::stop_token& stop = {});
    /// Runs the action, whose statements fail soon after a stop is requested; it throws Cancelled then. The
    /// action has its own transaction, which is rolled back.
    void runUnlessStopped(const std::stop_token& stop, const std::function<void()>& action);
    /// Sentences about damage that SQLite's own check finds; empty = sound. Reads the whole file.
    std::vector<std::string> integrityProblems();

    /// For this module alone.
    SQLite::Database& connection() { return *m_connection; }
    /// For this module alone: nesting of WriteTransaction.
    int& transactionDepth() { return m_transactionDepth; }

private:
    std::filesystem::path m_file;
    std::unique_ptr<SQLite::Database> m_connection;
    int m_transactionDepth = 0;
};

} // namespace kith::storage
