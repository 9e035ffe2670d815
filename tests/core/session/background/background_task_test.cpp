// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/background_task.h"
#include "tests/support/catch.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>
#include <vector>

#ifdef __linux__
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

using namespace kith::session;

namespace {

/// Runs until it is asked to stop; counts what it did.
struct Endless {
    std::atomic<int> begun = 0;
    std::atomic<int> stopped = 0;

    BackgroundTask::Work work() {
        return [this](const std::stop_token& stop) {
            ++begun;
            while (!stop.stop_requested()) {
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
            ++stopped;
        };
    }
};

void waitFor(const std::atomic<int>& number, int value) {
    for (int i = 0; i < 5000 && number < value; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    REQUIRE(number == value);
}

} // namespace

TEST_CASE("Works are done one after the other, in the order in which they were started") {
    std::atomic<int> done = 0;
    std::vector<int> order;
    BackgroundTask task;
    for (int i = 0; i < 20; ++i) {
        task.start([&, i](const std::stop_token&) {
            order.push_back(i);
            ++done;
        });
    }
    waitFor(done, 20);
    CHECK(std::is_sorted(order.begin(), order.end()));
}

TEST_CASE("An interrupt stops what was started before it, and nothing that is started after it") {
    Endless before;
    Endless after;
    BackgroundTask task;
    task.start(before.work());
    task.start(before.work());
    waitFor(before.begun, 1);
    task.interrupt();
    task.start(after.work());
    waitFor(after.begun, 1);
    CHECK(before.stopped == 2);
    CHECK(after.stopped == 0);
    task.stop();
    CHECK(after.stopped == 1);
}

TEST_CASE("Works that wait can be dropped, and the end of a task leaves none to begin") {
    Endless first;
    Endless waiting;
    {
        BackgroundTask task;
        task.start(first.work());
        waitFor(first.begun, 1);
        task.start(waiting.work());
        task.dropWaiting();
        CHECK(first.stopped == 0);
        task.start(waiting.work());
    }
    CHECK(first.stopped == 1);
    CHECK(waiting.begun == 0);
}

#ifdef __linux__
TEST_CASE("The thread of a task gives way to the one that started it") {
    std::atomic<int> niceness = -1;
    BackgroundTask task;
    task.start([&](const std::stop_token&) {
        niceness = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)));
    });
    for (int i = 0; i < 5000 && niceness < 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    const int own = ::getpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)));
    CHECK(niceness >= 10);
    CHECK(niceness >= own);
}
#endif
