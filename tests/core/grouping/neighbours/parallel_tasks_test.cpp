// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/parallel_tasks.h"
#include "core/model/error.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

using namespace kith;

TEST_CASE("Every task is done once, on a thread below the number asked for") {
    const int threads = GENERATE(0, 1, 2, 8);
    std::vector<std::atomic<int>> done(100);
    std::vector<std::atomic<int>> busy(8);
    std::atomic<bool> shared = false;
    grouping::forEachTask(done.size(), {threads, {}, {}}, [&](std::size_t task, std::size_t thread) {
        shared = shared || ++busy.at(thread) > 1;
        ++done.at(task);
        --busy.at(thread);
    });
    CHECK_FALSE(shared);
    CHECK(std::ranges::all_of(done, [](const auto& times) { return times == 1; }));
}

TEST_CASE("Progress is told by the caller and grows, and the other threads go on meanwhile") {
    using namespace std::chrono_literals;
    std::atomic<int> started = 0;
    const auto caller = std::this_thread::get_id();
    std::vector<double> told;
    bool isCaller = true;
    bool wentOn = true;
    const auto progress = [&](double fraction) {
        isCaller = isCaller && std::this_thread::get_id() == caller;
        const int before = started;
        // Until the others have done everything, this thread waits for one of their tasks to start.
        for (int i = 0; told.empty() && i < 5000 && started == before; ++i)
            std::this_thread::sleep_for(1ms);
        wentOn = wentOn && (!told.empty() || started > before);
        told.push_back(fraction);
    };
    // Slow enough for some to be left when the first one is told.
    grouping::forEachTask(400, {4, {}, progress}, [&](std::size_t, std::size_t) {
        ++started;
        std::this_thread::sleep_for(1ms);
    });
    CHECK(isCaller);
    CHECK(wentOn);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() == 1.0);
    CHECK(started == 400);
}

namespace {

/// Tasks that somebody pauses once some of them have started.
struct PausedTasks {
    static constexpr int kThreads = 4;
    std::atomic<bool> isPaused = false;
    std::atomic<int> started = 0;
    std::atomic<int> waiting = 0;
    std::stop_source stop;
    std::thread worker;
    std::atomic<bool> wasStopped = false;

    PausedTasks() {
        worker = std::thread([this] {
            grouping::Work work{kThreads, stop.get_token(), {}, [this] { wait(); }};
            try {
                grouping::forEachTask(1'000, work, [this](std::size_t, std::size_t) {
                    if (++started == 20)
                        isPaused = true;
                });
            } catch (const model::Error&) {
                wasStopped = true;
            }
        });
        for (int i = 0; waiting < kThreads && i < 5000; ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    ~PausedTasks() {
        isPaused = false;
        if (worker.joinable())
            worker.join();
    }
    void wait() {
        if (!isPaused)
            return;
        ++waiting;
        while (isPaused && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
};

} // namespace

TEST_CASE("Paused work has every thread wait between two tasks, and goes on or stops") {
    PausedTasks tasks;
    REQUIRE(tasks.waiting == PausedTasks::kThreads); // at once: none holds a lock that another one needs
    const int before = tasks.started;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK(tasks.started == before);
    CHECK(before < 1'000);
    const bool isStopped = GENERATE(true, false);
    if (isStopped)
        tasks.stop.request_stop();
    tasks.isPaused = false;
    tasks.worker.join();
    CHECK(tasks.wasStopped == isStopped);
    CHECK((tasks.started == 1'000) == !isStopped);
}

TEST_CASE("The exception of any thread reaches the caller, and nothing is started any more") {
    std::atomic<int> started = 0;
    CHECK_THROWS_AS(grouping::forEachTask(1'000'000, {4, {}, {}},
                                          [&](std::size_t task, std::size_t) {
                                              ++started;
                                              if (task == 20)
                                                  throw model::Error(model::ErrorKind::Internal, "broken");
                                          }),
                    model::Error);
    CHECK(started < 1'000'000);
}

TEST_CASE("The progress of a part is a part of the progress") {
    std::vector<double> told;
    const grouping::Work whole{1, {}, [&](double fraction) { told.push_back(fraction); }};
    grouping::partOf(whole, 0.2, 0.6).progress(0.5);
    REQUIRE(told.size() == 1);
    CHECK(told.front() == Approx(0.4));
    CHECK_FALSE(grouping::partOf(grouping::Work{}, 0.0, 1.0).progress);
}
