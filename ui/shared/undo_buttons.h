// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shared/shared.h"

#include <QWidget>

class QToolButton;

namespace kith::session {
class JournalTopic;
}

namespace kith::ui {

/// Undo, redo and the history for a toolbar; their tooltips say what would be taken back.
class UndoButtons : public QWidget {
    Q_OBJECT
public:
    /// Object names are "undoButton", "redoButton" and "historyButton" with `suffix` behind.
    UndoButtons(session::JournalTopic& journal, const Shared& shared, const QString& suffix, QWidget* parent);

private:
    void update();

    session::JournalTopic& m_journal;
    QToolButton* m_undo;
    QToolButton* m_redo;
};

} // namespace kith::ui
