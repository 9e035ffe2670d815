// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace kith::storage {

class Database;

/// One prepared statement whose failures are model::Error: the edge where SQLite's exceptions end.
class Query {
public:
    Query(Database& database, const std::string& sql);

    /// Starts over with these values for the parameters in order. Text and blobs are copied.
    template <typename... Values>
    Query& bind(const Values&... values) {
        restart();
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }
    /// To the next row; false after the last.
    bool next();
    /// Carries a statement without rows out; returns how many rows it changed.
    int run();

    std::int64_t integer(int column) const { return m_statement.getColumn(column).getInt64(); }
    double real(int column) const { return m_statement.getColumn(column).getDouble(); }
    std::string text(int column) const { return m_statement.getColumn(column).getString(); }
    /// Lives until the next step.
    std::span<const std::byte> bytes(int column) const;
    int columnCount() const { return m_statement.getColumnCount(); }
    bool isNull(int column) const { return m_statement.isColumnNull(column); }
    /// NULL gives the invalid id.
    template <typename IdType>
    IdType id(int column) const {
        return IdType(integer(column));
    }

private:
    void restart();
    void bindInteger(int index, std::int64_t value);
    void bindReal(int index, double value);
    void bindText(int index, std::string_view value);
    void bindBytes(int index, std::span<const std::byte> value);
    void bindNull(int index);

    template <typename Tag>
    void bindOne(int index, model::Id<Tag> value) {
        bindInteger(index, value.value);
    }
    template <typename Value>
    void bindOne(int index, const std::optional<Value>& value) {
        if (value)
            bindOne(index, *value);
        else
            bindNull(index);
    }
    void bindOne(int index, std::int64_t value) { bindInteger(index, value); }
    void bindOne(int index, int value) { bindInteger(index, value); }
    void bindOne(int index, double value) { bindReal(index, value); }
    void bindOne(int index, const std::string& value) { bindText(index, value); }
    void bindOne(int index, std::span<const std::byte> value) { bindBytes(index, value); }
    template <typename Enumeration>
    requires std::is_enum_v<Enumeration>
    void bindOne(int index, Enumeration value) { bindInteger(index, static_cast<std::int64_t>(value)); }

    Database& m_database;
    mutable SQLite::Statement m_statement;
};

/// The first column of the only row.
template <typename... Values>
std::int64_t countOf(Database& database, const std::string& sql, const Values&... values) {
    Query query(database, sql);
    query.bind(values...);
    return query.next() ? query.integer(0) : 0;
}

/// NULL where the id is none.
template <typename Tag>
std::optional<std::int64_t> orNull(model::Id<Tag> id) {
    return id.isValid() ? std::optional(id.value) : std::nullopt;
}

/// The ids as one parameter: json_each(?) makes rows of it, whose `value` are the ids and whose `key` counts
/// them from 0, so that one statement answers about all of them in their order.
template <typename Tag>
std::string idList(std::span<const model::Id<Tag>> ids) {
    std::string list = "[";
    for (const model::Id<Tag> id : ids) {
        list += list.size() > 1 ? "," : "";
        list += std::to_string(id.value);
    }
    return list + ']';
}

/// Statements without parameters and rows.
void execute(Database& database, const char* sql);

/// Rowid of the latest INSERT of this connection.
std::int64_t lastInsertId(Database& database);

/// Seconds since the epoch.
std::int64_t currentTime();

} // namespace kith::storage
