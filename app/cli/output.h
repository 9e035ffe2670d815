// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace kith::app {

/// Keeps the order of the keys as documented.
using Json = nlohmann::ordered_json;

/// One object, indented, on stdout; bytes that are no UTF-8 (in file names) become U+FFFD.
void printJson(const Json& object);

/// Text of others (names, paths) for a terminal: control characters, which could steer it, become "?".
std::string printable(const std::string& text);
/// "1 photo", "12,345 photos".
std::string counted(std::int64_t count, const std::string& noun);
/// "is" or "are".
std::string isOrAre(std::int64_t count);
/// "87 %"; "100 %" for 1 alone.
std::string percent(double fraction);
std::string fixedPoint(double value, int decimals);
/// "4 s", "3 min 20 s", "2 h 5 min".
std::string duration(double seconds);
/// "Unknown 012".
std::string unknownName(int number);

/// Columns of text aligned with blanks, the way people read lists in a terminal.
class TextTable {
public:
    enum class Align { Left, Right };
    struct Column {
        std::string heading;
        Align align = Align::Left;
    };

    explicit TextTable(std::vector<Column> columns);
    /// One cell per column.
    void add(std::vector<std::string> cells);
    /// Nothing for a table without rows.
    void print() const;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace kith::app
