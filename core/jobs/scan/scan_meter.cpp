// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_meter.h"

namespace kith::jobs {

namespace {

using namespace std::chrono_literals;

constexpr auto kInterval = 100ms;
/// Long enough to smooth over batches, short enough to follow a change of folder.
constexpr auto kRateWindow = 10s;
constexpr auto kShortestForRate = 500ms;

} // namespace

ScanMeter::ScanMeter(model::JobKind kind, const ScanCounters& counters, const PauseGate& gate,
                     const std::function<void(const model::Progress&)>& progressed)
    : m_counters(counters)
    , m_gate(gate)
    , m_progressed(progressed) {
    m_progress.kind = kind;
}

void ScanMeter::begin(model::SentenceCode stage, std::int64_t total) {
    m_progress.stage = stage;
    m_progress.subject.clear();
    m_progress.done = 0;
    m_progress.total = total;
    m_samples.clear();
    report();
}

void ScanMeter::tick() {
    if (Clock::now() - m_lastReport >= kInterval)
        report();
}

void ScanMeter::report() {
    const auto now = Clock::now();
    m_lastReport = now;
    m_progress.faces = m_counters.faces;
    m_progress.failed = m_counters.failed;
    m_progress.skipped = m_counters.skipped;
    m_progress.paused = m_gate.isPaused();
    measureRate(now);
    if (m_progressed)
        m_progressed(m_progress);
}

void ScanMeter::measureRate(Clock::time_point now) {
    // A pause says nothing about how fast the work goes.
    if (m_progress.paused)
        m_samples.clear();
    else
        m_samples.push_back({now, m_progress.done});
    while (!m_samples.empty() && now - m_samples.front().at > kRateWindow)
        m_samples.pop_front();

    m_progress.perSecond = 0.0;
    m_progress.secondsLeft = -1.0;
    if (m_samples.empty() || now - m_samples.front().at < kShortestForRate)
        return;
    const std::chrono::duration<double> elapsed = now - m_samples.front().at;
    m_progress.perSecond = static_cast<double>(m_progress.done - m_samples.front().done) / elapsed.count();
    if (m_progress.perSecond > 0.0 && m_progress.total > 0)
        m_progress.secondsLeft =
            static_cast<double>(m_progress.total - m_progress.done) / m_progress.perSecond;
}

} // namespace kith::jobs
