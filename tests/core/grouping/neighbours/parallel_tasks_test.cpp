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

TEST_CASE("Progress is told by the caller, grows, and nobody starts another task meanwhile") {
    using namespace std::chrono_literals;
    std::atomic<int> started = 0;
    const auto caller = std::this_thread::get_id();
    std::vector<double> told;
    bool held = true;
    const auto progress = [&](double fraction) {
        held = held && std::this_thread::get_id() == caller;
        told.push_back(fraction);
        std::this_thread::sleep_for(2ms); // who took a task before has started it by then
        const int before = started;
        std::this_thread::sleep_for(2ms);
        held = held && started == before;
    };
    grouping::forEachTask(20, {4, {}, progress}, [&](std::size_t, std::size_t) { ++started; });
    CHECK(held);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.back() == 1.0);
    CHECK(started == 20);
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
