// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/queries/folder_mark.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"

namespace kith::storage {

namespace {

void addRows(Database& database, const std::string& sql, std::string& mark) {
    Query query(database, sql);
    while (query.next())
        mark += query.text(0) + '|' + query.text(1) + '\n';
}

} // namespace

std::string readFolderMark(Database& database) {
    std::string mark;
    addRows(database, std::string("SELECT path, ") + kIsBeingRemoved + " FROM folders ORDER BY id", mark);
    addRows(database, "SELECT state, count(*) FROM photos GROUP BY state ORDER BY state", mark);
    addRows(database, "SELECT coalesce(max(id), 0), 0 FROM photos", mark);
    return mark;
}

} // namespace kith::storage
