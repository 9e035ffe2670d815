// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/folder_row.h"

#include "ui/style/controls.h"
#include "ui/style/text.h"

#include <QHBoxLayout>

namespace kith::ui {

namespace {

QString photoCount(std::int64_t count) {
    return FolderRow::tr("%Ln photo(s)", nullptr, pluralOf(count));
}

} // namespace

QString folderCounts(const model::FolderSummary& summary) {
    QStringList parts{photoCount(summary.photos)};
    if (summary.faces > 0) {
        parts << faceCount(summary.faces);
    }
    if (summary.failed > 0) {
        parts << FolderRow::tr("%Ln unreadable", nullptr, pluralOf(summary.failed));
    }
    return parts.join(QStringLiteral(" · "));
}

QString folderState(const model::FolderSummary& summary, bool scanning) {
    if (summary.removing) {
        return FolderRow::tr("Removing…");
    }
    if (!summary.online) {
        return FolderRow::tr("Offline: names stay");
    }
    if (summary.pending > 0) {
        const std::int64_t done = summary.photos - summary.pending;
        return scanning ? FolderRow::tr("Scanning, %1")
                              .arg(percent(static_cast<double>(done) / static_cast<double>(summary.photos)))
                        : FolderRow::tr("%Ln photo(s) to scan", nullptr, pluralOf(summary.pending));
    }
    return summary.photos == 0 ? FolderRow::tr("No photos found") : FolderRow::tr("Up to date");
}

FolderRow::FolderRow(QWidget* parent)
    : QWidget(parent)
    , m_path(new QLabel(this))
    , m_counts(new TabularLabel(this))
    , m_state(new TabularLabel(this))
    , m_rescan(nullptr)
    , m_remove(nullptr) {
    auto* rescan = makeToolButton(this,
                                  {QStringLiteral("rescanFolderButton"),
                                   {},
                                   tr("Re-scan folder"),
                                   tr("Look for faces again in this folder. Names stay; deleted faces are "
                                      "found again.")},
                                  QStringLiteral("rescan"));
    m_rescan = rescan;
    auto* remove = makeToolButton(this,
                                  {QStringLiteral("removeFolderButton"),
                                   {},
                                   tr("Remove folder"),
                                   tr("Remove this folder from Kith. Your files are not touched.")},
                                  QStringLiteral("cross"));
    m_remove = remove;
    m_path->setObjectName(QStringLiteral("folderPath"));
    m_counts->setObjectName(QStringLiteral("folderCounts"));
    m_state->setObjectName(QStringLiteral("folderState"));
    m_path->setMinimumWidth(80);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_path, 4);
    row->addWidget(m_counts, 5);
    row->addWidget(m_state, 2);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    buttons->addWidget(rescan);
    buttons->addWidget(remove);
    row->addLayout(buttons);
    connect(rescan, &QToolButton::clicked, this, [this] { Q_EMIT rescanRequested(m_summary); });
    connect(remove, &QToolButton::clicked, this, [this] { Q_EMIT removeRequested(m_summary); });
}

void FolderRow::show(const model::FolderSummary& summary, bool scanning) {
    m_summary = summary;
    const QString path = qt(summary.folder.path);
    m_path->setText(shortPath(path));
    m_path->setToolTip(path);
    m_counts->setText(folderCounts(summary));
    m_state->setText(folderState(summary, scanning));
    setStyleProperty(m_state, "dim", summary.online && summary.pending == 0);
    m_rescan->setEnabled(summary.online && summary.photos > 0);
    m_rescan->setAccessibleName(tr("Re-scan %1").arg(path));
    m_remove->setAccessibleName(tr("Remove %1").arg(path));
}

} // namespace kith::ui
