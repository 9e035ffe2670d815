// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/parallel_tasks.h"

#include "core/model/error.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace kith::grouping {

Work partOf(const Work& work, double from, double to) {
    Work part = work;
    if (work.progress)
        part.progress = [whole = work.progress, from, to](double fraction) {
            whole(from + (to - from) * fraction);
        };
    return part;
}

void throwIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested())
        throw model::Error(model::ErrorKind::Cancelled, model::SentenceCode::GroupingStopped);
}

void pausePoint(const Work& work) {
    if (work.waitWhilePaused)
        work.waitWhilePaused();
    throwIfStopped(work.stop);
}

void forEachTask(std::size_t count, const Work& work,
                 const std::function<void(std::size_t task, std::size_t thread)>& task) {
    std::atomic<std::size_t> taken = 0;
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> hasFailed = false;
    std::mutex mutex; // of the next one
    std::exception_ptr failure;
    const auto tell = [&] {
        if (work.progress && count > 0)
            work.progress(static_cast<double>(done) / static_cast<double>(count));
    };
    const auto run = [&](std::size_t thread) {
        try {
            while (true) {
                if (thread == 0)
                    tell();
                pausePoint(work);
                const std::size_t next = hasFailed ? count : taken++;
                if (next >= count)
                    return;
                task(next, thread);
                ++done;
            }
        } catch (...) {
            hasFailed = true;
            const std::scoped_lock lock(mutex);
            if (!failure)
                failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        const std::size_t threads = std::min(static_cast<std::size_t>(std::max(work.threads, 1)), count);
        for (std::size_t thread = 1; thread < threads; ++thread)
            others.emplace_back(run, thread);
        run(0);
    }
    if (failure)
        std::rethrow_exception(failure);
    if (work.progress)
        work.progress(1.0);
}

} // namespace kith::grouping
