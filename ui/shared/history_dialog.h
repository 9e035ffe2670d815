// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/history_entry.h"

#include <QDialog>

#include <vector>

class QTreeWidget;

namespace kith::session {
class JournalTopic;
}

namespace kith::ui {

class Notices;

/// What was done, newest first, with what is undone above what holds. A click (or Enter) on a step makes the
/// library what it was right after it: newer steps are undone, undone ones up to it done again. The last line
/// stands for the time before all of them. Not modal, so that one can look before going on.
class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    HistoryDialog(session::JournalTopic& journal, Notices& notices, QWidget* parent);

    /// Shows the one of the window, making it when there is none.
    static void open(session::JournalTopic& journal, Notices& notices, QWidget* window);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void goTo(int row);

    session::JournalTopic& m_journal;
    Notices& m_notices;
    std::vector<model::HistoryEntry> m_entries; ///< row by row; one line more is shown
    QTreeWidget* m_list;
};

} // namespace kith::ui
