// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/session_fixture.h"

#include "core/model/error.h"
#include "core/session/job_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/thumbnail_reader.h"

#include <chrono>
#include <thread>

namespace kith::session {

namespace {

/// Counts a job as running for as long as it lives.
struct Running {
    explicit Running(FakeJobs& jobs)
        : fakes(jobs) {
        ++fakes.running;
    }
    ~Running() { --fakes.running; }
    FakeJobs& fakes;
};

void waitWhileHeld(const FakeJobs& fakes, const jobs::PauseGate& gate, const std::stop_token& stop) {
    while ((fakes.held || gate.isPaused()) && !stop.stop_requested()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
}

} // namespace

bool waitUntil(const std::function<bool()>& condition, int seconds) {
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > seconds * 1000) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    return true;
}

JobFunctions FakeJobs::functions() {
    JobFunctions functions;
    functions.scan = [this](const jobs::ScanRequest& request, const jobs::ScanEvents& events,
                            jobs::PauseGate& gate, const std::stop_token& stop) {
        const Running here(*this);
        scanRequests.push_back(request);
        ++scans;
        waitWhileHeld(*this, gate, stop);
        if (onScan) {
            onScan(request, events);
        }
        return scanSummary;
    };
    functions.train = [this](const jobs::LibraryAccess& request,
                             const std::function<void(const model::Progress&)>& /*progressed*/,
                             jobs::PauseGate& gate, const std::stop_token& stop) {
        const Running here(*this);
        ++trains;
        waitWhileHeld(*this, gate, stop);
        if (stop.stop_requested()) {
            throw model::Error(model::ErrorKind::Cancelled, "Stopped.");
        }
        if (onTrain) {
            onTrain(request);
        }
        return trainSummary;
    };
    functions.refresh = [this](const jobs::LibraryAccess& request, const std::stop_token& stop) {
        ++refreshes;
        while (refreshHeld && !stop.stop_requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        if (stop.stop_requested()) {
            throw model::Error(model::ErrorKind::Cancelled, "Stopped.");
        }
        return onRefresh ? onRefresh() : jobs::refreshSuggestions(request, stop);
    };
    functions.previewTrain = [this](const jobs::LibraryAccess&,
                                    const std::function<void(const model::Progress&)>& /*progressed*/,
                                    jobs::PauseGate& gate, const std::stop_token& stop) {
        const Running here(*this);
        waitWhileHeld(*this, gate, stop);
        if (stop.stop_requested()) {
            throw model::Error(model::ErrorKind::Cancelled, "Stopped.");
        }
        return trainPreview;
    };
    return functions;
}

SessionFixture::SessionFixture() {
    reopen();
}

void SessionFixture::reopen() {
    state.reset();
    state = std::make_unique<SessionState>(file, SessionOptions(), fakes.functions());
}

void SessionFixture::finishJobs() {
    const bool finished = waitUntil([this] { return !state->runner.isRunning(); });
    if (!finished) {
        throw std::runtime_error("a job did not end");
    }
}

} // namespace kith::session
