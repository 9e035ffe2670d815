// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/photo_problem.h"

#include <QAbstractTableModel>
#include <QDialog>

#include <vector>

namespace kith::ui {

/// Files that could not be read or are not read, with the reason; failed ones first, then damaged ones that
/// could be scanned all the same.
class ProblemModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { File, Reason, Folder, ColumnCount };
    ProblemModel(std::vector<model::PhotoProblem> problems, QObject* parent);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// "3 photos could not be read. 5 files are of kinds that Kith does not read."
    QString summary() const;
    bool canRetry() const { return m_failed > 0; }

private:
    std::vector<model::PhotoProblem> m_problems;
    qint64 m_failed = 0;
    qint64 m_damaged = 0;
};

/// The list of problems with a Retry for those that may be read another time.
class ProblemsDialog : public QDialog {
    Q_OBJECT
public:
    ProblemsDialog(std::vector<model::PhotoProblem> problems, QWidget* parent);

Q_SIGNALS:
    void retryRequested();
};

} // namespace kith::ui
