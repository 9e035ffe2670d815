// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo.h"

#include <QWidget>

class QLabel;

namespace kith::ui {

class TabularLabel;

/// "4,120 photos · 3,801 faces · 3 unreadable".
QString folderCounts(const model::FolderSummary& summary);
/// "Up to date", "Scanning, 38 %", "12 photos to scan", "Offline: names stay", "Removing…".
QString folderState(const model::FolderSummary& summary, bool scanning);

/// One folder of the library: path, what is in it, its state, and buttons that re-scan and remove it.
class FolderRow : public QWidget {
    Q_OBJECT
public:
    explicit FolderRow(QWidget* parent);
    void show(const model::FolderSummary& summary, bool scanning);

Q_SIGNALS:
    void rescanRequested(const kith::model::FolderSummary& summary);
    void removeRequested(const kith::model::FolderSummary& summary);

private:
    model::FolderSummary m_summary;
    QLabel* m_path;
    TabularLabel* m_counts;
    TabularLabel* m_state;
    QWidget* m_rescan;
    QWidget* m_remove;
};

} // namespace kith::ui
