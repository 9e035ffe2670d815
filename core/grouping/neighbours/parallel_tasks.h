// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

#include <cstddef>
#include <functional>
#include <stop_token>

namespace kith::grouping {

/// How long work is to be done. The result never depends on it.
struct Work {
    int threads = 1; ///< the calling one among them
    std::stop_token stop;
    ProgressCallback progress;
};

/// The same work, whose progress is that part of the whole.
Work partOf(const Work& work, double from, double to);

/// Throws model::Error(Cancelled) once a stop is requested.
void throwIfStopped(const std::stop_token& stop);

/// Calls task(0) ... task(count - 1), each on one of the threads; thread is 0 for the calling one and smaller
/// than work.threads. Progress is told by the calling thread, and while it tells, nobody starts another task:
/// who waits in there pauses them all. Returns when all have ended; the first exception is thrown on.
void forEachTask(std::size_t count, const Work& work,
                 const std::function<void(std::size_t task, std::size_t thread)>& task);

} // namespace kith::grouping
