// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/transaction.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

namespace kith::storage {

WriteTransaction::WriteTransaction(Database& database)
    : m_database(database) {
    if (m_database.transactionDepth() == 0)
        execute(m_database, "BEGIN IMMEDIATE");
    ++m_database.transactionDepth();
}

WriteTransaction::~WriteTransaction() {
    if (!m_open)
        return;
    --m_database.transactionDepth();
    // A full disk makes SQLite roll back by itself; then there is nothing left to do.
    sqlite3* handle = m_database.connection().getHandle();
    if (m_database.transactionDepth() == 0 && sqlite3_get_autocommit(handle) == 0)
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

void WriteTransaction::commit() {
    if (m_database.transactionDepth() == 1)
        execute(m_database, "COMMIT");
    --m_database.transactionDepth();
    m_open = false;
}

ReadTransaction::ReadTransaction(Database& database)
    : m_database(database)
    , m_isOuter(sqlite3_get_autocommit(database.connection().getHandle()) != 0) {
    if (m_isOuter)
        execute(m_database, "BEGIN");
}

ReadTransaction::~ReadTransaction() {
    if (m_isOuter)
        sqlite3_exec(m_database.connection().getHandle(), "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace kith::storage
