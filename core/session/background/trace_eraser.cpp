// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/trace_eraser.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/stores/bin.h"
#include "core/storage/stores/thumbnail_store.h"

#include <exception>
#include <system_error>
#include <utility>

namespace kith::session {

namespace {

/// Whether both files are so small that nobody notices the time it takes to write them anew.
bool isQuicklyRewritten(const std::filesystem::path& library) {
    constexpr std::uintmax_t kSmall = 16U << 20U;
    std::uintmax_t bytes = 0;
    for (const auto& file : {library, storage::ThumbnailStore::fileOf(library)}) {
        std::error_code failed;
        const std::uintmax_t size = std::filesystem::file_size(file, failed);
        bytes += failed ? 0 : size;
    }
    return bytes <= kSmall;
}

} // namespace

TraceEraser::TraceEraser(std::filesystem::path library)
    : m_library(std::move(library)) {}

std::vector<model::FaceId> TraceEraser::emptyBin(storage::Database& database) {
    storage::ThumbnailStore thumbnails(m_library);
    std::vector<model::FaceId> erased = storage::emptyBin(database, thumbnails);
    if (isQuicklyRewritten(m_library)) {
        storage::eraseTraces(database, thumbnails);
    } else {
        start();
    }
    return erased;
}

void TraceEraser::start() {
    if (m_isJobRunning) {
        return;
    }
    m_task.start([library = m_library](const std::stop_token& stop) {
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

void TraceEraser::jobStarts() {
    m_isJobRunning = true;
    m_task.interrupt();
}

void TraceEraser::jobsEnded() {
    m_isJobRunning = false;
    start();
}

} // namespace kith::session
