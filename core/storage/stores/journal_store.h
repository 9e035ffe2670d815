// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/history_entry.h"
#include "core/model/ids.h"
#include "core/model/sentence.h"
#include "core/storage/sqlite/journal_change.h"

#include <functional>
#include <optional>
#include <vector>

namespace kith::storage {

class Database;

/// Undo and redo of what the user did, kept in the library file: the last kSteps steps. A step is the
/// difference it made to persons, labels, rejections, marks, clusters, suggestions and answers (SQLite's
/// session extension), and for a drawn face to faces. Photos, other faces and embeddings are not part of it.
class JournalStore {
public:
    static constexpr int kSteps = 1000;

    explicit JournalStore(Database& database)
        : m_database(database) {}

    /// Runs the action and records what it changed as one step, in one transaction; forgets undone steps.
    /// When the action throws, nothing is changed and the exception passes. The action may not call
    /// record, undo or redo, nor give persons each other's names (SQLite cannot take that back in one go).
    /// When it changed nothing, no step is made and redo stays possible.
    JournalChange record(const model::Sentence& text, const std::function<void()>& action,
                         JournalScope scope = JournalScope::Statements);

    /// The same, but what is changed becomes part of the given step, which gets this text, where it is still
    /// the newest: a job that decides bit by bit is one step. Otherwise, and for no step, a new one.
    /// A step that is empty then is gone.
    JournalChange extend(model::StepId step, const model::Sentence& text,
                         const std::function<void()>& action);

    /// Takes back the newest step that is not undone, and tells what changed; nothing where there is none.
    /// Rows that cannot be brought back because their face has gone since are left out.
    std::optional<JournalChange> undo();
    /// Does the oldest undone step again.
    std::optional<JournalChange> redo();
    /// The same up to and including the given step, in one transaction; the change is that of all of them,
    /// with the last one's step and text. Nothing when the step is not among those to undo, or to redo.
    std::optional<JournalChange> undoTo(model::StepId step);
    std::optional<JournalChange> redoTo(model::StepId step);

    /// Empty where there is nothing to undo or redo.
    model::Sentence undoText() const;
    model::Sentence redoText() const;
    bool canUndo() const;
    bool canRedo() const;
    /// Newest first.
    std::vector<model::HistoryEntry> history(int limit) const;

private:
    /// `undone`: of the steps it is about, as stored.
    std::optional<JournalChange> carryOutTo(model::StepId last, int undone,
                                            std::optional<JournalChange> (JournalStore::*next)());

    Database& m_database;
};

} // namespace kith::storage
