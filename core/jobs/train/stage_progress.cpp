// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/stage_progress.h"

#include <algorithm>

namespace kith::jobs {
namespace {

/// Less than this of the whole says nothing about the rest.
constexpr double kTellingFraction = 0.02;

} // namespace

StageProgress::StageProgress(model::JobKind kind, std::vector<Stage> stages,
                             std::function<void(const model::Progress&)> progressed)
    : m_stages(std::move(stages))
    , m_progressed(std::move(progressed)) {
    m_progress.kind = kind;
    m_progress.total = 100;
    for (const Stage& stage : m_stages) {
        m_total += stage.expectedSeconds;
    }
}

void StageProgress::report(std::size_t stage, double fraction) {
    const std::scoped_lock lock(m_mutex);
    double passed = std::clamp(fraction, 0.0, 1.0) * m_stages[stage].expectedSeconds;
    for (std::size_t i = 0; i < stage; ++i) {
        passed += m_stages[i].expectedSeconds;
    }
    const double whole = m_total > 0.0 ? passed / m_total : 1.0;
    if (whole < m_furthest) {
        return;
    }
    m_furthest = whole;
    m_progress.stage = m_stages[stage].name;
    m_progress.done = static_cast<std::int64_t>(whole * static_cast<double>(m_progress.total));
    const double elapsed = std::chrono::duration<double>(Clock::now() - m_start).count();
    m_progress.secondsLeft = whole >= kTellingFraction ? elapsed / whole * (1.0 - whole) : -1.0;
    m_progressed(m_progress);
}

} // namespace kith::jobs
