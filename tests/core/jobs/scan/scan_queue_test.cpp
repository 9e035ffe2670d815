// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job_control.h"
#include "core/jobs/scan/bounded_queue.h"
#include "tests/support/catch.h"

#include <atomic>
#include <numeric>
#include <thread>
#include <vector>

using namespace kith::jobs;
using namespace std::chrono_literals;

TEST_CASE("A queue hands over every item once, in order, and never holds more than its capacity") {
    BoundedQueue<int> queue(3);
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::vector<int> got;
    std::thread reader([&] {
        while (const auto item = queue.pop()) {
            --inside;
            got.push_back(*item);
        }
    });
    for (int i = 0; i < 2000; ++i) {
        queue.push(i);
        most = std::max(most.load(), ++inside);
    }
    queue.close();
    reader.join();
    std::vector<int> all(2000);
    std::iota(all.begin(), all.end(), 0);
    CHECK(got == all);
    CHECK(most <= 5); // the queue, one in the reader's hand, one counted late
}

TEST_CASE("A closed queue takes nothing in and still gives what it holds") {
    BoundedQueue<std::string> queue(2);
    CHECK(queue.push("a"));
    queue.close();
    CHECK_FALSE(queue.push("b"));
    std::string c = "c";
    CHECK_FALSE(queue.pushFor(c, 1ms));
    CHECK(c == "c");
    CHECK(queue.pop() == "a");
    CHECK_FALSE(queue.pop());
}

TEST_CASE("Closing a full queue lets a waiting writer go") {
    BoundedQueue<int> queue(1);
    queue.push(1);
    bool taken = true;
    std::thread writer([&] { taken = queue.push(2); });
    queue.close();
    writer.join();
    CHECK_FALSE(taken);
}

TEST_CASE("Waiting with patience ends") {
    BoundedQueue<int> queue(1);
    CHECK_FALSE(queue.popUntil(std::chrono::steady_clock::now() + 1ms));
    int one = 1;
    int two = 2;
    CHECK(queue.pushFor(one, 1ms));
    CHECK_FALSE(queue.pushFor(two, 1ms));
    CHECK(queue.popUntil(std::chrono::steady_clock::now()) == 1);
}

TEST_CASE("A gate holds threads while it is paused; resume and stop let them go") {
    PauseGate gate;
    gate.wait({}); // open: returns at once
    gate.pause();
    CHECK(gate.isPaused());
    std::atomic<int> through = 0;
    std::stop_source stop;
    std::thread resumed([&] {
        gate.wait({});
        ++through;
    });
    std::thread stopped([&] {
        gate.wait(stop.get_token());
        ++through;
    });
    CHECK(through == 0);
    stop.request_stop();
    stopped.join();
    CHECK(through == 1);
    gate.resume();
    resumed.join();
    CHECK(through == 2);
    CHECK_FALSE(gate.isPaused());
}
