// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <functional>
#include <stop_token>

namespace kith::session {

/// Work on one thread of its own, which gives way to the window's. Used from the thread that it lives on.
class BackgroundTask {
public:
    /// The token tells when to stop. Nothing may be thrown: each work has its own way to tell of failures.
    using Work = std::function<void(const std::stop_token&)>;

    BackgroundTask() { m_pool.setMaxThreadCount(1); }
    /// As stop().
    ~BackgroundTask() { stop(); }
    BackgroundTask(const BackgroundTask&) = delete;
    BackgroundTask& operator=(const BackgroundTask&) = delete;

    /// Returns at once. The work is done after whatever was started before.
    void start(Work work);
    /// Forgets the work that was started and has not begun.
    void dropWaiting() { m_pool.clear(); }
    /// Asks everything that was started so far to stop, also what has not begun yet; does not wait for it.
    void interrupt();
    /// Interrupts, forgets what has not begun, and waits for the thread.
    void stop();

private:
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace kith::session
