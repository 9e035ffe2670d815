// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

namespace kith::session {
class JobTopic;
}

namespace kith::ui {

/// Decides when a page reads its lists again after the library changed: at once for the user's own commands,
/// gathered while a job or the removal of a folder announces what it writes, and never while nobody sees the
/// page: then once it is shown.
class PageRefresh : public QObject {
    Q_OBJECT
public:
    /// The page and the jobs outlive this object.
    PageRefresh(QWidget& page, const session::JobTopic& jobs, std::function<void()> refresh);

    /// Something changed. While a job writes it may take a moment: refreshing a very large list is never
    /// given more than a fiftieth of the time, so that the window stays smooth.
    void schedule();
    /// The user changed something and waits for it.
    void scheduleNow() { m_timer.start(0); }
    /// Within this call, if the page is seen.
    void run();

private:
    bool eventFilter(QObject* object, QEvent* event) override;

    QWidget& m_page;
    const session::JobTopic& m_jobs;
    std::function<void()> m_refresh;
    QTimer m_timer;
    bool m_isStale = false; ///< something changed while the page was not seen
    qint64 m_lastMs = 0;
};

} // namespace kith::ui
