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
    /// Called now and then by each thread with no lock held: returns at once, or when the work may go on
    /// after a pause, or when a stop is requested.
    std::function<void()> waitWhilePaused = {};
};

/// Where work can wait: does so while it is paused, then throws model::Error(Cancelled) where a stop is
/// requested.
void pausePoint(const Work& work);

/// The same work, whose progress is that part of the whole.
Work partOf(const Work& work, double from, double to);

/// Throws model::Error(Cancelled) once a stop is requested.
void throwIfStopped(const std::stop_token& stop);

/// Calls task(0) ... task(count - 1), each on one of the threads; thread is 0 for the calling one and smaller
/// than work.threads. Between two tasks each thread passes a pausePoint() and the calling one tells the
/// progress, both with no lock held. Returns when all threads have ended; the first exception is thrown on.
void forEachTask(std::size_t count, const Work& work,
                 const std::function<void(std::size_t task, std::size_t thread)>& task);

} // namespace kith::grouping
