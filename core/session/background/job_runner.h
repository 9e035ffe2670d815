// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/scan_job.h"
#include "core/jobs/train/refresh_job.h"
#include "core/jobs/train/train_job.h"
#include "core/model/progress.h"
#include "core/model/scan_summary.h"
#include "core/model/suggestion.h"
#include "core/model/train_summary.h"
#include "core/session/background/drawing_describer.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <deque>
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
    QString message;             ///< a sentence for the user when the end is Failed, else empty
};

/// The blocking functions that do the work; tests put their own in place.
struct JobFunctions {
    std::function<model::ScanSummary(const jobs::ScanRequest&, const jobs::ScanEvents&, jobs::PauseGate&,
                                     std::stop_token)>
        scan = jobs::runScan;
    std::function<model::TrainSummary(const jobs::LibraryAccess&,
                                      const std::function<void(const model::Progress&)>&, jobs::PauseGate&,
                                      std::stop_token)>
        train = jobs::runTrain;
    std::function<model::TrainPreview(const jobs::LibraryAccess&,
                                      const std::function<void(const model::Progress&)>&, jobs::PauseGate&,
                                      std::stop_token)>
        previewTrain = jobs::previewTrain;
    DescribeFunction describe = jobs::describeDrawn; ///< see DrawingDescriber
    std::function<std::vector<model::FaceId>(const jobs::LibraryAccess&, std::stop_token)> refresh =
        jobs::refreshSuggestions; ///< see SuggestionTopic
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
    /// One that cannot be started (a slot of started() or the access throws) ends as Failed.
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
    void work(const std::shared_ptr<Run>& run, const jobs::LibraryAccess& access);
    void announceEnd(const std::shared_ptr<Run>& run, const JobResult& result);
    JobResult carryOut(const std::shared_ptr<Run>& run, const jobs::LibraryAccess& access) const;
    void deliverMail();
    void finish(const JobResult& result);

    JobFunctions m_functions;
    std::function<jobs::LibraryAccess()> m_access;
    std::deque<JobOrder> m_queue;
    std::shared_ptr<Run> m_run;
    model::Progress m_progress;
    QTimer m_mailTimer;
    QThreadPool m_pool;
};

} // namespace kith::session
