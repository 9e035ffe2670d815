// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/history_dialog.h"

#include "core/session/journal_topic.h"
#include "ui/shared/notices.h"
#include "ui/style/controls.h"
#include "ui/style/error_text.h"
#include "ui/style/text.h"
#include "ui/style/tokens.h"

#include <QEvent>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::ui {

namespace {
constexpr int kSteps = 1000; // as many as are kept
enum Column { What, When };
} // namespace

HistoryDialog::HistoryDialog(session::JournalTopic& journal, Notices& notices, QWidget* parent)
    : QDialog(parent)
    , m_journal(journal)
    , m_notices(notices)
    , m_list(new QTreeWidget(this)) {
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 440);
    m_list->setObjectName(QStringLiteral("historyList"));
    m_list->setAccessibleName(tr("What was done, newest first"));
    m_list->setHeaderLabels({tr("What was done"), tr("When")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(When, QHeaderView::ResizeToContents);
    auto* hint = makeDimLabel(this, tr("Choose a step to go back to how everything was right after it."));
    hint->setWordWrap(true);
    auto* close = makeButton(this, {QStringLiteral("closeHistoryButton"), tr("Close"), {}, {}});
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(hint);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    const auto chosen = [this](QTreeWidgetItem* item) { goTo(m_list->indexOfTopLevelItem(item)); };
    connect(m_list, &QTreeWidget::itemClicked, this, chosen);
    connect(m_list, &QTreeWidget::itemActivated, this, chosen);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&journal, &session::JournalTopic::journalChanged, this, &HistoryDialog::refresh,
            Qt::QueuedConnection); // not while the list handles the click that caused it
    refresh();
    m_list->setFocus();
}

void HistoryDialog::open(session::JournalTopic& journal, Notices& notices, QWidget* window) {
    auto* dialog = window->findChild<HistoryDialog*>();
    if (dialog == nullptr) {
        dialog = new HistoryDialog(journal, notices, window);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void HistoryDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) { // the rows keep colours
        QMetaObject::invokeMethod(this, &HistoryDialog::refresh, Qt::QueuedConnection);
    }
}

void HistoryDialog::refresh() {
    m_entries = m_journal.history(kSteps);
    m_list->clear();
    const auto holds =
        std::find_if(m_entries.begin(), m_entries.end(), [](const auto& e) { return !e.undone; });
    const auto now = holds - m_entries.begin();
    const auto add = [&](const QString& what, const QString& when) {
        auto* item = new QTreeWidgetItem(m_list, {what, when});
        const bool isNow = m_list->topLevelItemCount() - 1 == now;
        const bool undone = m_list->topLevelItemCount() - 1 < now;
        item->setForeground(When, tokens().dim);
        item->setToolTip(What, undone ? tr("%1 (undone)").arg(what) : what);
        if (undone) {
            item->setForeground(What, tokens().dim);
        }
        if (isNow) {
            QFont font = m_list->font();
            font.setWeight(QFont::DemiBold);
            item->setFont(What, font);
            m_list->setCurrentItem(item);
        }
        item->setData(What, Qt::AccessibleTextRole,
                      isNow    ? tr("%1, now").arg(what)
                      : undone ? tr("%1, undone").arg(what)
                               : what);
    };
    for (const model::HistoryEntry& entry : m_entries) {
        add(sentenceText(entry.text), dateTime(entry.at));
    }
    add(m_entries.size() < kSteps ? tr("Before all of this") : tr("Before these steps"), {});
}

void HistoryDialog::goTo(int row) {
    const auto at = static_cast<std::size_t>(row);
    m_notices.attempt([&] {
        if (at < m_entries.size() && m_entries[at].undone) {
            m_journal.redoTo(m_entries[at].id);
        } else if (at > 0) {
            m_journal.undoTo(m_entries[at - 1].id);
        }
    });
}

} // namespace kith::ui
