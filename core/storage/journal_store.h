// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/queries.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kith::storage {

class Database;

/// What a step, or its undo or redo, changed.
struct JournalChange {
    model::StepId step; ///< invalid = nothing changed, nothing was recorded
    std::string text;   ///< of the step
    /// With a changed label, rejection, mark, cluster, suggestion or box; by id.
    std::vector<model::FaceId> faces;
    std::vector<model::FaceId> added;   ///< drawn; in none of the other lists
    std::vector<model::FaceId> removed; ///< whose drawing was taken back; in none of the other lists
    bool persons = false;               ///< a person was added, removed or changed
    bool labels = false;                ///< a label was added, removed or changed
    bool marks = false;
    bool suggestions = false; ///< a suggestion, rejection or cluster changed
    bool drawings = false;    ///< a face was drawn or moved, or that was taken back
    bool answers = false;     ///< an answer about a pair of faces was given or taken back
};

/// What an action changes.
enum class JournalScope {
    Statements, ///< what is said about faces and persons
    Drawing     ///< faces drawn by hand themselves: FaceStore::add and moveDrawn, nothing else
};

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
    JournalChange record(const std::string& text, const std::function<void()>& action,
                         JournalScope scope = JournalScope::Statements);

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
    std::string undoText() const;
    std::string redoText() const;
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
