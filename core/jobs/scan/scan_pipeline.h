// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/bounded_queue.h"
#include "core/jobs/scan/scan_decisions.h"
#include "core/jobs/scan/scan_list.h"
#include "core/jobs/scan/scan_meter.h"
#include "core/jobs/scan/scan_worker.h"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <stop_token>

namespace kith::jobs {

class ScanWriter;

/// Feeder (the calling thread), workers and one writer with bounded queues between them.
class ScanPipeline {
public:
    ScanPipeline(const ScanRequest& request, const vision::ModelCatalog& catalog, const ScanEvents& events,
                 PauseGate& gate, ScanCounters& counters, ScanDecisions& decisions);

    /// Returns when every photo of the list is stored, or when stopped and what was finished is stored.
    /// Throws what made a thread fail; no thread is left running.
    void run(ScanList& list, ScanMeter& meter, const std::stop_token& stop);

private:
    void feed(ScanList& list, ScanMeter& meter);
    void waitForEnd(ScanMeter& meter);
    void work();
    void write();
    void storeAll(ScanWriter& writer);
    void workerEnded();
    void writerEnded();
    /// Keeps the first failure and stops everything.
    void fail(std::exception_ptr failure);

    const ScanRequest& m_request;
    const vision::ModelCatalog& m_catalog;
    const ScanEvents& m_events;
    PauseGate& m_gate;
    ScanCounters& m_counters;
    ScanDecisions& m_decisions;
    int m_workers;

    std::stop_source m_stop; ///< of the caller's token, or of a failure
    MovedPhotos m_moved;
    BoundedQueue<storage::PhotoToScan> m_waiting;
    BoundedQueue<ScannedPhoto> m_finished;

    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_ended;
    int m_workersLeft;
    bool m_writerEnded = false;
    std::exception_ptr m_failure;
    StageSeconds m_seconds;
};

} // namespace kith::jobs
