// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/session_fixture.h"

#include "core/lists/face_lists.h"
#include "core/model/error.h"
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/people_topic.h"
#include "core/session/suggestion_topic.h"
#include "core/storage/queries/face_entries.h"
#include "core/storage/queries/people_queries.h"

#include <algorithm>
#include <chrono>
#include <memory>
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
    session.reset();
    SessionOptions options;
    options.functions = std::make_shared<JobFunctions>(fakes.functions());
    session = LibrarySession::open(file, options);
}

void SessionFixture::refresh() {
    fakes.onRefresh = [] { return std::vector{model::FaceId(1)}; };
    if (!refreshSuggestions(*session)) {
        throw std::runtime_error("suggestions were not refreshed");
    }
}

bool refreshSuggestions(LibrarySession& session) {
    const Heard<> told(&session.suggestions(), &SuggestionTopic::suggestionsChanged);
    session.suggestions().refreshSoon();
    return waitUntil([&] { return told.count > 0; });
}

void SessionFixture::finishJobs() {
    const bool finished = waitUntil([this] { return !session->jobs().isRunning(); });
    if (!finished) {
        throw std::runtime_error("a job did not end");
    }
}

bool knowsAllFaces(LibrarySession& session, storage::Database& file) {
    const std::vector<model::FaceEntry> entries = storage::readFaceEntries(file);
    const auto refused = storage::LabelStore(file).rejections();
    const auto persons = storage::PeopleQueries(file).byName();
    for (const auto scope : {model::FaceScope::All, model::FaceScope::Unlabelled, model::FaceScope::Ignored,
                             model::FaceScope::Deleted}) {
        model::FaceFilter filter;
        filter.scope = scope;
        if (session.faces().list(filter) != lists::listFaces({entries, refused, persons}, filter)) {
            return false;
        }
    }
    const auto isSame = [](const model::PersonSummary& a, const model::PersonSummary& b) {
        return a.person.id == b.person.id && a.faceCount == b.faceCount && a.avatar == b.avatar;
    };
    return std::ranges::equal(session.people().list(), storage::PeopleQueries(file).people(entries),
                              isSame) &&
           std::ranges::equal(session.people().unknown(), lists::unknownPersons(entries), {},
                              &model::UnknownSummary::id, &model::UnknownSummary::id);
}

} // namespace kith::session
