// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/session/background/background_task.h"

#include <filesystem>
#include <vector>

namespace kith::storage {
class Database;
}

namespace kith::session {

/// Empties the bin and erases what that may leave in the files (storage::eraseTraces), for a large library on
/// a thread of its own: the user would wait too long for it. What it cannot do, because it is interrupted or
/// the library is busy, stays noted in the library for the next start(). Its end interrupts the work and
/// waits for the thread.
class TraceEraser {
public:
    explicit TraceEraser(std::filesystem::path library);

    /// Erases embeddings and thumbnails of everything in the bin, and returns those faces. Their traces are
    /// erased before it returns where both files are small, and in the background otherwise.
    std::vector<model::FaceId> emptyBin(storage::Database& database);
    /// Erases the traces in the background where the library notes any; does nothing while a job runs.
    void start();
    /// A job is to write from now on: interrupts the erasing, without waiting for its end.
    void jobStarts();
    /// No job runs any more: as start().
    void jobsEnded();

private:
    std::filesystem::path m_library;
    bool m_isJobRunning = false;
    BackgroundTask m_task;
};

} // namespace kith::session
