// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/parallel_tasks.h"

#include "core/model/error.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <optional>
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
        throw model::Error(model::ErrorKind::Cancelled, "Grouping was stopped.");
}

void forEachTask(std::size_t count, const Work& work,
                 const std::function<void(std::size_t task, std::size_t thread)>& task) {
    std::mutex mutex; // of these three
    std::size_t taken = 0;
    std::size_t done = 0;
    std::exception_ptr failure;
    const auto take = [&](bool isCaller, bool didOne) -> std::optional<std::size_t> {
        const std::scoped_lock lock(mutex);
        done += didOne ? 1 : 0;
        if (isCaller && work.progress && count > 0)
            work.progress(static_cast<double>(done) / static_cast<double>(count));
        throwIfStopped(work.stop);
        return failure || taken == count ? std::nullopt : std::optional(taken++);
    };
    const auto run = [&](std::size_t thread) {
        try {
            auto next = take(thread == 0, false);
            while (next) {
                task(*next, thread);
                next = take(thread == 0, true);
            }
        } catch (...) {
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
