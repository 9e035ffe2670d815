// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/progress.h"

#include <QDateTime>
#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace kith::ui {

class TabularLabel;

/// The line at the bottom: the running job with its progress and buttons, or else a summary of the page and
/// what the last Train brought.
class JobStatusBar : public QFrame {
    Q_OBJECT
public:
    explicit JobStatusBar(QWidget* parent);

    void showProgress(const model::Progress& progress);
    void showIdle();
    void setSummary(const QString& summary);
    /// "312 new suggestions, …", of a Train that ended now.
    void setTrainResult(const QString& result);

Q_SIGNALS:
    void pauseRequested();
    void resumeRequested();
    void cancelRequested();

private:
    void setRunning(bool running);
    void refreshIdleText();

    QLabel* m_verb;
    QLabel* m_subject;
    QProgressBar* m_bar;
    TabularLabel* m_text;
    TabularLabel* m_result;
    QPushButton* m_pause;
    QPushButton* m_cancel;
    QTimer m_minute;
    QString m_summary;
    QString m_trainResult;
    QDateTime m_trainedAt;
    bool m_running = false;
    bool m_paused = false;
};

} // namespace kith::ui
