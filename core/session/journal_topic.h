// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/history_entry.h"
#include "core/model/sentence.h"

#include <QObject>

#include <vector>

namespace kith::session {

class LibraryState;

/// Undo and redo of every user action, across restarts; the last 1,000 steps.
class JournalTopic : public QObject {
    Q_OBJECT
public:
    explicit JournalTopic(LibraryState& state);

    bool canUndo() const;
    bool canRedo() const;
    /// What the next undo takes back, e.g. "Named 3 faces Ada"; empty where there is nothing.
    model::Sentence undoText() const;
    model::Sentence redoText() const;
    void undo();
    void redo();
    /// Takes back this step and every newer one, or does it again and every older one that is undone, all of
    /// them or none. Nothing happens for a step that is so already or is not in the history (any more).
    void undoTo(model::StepId step);
    void redoTo(model::StepId step);
    /// Newest first.
    std::vector<model::HistoryEntry> history(int limit = 100) const;

Q_SIGNALS:
    void journalChanged();

private:
    LibraryState& m_state;
};

} // namespace kith::session
