// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/query.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/sqlite_error.h"

#include <SQLiteCpp/Database.h>

#include <chrono>

namespace kith::storage {

namespace {

template <typename Action>
auto translated(Database& database, Action&& action) {
    try {
        return action();
    } catch (const SQLite::Exception& exception) {
        throw toError(exception, database.file());
    }
}

} // namespace

Query::Query(Database& database, const std::string& sql)
    : m_database(database)
    , m_statement(translated(database, [&] { return SQLite::Statement(database.connection(), sql); })) {}

bool Query::next() {
    return translated(m_database, [&] { return m_statement.executeStep(); });
}

int Query::run() {
    return translated(m_database, [&] {
        const int changed = m_statement.exec();
        m_statement.tryReset();
        return changed;
    });
}

std::span<const std::byte> Query::bytes(int column) const {
    const SQLite::Column value = m_statement.getColumn(column);
    const void* data = value.getBlob();
    return {static_cast<const std::byte*>(data), static_cast<std::size_t>(value.getBytes())};
}

void Query::restart() {
    m_statement.tryReset(); // repeats the error of the step before, which was thrown already
    m_statement.clearBindings();
}

void Query::bindInteger(int index, std::int64_t value) {
    translated(m_database, [&] { m_statement.bind(index, value); });
}

void Query::bindReal(int index, double value) {
    translated(m_database, [&] { m_statement.bind(index, value); });
}

void Query::bindText(int index, std::string_view value) {
    translated(m_database, [&] { m_statement.bind(index, std::string(value)); });
}

void Query::bindBytes(int index, std::span<const std::byte> value) {
    translated(m_database, [&] { m_statement.bind(index, value.data(), static_cast<int>(value.size())); });
}

void Query::bindNull(int index) {
    translated(m_database, [&] { m_statement.bind(index); });
}

void execute(Database& database, const char* sql) {
    translated(database, [&] { database.connection().exec(sql); });
}

std::int64_t lastInsertId(Database& database) {
    return database.connection().getLastInsertRowid();
}

std::int64_t currentTime() {
    const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(sinceEpoch).count();
}

} // namespace kith::storage
