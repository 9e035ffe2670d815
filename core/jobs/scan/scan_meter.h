// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job_control.h"
#include "core/model/progress.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <string>

namespace kith::jobs {

/// What a scan has stored so far. Any thread.
struct ScanCounters {
    std::atomic<std::int64_t> photos = 0;
    std::atomic<std::int64_t> faces = 0;
    std::atomic<std::int64_t> failed = 0;
    std::atomic<std::int64_t> skipped = 0;
    std::atomic<std::int64_t> foundAgain = 0; ///< missing files met at another place
    std::atomic<std::int64_t> lost = 0;       ///< gone between the walk and the scan
    const std::int64_t startedAt =            ///< seconds since the epoch
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();
};

/// Turns counters into progress about ten times a second. For the job's own thread alone.
class ScanMeter {
public:
    ScanMeter(model::JobKind kind, const ScanCounters& counters, const PauseGate& gate,
              const std::function<void(const model::Progress&)>& progressed);

    /// A new part of the job; counting starts over. `total` 0 = not known.
    void begin(model::SentenceCode stage, std::int64_t total);
    void setSubject(const std::string& subject) { m_progress.subject = subject; }
    void setDone(std::int64_t done) { m_progress.done = done; }
    /// Reports unless the last report is less than a tenth of a second ago.
    void tick();
    void report();

private:
    using Clock = std::chrono::steady_clock;
    struct Sample {
        Clock::time_point at;
        std::int64_t done = 0;
    };
    void measureRate(Clock::time_point now);

    const ScanCounters& m_counters;
    const PauseGate& m_gate;
    const std::function<void(const model::Progress&)>& m_progressed;
    model::Progress m_progress;
    Clock::time_point m_lastReport;
    std::deque<Sample> m_samples; ///< of the last seconds, oldest first
};

} // namespace kith::jobs
