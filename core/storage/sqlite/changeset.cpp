// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/changeset.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/sqlite_error.h"

#include <SQLiteCpp/Database.h>

// Debian's SQLite has the session extension; its declarations hide behind these two.
#define SQLITE_ENABLE_PREUPDATE_HOOK
#define SQLITE_ENABLE_SESSION
#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace kith::storage {

namespace {

constexpr const char* kTables[] = {"persons",           "labels",          "rejections",  "marks",
                                   "clusters",          "cluster_members", "suggestions", "pair_answers",
                                   "suggestion_origin", "kept_labels",     "lost_faces"};

/// Recorded for drawn faces alone.
constexpr const char* kFaces = "faces";

using Session = std::unique_ptr<sqlite3_session, decltype(&sqlite3session_delete)>;
using Iterator = std::unique_ptr<sqlite3_changeset_iter, decltype(&sqlite3changeset_finalize)>;

void check(Database& database, int result) {
    if (result != SQLITE_OK)
        throw toError(SQLite::Exception(database.connection().getHandle(), result), database.file());
}

Session attachedSession(Database& database, JournalScope scope) {
    sqlite3_session* raw = nullptr;
    check(database, sqlite3session_create(database.connection().getHandle(), "main", &raw));
    Session session(raw, &sqlite3session_delete);
    for (const char* table : kTables)
        check(database, sqlite3session_attach(session.get(), table));
    if (scope == JournalScope::Drawing)
        check(database, sqlite3session_attach(session.get(), kFaces));
    return session;
}

Changeset taken(void* data, int size) {
    const std::unique_ptr<void, decltype(&sqlite3_free)> owner(data, &sqlite3_free);
    const auto* bytes = static_cast<const std::byte*>(data);
    return {bytes, bytes + size};
}

/// SQLite takes pointers to non-const, but only reads.
void* readOnly(std::span<const std::byte> changeset) {
    return const_cast<std::byte*>(changeset.data());
}

std::string_view tableOf(sqlite3_changeset_iter* row, int& operation) {
    const char* table = nullptr;
    int columns = 0;
    int indirect = 0;
    sqlite3changeset_op(row, &table, &columns, &operation, &indirect);
    return table;
}

/// Rows that are not (any more) what the changeset expects belong to somebody else now, or their face has
/// gone: they are left as they are. Not so a drawn face, which was described since it was drawn. Tells
/// through the context whether references were left hanging.
int settleConflict(void* context, int conflict, sqlite3_changeset_iter* row) {
    if (conflict == SQLITE_CHANGESET_FOREIGN_KEY) { // of no row
        *static_cast<bool*>(context) = true;
        return SQLITE_CHANGESET_OMIT;
    }
    int operation = 0;
    const bool isDrawn = tableOf(row, operation) == kFaces;
    return isDrawn && conflict == SQLITE_CHANGESET_DATA ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

/// SQLite lets the changeset pass with its hanging references; they end here.
void removeHangingRows(Database& database) {
    for (const char* sql :
         {"DELETE FROM faces WHERE photo_id NOT IN (SELECT id FROM photos)",
          "DELETE FROM labels WHERE face_id NOT IN (SELECT id FROM faces) "
          "OR person_id NOT IN (SELECT id FROM persons)",
          "DELETE FROM rejections WHERE face_id NOT IN (SELECT id FROM faces) "
          "OR person_id NOT IN (SELECT id FROM persons)",
          "DELETE FROM kept_labels WHERE face_id NOT IN (SELECT id FROM faces) "
          "OR person_id NOT IN (SELECT id FROM persons)",
          "DELETE FROM marks WHERE face_id NOT IN (SELECT id FROM faces)",
          "DELETE FROM lost_faces WHERE face_id NOT IN (SELECT id FROM faces)",
          "DELETE FROM cluster_members WHERE face_id NOT IN (SELECT id FROM faces) "
          "OR cluster NOT IN (SELECT number FROM clusters)",
          "DELETE FROM suggestions WHERE face_id NOT IN (SELECT id FROM faces) "
          "OR person_id NOT IN (SELECT id FROM persons)",
          "UPDATE suggestions SET runner_up_person = NULL, runner_up_probability = 0 "
          "WHERE runner_up_person NOT IN (SELECT id FROM persons)",
          "DELETE FROM pair_answers WHERE face_id NOT IN (SELECT id FROM faces) "
          "OR other_face NOT IN (SELECT id FROM faces)",
          "UPDATE persons SET cover_face = NULL WHERE cover_face NOT IN (SELECT id FROM faces)"})
        execute(database, sql);
}

void addTable(JournalChange& change, std::string_view table) {
    change.persons |= table == "persons";
    change.labels |= table == "labels";
    change.marks |= table == "marks";
    change.drawings |= table == kFaces;
    change.answers |= table == "pair_answers";
    change.lost |= table == "lost_faces";
    change.suggestions |= table == "suggestions" || table == "suggestion_origin" || table == "rejections" ||
                          table == "clusters" || table == "cluster_members";
}

std::vector<model::FaceId>& listOf(JournalChange& change, std::string_view table, int operation) {
    if (table != kFaces || operation == SQLITE_UPDATE)
        return change.faces;
    return operation == SQLITE_INSERT ? change.added : change.removed;
}

} // namespace

Changeset recordChanges(Database& database, const std::function<void()>& action, JournalScope scope) {
    const Session session = attachedSession(database, scope);
    action();
    int size = 0;
    void* data = nullptr;
    check(database, sqlite3session_changeset(session.get(), &size, &data));
    return taken(data, size);
}

Changeset joined(Database& database, std::span<const std::byte> changeset, std::span<const std::byte> next) {
    int size = 0;
    void* data = nullptr;
    check(database, sqlite3changeset_concat(static_cast<int>(changeset.size()), readOnly(changeset),
                                            static_cast<int>(next.size()), readOnly(next), &size, &data));
    return taken(data, size);
}

Changeset inverted(Database& database, std::span<const std::byte> changeset) {
    int size = 0;
    void* data = nullptr;
    check(database,
          sqlite3changeset_invert(static_cast<int>(changeset.size()), readOnly(changeset), &size, &data));
    return taken(data, size);
}

void applyChanges(Database& database, std::span<const std::byte> changeset) {
    bool hangingReferences = false;
    check(database,
          sqlite3changeset_apply(database.connection().getHandle(), static_cast<int>(changeset.size()),
                                 readOnly(changeset), nullptr, settleConflict, &hangingReferences));
    if (hangingReferences)
        removeHangingRows(database);
}

JournalChange describe(Database& database, std::span<const std::byte> changeset) {
    JournalChange change;
    sqlite3_changeset_iter* raw = nullptr;
    check(database, sqlite3changeset_start(&raw, static_cast<int>(changeset.size()), readOnly(changeset)));
    const Iterator rows(raw, &sqlite3changeset_finalize);
    while (sqlite3changeset_next(rows.get()) == SQLITE_ROW) {
        int operation = 0;
        const std::string_view table = tableOf(rows.get(), operation);
        addTable(change, table);
        // These name no face, or faces that look the same as before.
        if (table == "persons" || table == "clusters" || table == "pair_answers" ||
            table == "suggestion_origin" || table == "kept_labels")
            continue;
        // The face is the first column of all others, and part of the key: there in every operation.
        sqlite3_value* face = nullptr;
        if (operation == SQLITE_INSERT)
            sqlite3changeset_new(rows.get(), 0, &face);
        else
            sqlite3changeset_old(rows.get(), 0, &face);
        if (face != nullptr)
            listOf(change, table, operation).emplace_back(sqlite3_value_int64(face));
    }
    std::ranges::sort(change.faces);
    const auto doubled = std::ranges::unique(change.faces);
    change.faces.erase(doubled.begin(), doubled.end());
    return change;
}

} // namespace kith::storage
