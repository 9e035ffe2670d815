// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/undo_buttons.h"

#include "core/session/journal_topic.h"
#include "ui/shared/history_dialog.h"
#include "ui/shared/notices.h"
#include "ui/style/controls.h"
#include "ui/style/error_text.h"
#include "ui/style/text.h"

#include <QHBoxLayout>

namespace kith::ui {

UndoButtons::UndoButtons(session::JournalTopic& journal, const Shared& shared, const QString& suffix,
                         QWidget* parent)
    : QWidget(parent)
    , m_journal(journal) {
    m_undo = makeToolButton(this, {QStringLiteral("undoButton") + suffix, {}, tr("Undo"), {}},
                            QStringLiteral("undo"), Tint::Text);
    m_redo = makeToolButton(this, {QStringLiteral("redoButton") + suffix, {}, tr("Redo"), {}},
                            QStringLiteral("redo"), Tint::Text);
    auto* history = makeToolButton(
        this, {QStringLiteral("historyButton") + suffix, {}, tr("History"), tr("History (Ctrl+H)")},
        QStringLiteral("chevron_down"));
    history->setFixedWidth(16);
    setStyleProperty(history, "narrow", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addWidget(history);
    Notices& notices = shared.notices;
    connect(m_undo, &QToolButton::clicked, this,
            [this, &notices] { notices.attempt([this] { m_journal.undo(); }); });
    connect(m_redo, &QToolButton::clicked, this,
            [this, &notices] { notices.attempt([this] { m_journal.redo(); }); });
    connect(history, &QToolButton::clicked, this,
            [this, &notices] { HistoryDialog::open(m_journal, notices, window()); });
    connect(&journal, &session::JournalTopic::journalChanged, this, &UndoButtons::update);
    update();
}

void UndoButtons::update() {
    m_undo->setEnabled(m_journal.canUndo());
    m_redo->setEnabled(m_journal.canRedo());
    m_undo->setToolTip(m_journal.canUndo() ? tr("Undo: %1 (Ctrl+Z)").arg(sentenceText(m_journal.undoText()))
                                           : tr("Nothing to undo (Ctrl+Z)"));
    m_redo->setToolTip(m_journal.canRedo()
                           ? tr("Redo: %1 (Ctrl+Shift+Z)").arg(sentenceText(m_journal.redoText()))
                           : tr("Nothing to redo (Ctrl+Shift+Z)"));
}

} // namespace kith::ui
