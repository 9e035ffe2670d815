// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iostream>

namespace kith::app {

namespace {

std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(QString::fromStdString(text).toUcs4().size());
}

std::string grouped(std::int64_t count) {
    std::string digits = std::to_string(count);
    for (auto place = static_cast<std::ptrdiff_t>(digits.size()) - 3; place > (count < 0 ? 1 : 0);
         place -= 3) {
        digits.insert(static_cast<std::size_t>(place), ",");
    }
    return digits;
}

} // namespace

void printJson(const Json& object) {
    std::cout << object.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

std::string printable(const std::string& text) {
    std::string clean = text;
    std::ranges::replace_if(
        clean, [](unsigned char byte) { return byte < 0x20 || byte == 0x7F; }, '?');
    return clean;
}

std::string counted(std::int64_t count, const std::string& noun) {
    return grouped(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string isOrAre(std::int64_t count) {
    return count == 1 ? "is" : "are";
}

std::string percent(double fraction) {
    // What is not certain is not called so.
    return fixedPoint(fraction >= 0.99 && fraction < 1.0 ? 99.0 : fraction * 100.0, 0) + " %";
}

std::string fixedPoint(double value, int decimals) {
    std::array<char, 64> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
    return buffer.data();
}

std::string duration(double seconds) {
    if (seconds < 10.0) {
        return fixedPoint(seconds, 1) + " s";
    }
    const auto whole = std::llround(seconds);
    if (whole < 60) {
        return std::to_string(whole) + " s";
    }
    if (whole < 3600) {
        return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
    }
    return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

std::string unknownName(int number) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "Unknown %03d", number);
    return buffer.data();
}

TextTable::TextTable(std::vector<Column> columns)
    : m_columns(std::move(columns)) {}

void TextTable::add(std::vector<std::string> cells) {
    std::ranges::transform(cells, cells.begin(), printable);
    m_rows.push_back(std::move(cells));
}

void TextTable::print() const {
    if (m_rows.empty()) {
        return;
    }
    std::vector<std::string> headings;
    std::vector<std::size_t> widths;
    for (const Column& column : m_columns) {
        headings.push_back(column.heading);
        widths.push_back(widthOf(column.heading));
    }
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], widthOf(row[i]));
        }
    }
    const auto printRow = [&](const std::vector<std::string>& row) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string blanks(widths[i] - widthOf(row[i]), ' ');
            line += m_columns[i].align == Align::Right ? blanks + row[i] : row[i] + blanks;
            line += "  ";
        }
        line.erase(line.find_last_not_of(' ') + 1);
        std::cout << line << '\n';
    };
    printRow(headings);
    std::ranges::for_each(m_rows, printRow);
}

} // namespace kith::app
