// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/journal_topic.h"

#include "core/session/library_state.h"

namespace kith::session {

JournalTopic::JournalTopic(LibraryState& state)
    : m_state(state) {
    const LibraryChanges* changes = &m_state.changes();
    connect(changes, &LibraryChanges::journalled, this, &JournalTopic::journalChanged);
    // What a scan decides about names is a step, too.
    connect(changes, &LibraryChanges::scanned, this, &JournalTopic::journalChanged);
    connect(changes, &LibraryChanges::trained, this, &JournalTopic::journalChanged);
    connect(changes, &LibraryChanges::writtenElsewhere, this, &JournalTopic::journalChanged);
}

bool JournalTopic::canUndo() const {
    return m_state.journal().canUndo();
}
bool JournalTopic::canRedo() const {
    return m_state.journal().canRedo();
}
model::Sentence JournalTopic::undoText() const {
    return m_state.journal().undoText();
}
model::Sentence JournalTopic::redoText() const {
    return m_state.journal().redoText();
}

void JournalTopic::undo() {
    m_state.undo();
}
void JournalTopic::redo() {
    m_state.redo();
}
void JournalTopic::undoTo(model::StepId step) {
    m_state.undoTo(step);
}
void JournalTopic::redoTo(model::StepId step) {
    m_state.redoTo(step);
}

std::vector<model::HistoryEntry> JournalTopic::history(int limit) const {
    return m_state.journal().history(limit);
}

} // namespace kith::session
