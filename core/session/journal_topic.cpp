// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/journal_topic.h"

#include "core/session/session_state.h"

namespace kith::session {

JournalTopic::JournalTopic(SessionState& state)
    : m_state(state) {}

bool JournalTopic::canUndo() const {
    return m_state.journalStore.canUndo();
}
bool JournalTopic::canRedo() const {
    return m_state.journalStore.canRedo();
}
std::string JournalTopic::undoText() const {
    return m_state.journalStore.undoText();
}
std::string JournalTopic::redoText() const {
    return m_state.journalStore.redoText();
}

void JournalTopic::undo() {
    if (const auto change = m_state.journalStore.undo()) {
        m_state.announce(*change);
    }
}

void JournalTopic::redo() {
    if (const auto change = m_state.journalStore.redo()) {
        m_state.announce(*change);
    }
}

void JournalTopic::undoTo(model::StepId step) {
    if (const auto change = m_state.journalStore.undoTo(step)) {
        m_state.announce(*change);
    }
}

void JournalTopic::redoTo(model::StepId step) {
    if (const auto change = m_state.journalStore.redoTo(step)) {
        m_state.announce(*change);
    }
}

std::vector<model::HistoryEntry> JournalTopic::history(int limit) const {
    return m_state.journalStore.history(limit);
}

} // namespace kith::session
