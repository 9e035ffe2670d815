// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace kith::jobs {

/// Holds workers while a job is paused. Any thread may call any function.
class PauseGate {
public:
    void pause();
    void resume();
    bool isPaused() const { return m_paused.load(); }
    /// Returns at once unless paused; else when resumed or stopped.
    void wait(const std::stop_token& stop);

private:
    std::atomic<bool> m_paused = false;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
};

} // namespace kith::jobs
