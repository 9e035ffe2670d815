// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/journal_store.h"

#include "core/storage/sqlite/changeset.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"

#include <algorithm>
#include <iterator>

namespace kith::storage {

namespace {

constexpr const char* kNextUndo =
    "SELECT id, text, changeset FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1";
constexpr const char* kNextRedo =
    "SELECT id, text, changeset FROM journal WHERE undone = 1 ORDER BY id LIMIT 1";

model::Sentence textOf(Database& database, const char* step) {
    Query query(database, step);
    return query.next() ? model::Sentence::parsed(query.text(1)) : model::Sentence();
}

struct Step {
    model::StepId id;
    model::Sentence text;
    Changeset changeset;
};

std::optional<Step> readStep(Database& database, const char* sql) {
    Query query(database, sql);
    if (!query.next())
        return std::nullopt;
    const auto bytes = query.bytes(2);
    return Step{
        query.id<model::StepId>(0), model::Sentence::parsed(query.text(1)), {bytes.begin(), bytes.end()}};
}

/// Steps of one direction, one after the other: none adds a face that another one removes.
void addTo(JournalChange& sum, JournalChange&& next) {
    const auto join = [](std::vector<model::FaceId>& faces, const std::vector<model::FaceId>& others) {
        std::vector<model::FaceId> both;
        std::ranges::set_union(faces, others, std::back_inserter(both));
        faces = std::move(both);
    };
    join(sum.faces, next.faces);
    join(sum.added, next.added);
    join(sum.removed, next.removed);
    sum.step = next.step;
    sum.text = std::move(next.text);
    sum.persons |= next.persons;
    sum.labels |= next.labels;
    sum.marks |= next.marks;
    sum.suggestions |= next.suggestions;
    sum.drawings |= next.drawings;
    sum.answers |= next.answers;
    sum.lost |= next.lost;
}

void leaveOut(std::vector<model::FaceId>& faces, const std::vector<model::FaceId>& others) {
    std::erase_if(faces, [&](model::FaceId face) { return std::ranges::binary_search(others, face); });
}

JournalChange carryOut(Database& database, const Step& step, std::span<const std::byte> changeset,
                       bool undone) {
    applyChanges(database, changeset);
    Query(database, "UPDATE journal SET undone = ? WHERE id = ?").bind(undone ? 1 : 0, step.id).run();
    JournalChange change = describe(database, changeset);
    change.step = step.id;
    change.text = step.text;
    return change;
}

} // namespace

JournalChange JournalStore::record(const model::Sentence& text, const std::function<void()>& action,
                                   JournalScope scope) {
    WriteTransaction transaction(m_database);
    const Changeset changeset = recordChanges(m_database, action, scope);
    JournalChange change;
    if (!changeset.empty()) {
        change = describe(m_database, changeset);
        change.text = text;
        execute(m_database, "DELETE FROM journal WHERE undone = 1");
        Query(m_database, "INSERT INTO journal (at, text, changeset) VALUES (?, ?, ?)")
            .bind(currentTime(), text.stored(), std::span(changeset))
            .run();
        change.step = model::StepId(lastInsertId(m_database));
        Query(m_database, "DELETE FROM journal WHERE id <= "
                          "(SELECT id FROM journal ORDER BY id DESC LIMIT 1 OFFSET ?)")
            .bind(kSteps)
            .run();
    }
    transaction.commit();
    return change;
}

JournalChange JournalStore::extend(model::StepId step, const model::Sentence& text,
                                   const std::function<void()>& action) {
    WriteTransaction transaction(m_database);
    const std::int64_t newest = countOf(m_database, "SELECT coalesce(max(id), 0) FROM journal");
    const bool isNewest = step.isValid() && newest == step.value && !canRedo();
    if (!isNewest) {
        JournalChange change = record(text, action);
        transaction.commit();
        return change;
    }
    const Changeset more = recordChanges(m_database, action, JournalScope::Statements);
    JournalChange change;
    if (!more.empty()) {
        change = describe(m_database, more);
        change.text = text;
        change.step = step;
        const Changeset both = joined(m_database, readStep(m_database, kNextUndo)->changeset, more);
        if (both.empty()) { // it took back what was done before
            Query(m_database, "DELETE FROM journal WHERE id = ?").bind(step).run();
        } else {
            Query(m_database, "UPDATE journal SET text = ?, changeset = ? WHERE id = ?")
                .bind(text.stored(), std::span<const std::byte>(both), step)
                .run();
        }
    }
    transaction.commit();
    return change;
}

std::optional<JournalChange> JournalStore::undo() {
    WriteTransaction transaction(m_database);
    const std::optional<Step> step = readStep(m_database, kNextUndo);
    if (!step)
        return std::nullopt;
    JournalChange change = carryOut(m_database, *step, inverted(m_database, step->changeset), true);
    transaction.commit();
    return change;
}

std::optional<JournalChange> JournalStore::redo() {
    WriteTransaction transaction(m_database);
    const std::optional<Step> step = readStep(m_database, kNextRedo);
    if (!step)
        return std::nullopt;
    JournalChange change = carryOut(m_database, *step, step->changeset, false);
    transaction.commit();
    return change;
}

std::optional<JournalChange> JournalStore::undoTo(model::StepId step) {
    return carryOutTo(step, 0, &JournalStore::undo);
}

std::optional<JournalChange> JournalStore::redoTo(model::StepId step) {
    return carryOutTo(step, 1, &JournalStore::redo);
}

std::optional<JournalChange> JournalStore::carryOutTo(model::StepId last, int undone,
                                                      std::optional<JournalChange> (JournalStore::*next)()) {
    WriteTransaction transaction(m_database);
    if (countOf(m_database, "SELECT count(*) FROM journal WHERE id = ? AND undone = ?", last, undone) == 0)
        return std::nullopt;
    JournalChange sum;
    while (sum.step != last) {
        std::optional<JournalChange> change = (this->*next)();
        if (!change)
            break;
        addTo(sum, std::move(*change));
    }
    leaveOut(sum.faces, sum.added);
    leaveOut(sum.faces, sum.removed);
    transaction.commit();
    return sum;
}

model::Sentence JournalStore::undoText() const {
    return textOf(m_database, kNextUndo);
}

model::Sentence JournalStore::redoText() const {
    return textOf(m_database, kNextRedo);
}

bool JournalStore::canUndo() const {
    return countOf(m_database, "SELECT EXISTS (SELECT 1 FROM journal WHERE undone = 0)") != 0;
}

bool JournalStore::canRedo() const {
    return countOf(m_database, "SELECT EXISTS (SELECT 1 FROM journal WHERE undone = 1)") != 0;
}

std::vector<model::HistoryEntry> JournalStore::history(int limit) const {
    std::vector<model::HistoryEntry> entries;
    Query query(m_database, "SELECT id, at, text, undone FROM journal ORDER BY id DESC LIMIT ?");
    query.bind(limit);
    while (query.next())
        entries.push_back({query.id<model::StepId>(0), query.integer(1),
                           model::Sentence::parsed(query.text(2)), query.integer(3) != 0});
    return entries;
}

} // namespace kith::storage
