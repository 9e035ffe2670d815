// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/progress.h"

#include <chrono>
#include <mutex>
#include <string>

namespace kith::app {

/// Progress on stderr: a single line rewritten in place where stderr is a terminal, else a line every few
/// seconds. Any thread may call show().
class ProgressLine {
public:
    ProgressLine();
    /// Wipes the line.
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const model::Progress& progress);
    /// A sentence on a line of its own; the progress goes on below.
    void say(const std::string& sentence);

private:
    using Clock = std::chrono::steady_clock;
    void wipe();

    const bool m_terminal;
    std::mutex m_mutex;
    Clock::time_point m_next; ///< no line before
    bool m_visible = false;
};

/// "Scanning: 120 of 800 photos, 6.2 photos/s, 2 min 5 s left, 312 faces".
std::string progressText(const model::Progress& progress);

} // namespace kith::app
