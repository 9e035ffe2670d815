// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/progress.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <mutex>
#include <vector>

namespace kith::jobs {

/// Makes one progress in per cent, with the time left, out of stages of a job that each know their own
/// fraction. Any thread may call any function; the callback is called by one at a time.
class StageProgress {
public:
    struct Stage {
        model::Sentence name;
        double expectedSeconds = 0.0; ///< only their ratios matter
    };

    StageProgress(model::JobKind kind, std::vector<Stage> stages,
                  std::function<void(const model::Progress&)> progressed);

    /// fraction of that stage in [0, 1]; what lies behind the furthest report so far is dropped.
    void report(std::size_t stage, double fraction);

private:
    using Clock = std::chrono::steady_clock;

    double m_total = 0.0;
    std::vector<Stage> m_stages;
    std::function<void(const model::Progress&)> m_progressed;
    std::mutex m_mutex;
    Clock::time_point m_start = Clock::now();
    double m_furthest = -1.0;
    model::Progress m_progress;
};

} // namespace kith::jobs
