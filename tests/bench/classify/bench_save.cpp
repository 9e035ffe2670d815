// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_save [FACES]
// How long a Train that is cancelled while it saves goes on, by when it is cancelled, and how long saving
// takes; in a library file of made-up faces (50,000 unless said otherwise) that was never trained.
#include "core/jobs/model_choices.h"
#include "core/jobs/train/train_job.h"
#include "core/model/error.h"
#include "tests/bench/classify/stored_library.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

namespace {

using namespace kith;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Cancels so many seconds after saving began.
void cancelAfter(const jobs::LibraryAccess& request, double delay) {
    std::stop_source stop;
    jobs::PauseGate gate;
    Clock::time_point began;
    Clock::time_point cancelled;
    std::jthread canceller;
    const auto watch = [&](const model::Progress& progress) {
        if (progress.stage.text() == "Saving" && !canceller.joinable()) {
            began = Clock::now();
            canceller = std::jthread([&](const std::stop_token& ended) {
                while (!ended.stop_requested() && secondsSince(began) < delay) {
                    std::this_thread::sleep_for(std::chrono::milliseconds(5));
                }
                cancelled = Clock::now();
                stop.request_stop();
            });
        }
    };
    try {
        jobs::runTrain(request, watch, gate, stop.get_token());
        std::printf("cancelled after %.1f s: saved before, in %.2f s\n", delay, secondsSince(began));
        return;
    } catch (const model::Error&) {
        std::printf("cancelled after %.1f s: ended %.2f s later\n", delay, secondsSince(cancelled));
    }
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) {
    const std::size_t faces = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 50'000;
    const support::TemporaryFolder folder;
    const auto file = folder / "library.kith";
    const bench::StoredLibrary library(file, faces, 100);
    const jobs::LibraryAccess request{file, {}, jobs::standardModelFolders(), 0};
    for (const double delay : {0.0, 0.2, 0.4, 0.6, 0.7, 0.8, 60.0}) {
        cancelAfter(request, delay);
    }
    return 0;
}
