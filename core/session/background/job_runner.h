// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/progress.h"
#include "core/model/scan_summary.h"
#include "core/model/sentence.h"
#include "core/model/settings.h"
#include "core/model/train_preview.h"
#include "core/model/train_summary.h"
#include "core/session/background/background_task.h"
#include "core/session/background/job_functions.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <vector>

namespace kith::session {

/// One request for long work; equal ones wait in the queue once.
struct JobOrder {
    model::JobKind kind = model::JobKind::None;
    std::vector<model::PhotoId> photos; ///< Rescan: these alone; empty = all
    bool operator==(const JobOrder&) const = default;
};

struct JobResult {
    JobOrder order;
    model::JobEnd end = model::JobEnd::Finished;
    model::ScanSummary scan;     ///< Scan and Rescan
    model::TrainSummary train;   ///< Train
    model::TrainPreview preview; ///< TrainPreview
    model::Sentence message;     ///< for the user when the end is Failed, else empty
};

/// Runs one order at a time on a pool thread of its own and tells about it on the thread it lives on.
/// Each run has its own mailbox, so that nothing a finished run still says is taken for the next one's.
class JobRunner : public QObject {
    Q_OBJECT
public:
    /// access: asked for when a job starts.
    JobRunner(JobFunctions functions, std::function<jobs::LibraryAccess()> access);
    /// As stop().
    ~JobRunner() override;

    /// Starts the order now or after those before it. An equal order that waits already is not repeated.
    /// An order that cannot be started (a slot of started() or the access throws) ends as Failed.
    void request(const JobOrder& order);
    void pause();
    void resume();
    /// Clears the queue and stops the running job, whose end is announced like any other.
    void cancel();
    /// cancel() and wait for the thread; nothing is announced any more.
    void stop();
    bool isRunning() const { return m_run != nullptr; }
    const model::Progress& progress() const { return m_progress; }

Q_SIGNALS:
    void started(model::JobKind kind);
    void progressed(const model::Progress& progress);
    void facesStored(const jobs::StoredFaces& faces);
    /// Sent before the next order starts: what a slot requests comes after what waits already.
    void ended(const session::JobResult& result);
    void idle();

private:
    struct Run;
    void startNext();
    void work(const std::shared_ptr<Run>& run, const jobs::LibraryAccess& access,
              const std::stop_token& stop);
    void announceEnd(const std::shared_ptr<Run>& run, const JobResult& result);
    JobResult carryOut(const std::shared_ptr<Run>& run, const jobs::LibraryAccess& access,
                       const std::stop_token& stop) const;
    void deliverMail();
    void finish(const JobResult& result);

    JobFunctions m_functions;
    std::function<jobs::LibraryAccess()> m_access;
    std::deque<JobOrder> m_queue;
    std::shared_ptr<Run> m_run;
    model::Progress m_progress;
    QTimer m_mailTimer;
    BackgroundTask m_task;
};

} // namespace kith::session
