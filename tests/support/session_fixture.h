// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/scan_summary.h"
#include "core/model/train_summary.h"
#include "core/session/background/job_functions.h"
#include "core/session/library_session.h"
#include "tests/support/sample_library.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <atomic>
#include <functional>

namespace kith::session {

using storage::failureOf;
using storage::SampleLibrary;
using support::TemporaryFolder;

/// Runs the event loop until the condition holds; false when it does not within the seconds given.
bool waitUntil(const std::function<bool()>& condition, int seconds = 10);

/// Stand-ins for the jobs: they note what they were asked and wait where a test wants to look at them.
struct FakeJobs {
    JobFunctions functions();
    /// Lets jobs run that wait at the barrier.
    void release() { held = false; }

    std::atomic<bool> held = false; ///< jobs wait until it is false or they are stopped
    std::atomic<int> running = 0;
    std::atomic<int> scans = 0;
    std::atomic<int> trains = 0;
    std::atomic<int> refreshes = 0;
    std::atomic<bool> refreshHeld = false;       ///< refreshes wait until it is false or they are stopped
    std::vector<jobs::ScanRequest> scanRequests; ///< to be read while nothing runs
    std::function<void(const jobs::ScanRequest&, const jobs::ScanEvents&)> onScan;
    std::function<void(const jobs::LibraryAccess&)> onTrain;
    /// What a refresh changes; without it the real one runs.
    std::function<std::vector<model::FaceId>()> onRefresh;
    model::ScanSummary scanSummary;
    model::TrainSummary trainSummary;
    model::TrainPreview trainPreview;
};

/// Has suggestions refreshed and waits until it is told that they changed; false when it is not.
bool refreshSuggestions(LibrarySession& session);

/// Whether the session's lists, counts and people are what the file says now, read by another connection.
bool knowsAllFaces(LibrarySession& session, storage::Database& file);

/// A library file with fake jobs. The sample is a second connection to the same file, as another program
/// would have it.
struct SessionFixture {
    SessionFixture();
    /// Closes the session and opens the file again.
    void reopen();
    /// Has suggestions refreshed that change (without writing any), and waits until it is told.
    void refresh();
    /// Carries everything out that was requested.
    void finishJobs();

    TemporaryFolder folder;
    std::filesystem::path file = folder / "library.kith";
    FakeJobs fakes;
    SampleLibrary sample{file};
    std::unique_ptr<LibrarySession> session;
};

/// Counts emissions and keeps the values of the last one.
template <typename... Arguments>
struct Heard {
    template <typename Sender>
    Heard(Sender* sender, void (Sender::*signal)(Arguments...)) {
        QObject::connect(sender, signal, &receiver, [this](Arguments... arguments) {
            ++count;
            last = std::tuple<std::decay_t<Arguments>...>(arguments...);
        });
    }
    int count = 0;
    std::tuple<std::decay_t<Arguments>...> last;
    QObject receiver;
};

} // namespace kith::session
