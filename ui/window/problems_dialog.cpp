// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/problems_dialog.h"

#include "ui/style/controls.h"
#include "ui/style/error_text.h"
#include "ui/style/text.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::ui {

ProblemModel::ProblemModel(std::vector<model::PhotoProblem> problems, QObject* parent)
    : QAbstractTableModel(parent)
    , m_problems(std::move(problems)) {
    const auto count = [this](model::PhotoState state) {
        return std::count_if(m_problems.begin(), m_problems.end(),
                             [state](const auto& problem) { return problem.state == state; });
    };
    m_failed = count(model::PhotoState::Failed);
    m_damaged = count(model::PhotoState::Scanned);
}

int ProblemModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const auto& problem = m_problems[static_cast<std::size_t>(index.row())];
    const QFileInfo info(qt(problem.path));
    if (role == Qt::ToolTipRole) {
        return info.filePath() + QLatin1Char('\n') + sentenceText(problem.reason);
    }
    switch (index.column()) {
    case File:
        return info.fileName();
    case Reason:
        return sentenceText(problem.reason);
    default:
        return shortPath(info.path());
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == File ? tr("File") : section == Reason ? tr("What is wrong") : tr("Folder");
}

QString ProblemModel::summary() const {
    const qint64 skipped = rowCount() - m_failed - m_damaged;
    QStringList sentences;
    if (m_failed > 0) {
        sentences.append(tr("%Ln photo(s) could not be read.", nullptr, pluralOf(m_failed)));
    }
    if (m_damaged > 0) {
        sentences.append(tr("%Ln photo(s) are damaged; faces were looked for in what is left of them.",
                            nullptr, pluralOf(m_damaged)));
    }
    if (skipped > 0) {
        sentences.append(tr("%Ln file(s) are of kinds that Kith does not read.", nullptr, pluralOf(skipped)));
    }
    sentences.append(sentences.isEmpty() ? tr("Every photo could be read.")
                                         : tr("Your files were not changed."));
    return sentences.join(QLatin1Char(' '));
}

ProblemsDialog::ProblemsDialog(std::vector<model::PhotoProblem> problems, QWidget* parent)
    : QDialog(parent) {
    setObjectName(QStringLiteral("problemsDialog"));
    setWindowTitle(tr("Problems"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(parent != nullptr ? std::min(980, parent->width() - 40) : 980, 440);
    auto* list = new ProblemModel(std::move(problems), this);
    auto* summary = new QLabel(list->summary(), this);
    summary->setObjectName(QStringLiteral("problemSummary"));
    summary->setWordWrap(true);
    auto* view = new QTreeView(this);
    view->setObjectName(QStringLiteral("problemList"));
    view->setAccessibleName(tr("Problems"));
    view->setModel(list);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setTextElideMode(Qt::ElideMiddle);
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(ProblemModel::Reason, QHeaderView::Stretch);
    view->setColumnWidth(ProblemModel::File, 200);
    view->setColumnWidth(ProblemModel::Folder, 150);
    auto* retry = makeButton(this,
                             {QStringLiteral("retryButton"),
                              tr("Try again"),
                              {},
                              tr("Look at the photos that could not be read once more")},
                             ButtonKind::Primary);
    retry->setEnabled(list->canRetry());
    auto* close = makeButton(this, {QStringLiteral("closeProblemsButton"), tr("Close"), {}, {}});
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(retry);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(summary);
    column->addWidget(view, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(retry, &QPushButton::clicked, this, [this] {
        Q_EMIT retryRequested();
        accept();
    });
}

} // namespace kith::ui
