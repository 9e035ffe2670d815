// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_pipeline.h"

#include "core/jobs/scan/scan_writer.h"

#include <QThreadPool>

#include <chrono>
#include <span>
#include <utility>

namespace kith::jobs {

namespace {

using namespace std::chrono_literals;

constexpr auto kTick = 100ms;
/// A transaction costs a write to the disk: few enough that it does not count, small enough that faces
/// appear while the scan runs.
constexpr std::size_t kBatch = 16;
constexpr auto kBatchTime = 500ms;
/// Finished photos hold thumbnails and embeddings, about 15 KB a face.
constexpr std::size_t kFinishedCapacity = 32;

void addSeconds(StageSeconds& total, const StageSeconds& part) {
    total.read += part.read;
    total.identify += part.identify;
    total.decode += part.decode;
    total.detect += part.detect;
    total.refine += part.refine;
    total.align += part.align;
    total.embed += part.embed;
    total.store += part.store;
}

} // namespace

ScanPipeline::ScanPipeline(const ScanRequest& request, const vision::ModelCatalog& catalog,
                           const ScanEvents& events, PauseGate& gate, ScanCounters& counters,
                           ScanDecisions& decisions)
    : m_request(request)
    , m_catalog(catalog)
    , m_events(events)
    , m_gate(gate)
    , m_counters(counters)
    , m_decisions(decisions)
    , m_workers(request.threads())
    , m_waiting(2 * static_cast<std::size_t>(m_workers))
    , m_finished(kFinishedCapacity)
    , m_workersLeft(m_workers) {}

void ScanPipeline::run(ScanList& list, ScanMeter& meter, const std::stop_token& stop) {
    const std::stop_callback passOn(stop, [this] { m_stop.request_stop(); });
    QThreadPool pool;
    pool.setMaxThreadCount(m_workers + 1);
    pool.start([this] { write(); });
    for (int i = 0; i < m_workers; ++i)
        pool.start([this] { work(); });
    try {
        feed(list, meter);
    } catch (...) {
        fail(std::current_exception());
    }
    m_waiting.close();
    waitForEnd(meter);
    pool.waitForDone();
    if (m_failure)
        std::rethrow_exception(m_failure);
    meter.report();
    if (m_events.measured)
        m_events.measured(m_seconds);
}

void ScanPipeline::feed(ScanList& list, ScanMeter& meter) {
    const std::stop_token stop = m_stop.get_token();
    for (auto page = list.nextPage(); !page.empty(); page = list.nextPage()) {
        for (storage::PhotoToScan& photo : page) {
            while (!m_waiting.pushFor(photo, kTick)) {
                if (stop.stop_requested())
                    return;
                meter.setDone(m_counters.photos);
                meter.tick();
            }
        }
    }
}

void ScanPipeline::waitForEnd(ScanMeter& meter) {
    std::unique_lock lock(m_mutex);
    while (!m_ended.wait_for(lock, kTick, [this] { return m_writerEnded && m_workersLeft == 0; })) {
        lock.unlock();
        meter.setDone(m_counters.photos);
        meter.tick();
        lock.lock();
    }
    meter.setDone(m_counters.photos);
}

void ScanPipeline::work() {
    try {
        const std::stop_token stop = m_stop.get_token();
        ScanWorker worker(m_request, m_catalog, m_moved);
        while (auto photo = m_waiting.pop()) {
            m_gate.wait(stop);
            if (stop.stop_requested() || !m_finished.push(worker.look(*photo)))
                break;
        }
        const std::lock_guard lock(m_mutex);
        addSeconds(m_seconds, worker.seconds());
    } catch (...) {
        fail(std::current_exception());
    }
    workerEnded();
}

void ScanPipeline::write() {
    try {
        ScanWriter writer(m_request, m_catalog, m_counters, m_decisions);
        storeAll(writer);
    } catch (...) {
        fail(std::current_exception());
    }
    writerEnded();
}

void ScanPipeline::storeAll(ScanWriter& writer) {
    std::vector<ScannedPhoto> batch;
    while (auto first = m_finished.pop()) {
        const auto deadline = std::chrono::steady_clock::now() + kBatchTime;
        batch.clear();
        batch.push_back(std::move(*first));
        while (batch.size() < kBatch) {
            auto next = m_finished.popUntil(deadline);
            if (!next)
                break;
            batch.push_back(std::move(*next));
        }
        const auto start = std::chrono::steady_clock::now();
        const StoredFaces stored = writer.store(batch);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        if (m_events.stored)
            m_events.stored(stored);
        const std::lock_guard lock(m_mutex);
        m_seconds.store += seconds.count();
    }
}

void ScanPipeline::workerEnded() {
    const std::lock_guard lock(m_mutex);
    if (--m_workersLeft == 0)
        m_finished.close();
    m_ended.notify_all();
}

void ScanPipeline::writerEnded() {
    // Workers that wait for room would wait for ever.
    m_finished.close();
    const std::lock_guard lock(m_mutex);
    m_writerEnded = true;
    m_ended.notify_all();
}

void ScanPipeline::fail(std::exception_ptr failure) {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_failure)
            m_failure = std::move(failure);
    }
    m_stop.request_stop();
    m_waiting.close();
    m_finished.close();
}

} // namespace kith::jobs
