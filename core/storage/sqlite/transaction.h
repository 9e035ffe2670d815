// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kith::storage {

class Database;

/// Writes made between construction and commit() are stored together or not at all (destroyed without
/// commit() = rolled back). Takes the write lock at once. Inside another WriteTransaction of the same
/// Database it joins that one: only the outermost stores, so let exceptions of an inner one pass.
class WriteTransaction {
public:
    explicit WriteTransaction(Database& database);
    ~WriteTransaction();
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;

    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

/// What is read while it lives is of one moment, whatever others write meanwhile. Nothing is to be written.
/// Inside a WriteTransaction of the same Database it adds nothing.
class ReadTransaction {
public:
    explicit ReadTransaction(Database& database);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

private:
    Database& m_database;
    bool m_isOuter;
};

} // namespace kith::storage
