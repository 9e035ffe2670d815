// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/sqlite_error.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <string>
#include <unistd.h>

namespace kith::storage {

namespace {

using model::Error;
using model::ErrorKind;
using model::SentenceCode;

/// Less room than this and an input/output error is put down to the full disk: SQLite reports a
/// shared-memory file that cannot grow as one.
constexpr std::uintmax_t kNoRoom = 1U << 20U;

std::filesystem::path folderOf(const std::filesystem::path& file) {
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

bool isDiskFull(const std::filesystem::path& file) {
    std::error_code failed;
    const std::filesystem::space_info space = std::filesystem::space(folderOf(file), failed);
    return !failed && space.available < kNoRoom;
}

Error fullError(const std::string& name) {
    return {ErrorKind::DiskFull, {SentenceCode::DiskFull, {name}}};
}

Error readOnlyError(const std::filesystem::path& file) {
    if (!isWritableFolder(folderOf(file)))
        return {ErrorKind::ReadOnly,
                {SentenceCode::ReadOnlyFolder, {file.string(), folderOf(file).string()}}};
    return {ErrorKind::ReadOnly, {SentenceCode::ReadOnlyFile, {file.string()}}};
}

Error openError(const std::filesystem::path& file) {
    if (!isWritableFolder(folderOf(file)))
        return readOnlyError(file);
    return {ErrorKind::Unreadable, {SentenceCode::LibraryForbidden, {file.string()}}};
}

Error inputOutputError(const std::filesystem::path& file, const std::string& reason) {
    if (isDiskFull(file))
        return fullError(file.string());
    return {ErrorKind::Unreadable, {SentenceCode::DriveFailed, {file.string(), reason}}};
}

} // namespace

bool isWritableFolder(const std::filesystem::path& folder) {
    return ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0;
}

Error toError(const SQLite::Exception& exception, const std::filesystem::path& file) {
    const std::string name = file.string();
    switch (exception.getErrorCode() & 0xFF) {
    case SQLITE_FULL:
        return fullError(name);
    case SQLITE_READONLY:
        return readOnlyError(file);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, {SentenceCode::LibraryInUse, {name}}};
    case SQLITE_NOTADB:
        return {ErrorKind::Corrupt, {SentenceCode::NotALibrary, {name}}};
    case SQLITE_CORRUPT:
        return {ErrorKind::Corrupt, {SentenceCode::LibraryDamaged, {name, exception.what()}}};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return openError(file);
    case SQLITE_IOERR:
        return inputOutputError(file, exception.what());
    case SQLITE_NOMEM:
        return {ErrorKind::Internal, {SentenceCode::NoMemoryForLibrary, {name}}};
    default:
        return {ErrorKind::Internal, {SentenceCode::NotStored, {name, exception.what()}}};
    }
}

} // namespace kith::storage
