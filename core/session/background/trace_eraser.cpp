// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/trace_eraser.h"

#include "core/session/background/low_priority.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/bin.h"
#include "core/storage/stores/thumbnail_store.h"

#include <exception>

namespace kith::session {

TraceEraser::TraceEraser(std::filesystem::path library)
    : m_library(std::move(library)) {
    m_pool.setMaxThreadCount(1);
}

TraceEraser::~TraceEraser() {
    interrupt();
    m_pool.clear();
    m_pool.waitForDone();
}

void TraceEraser::start() {
    m_pool.start([library = m_library, stop = m_stop.get_token()] {
        giveWay();
        try {
            storage::Database database(library);
            if (!stop.stop_requested() && storage::hasTraces(database)) {
                storage::ThumbnailStore thumbnails(library);
                storage::eraseTraces(database, thumbnails, stop);
            }
        } catch (const std::exception&) {
            // Still noted in the library: tried again after the next job, and when it is opened.
        }
    });
}

void TraceEraser::interrupt() {
    m_stop.request_stop();
    m_stop = std::stop_source();
}

} // namespace kith::session
