// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/background_task.h"

#include "core/session/background/low_priority.h"

#include <utility>

namespace kith::session {

void BackgroundTask::start(Work work) {
    m_pool.start([work = std::move(work), stop = m_stop.get_token()] {
        giveWay();
        work(stop);
    });
}

void BackgroundTask::interrupt() {
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void BackgroundTask::stop() {
    interrupt();
    dropWaiting();
    m_pool.waitForDone();
}

} // namespace kith::session
