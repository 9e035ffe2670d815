// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_job.h"

#include "core/jobs/scan/followed_edits.h"
#include "core/jobs/scan/scan_decisions.h"
#include "core/jobs/scan/scan_list.h"
#include "core/jobs/scan/scan_meter.h"
#include "core/jobs/scan/scan_pipeline.h"
#include "core/jobs/scan/scan_walk.h"
#include "core/storage/sqlite/database.h"
#include "core/vision/model_catalog.h"

#include <algorithm>
#include <chrono>

namespace kith::jobs {

namespace {

void addCounters(model::ScanSummary& summary, const ScanCounters& counters) {
    summary.photos = counters.photos;
    summary.faces = counters.faces;
    summary.failed = counters.failed;
    summary.skipped = counters.skipped;
    // What is found again may have been missing before this scan.
    summary.missing = std::max<std::int64_t>(0, summary.missing + counters.lost - counters.foundAgain);
}

} // namespace

model::ScanSummary runScan(const ScanRequest& request, const ScanEvents& events, PauseGate& gate,
                           std::stop_token stop) {
    const auto start = std::chrono::steady_clock::now();
    storage::Database database(request.library);
    ScanCounters counters;
    const auto kind = request.mode == ScanMode::Rescan ? model::JobKind::Rescan : model::JobKind::Scan;
    ScanMeter meter(kind, counters, gate, events.progressed);
    model::ScanSummary summary;
    if (request.photos.empty()) {
        updatePhotoList(database, meter, gate, stop, summary);
        counters.skipped = summary.skipped;
    }
    if (request.mode == ScanMode::Rescan)
        summary.unchanged = 0; // they are opened again

    ScanList list(database, request);
    const std::int64_t total = stop.stop_requested() ? 0 : list.count();
    if (total > 0) {
        const auto catalog = vision::ModelCatalog::load(request.modelFolders);
        meter.begin(model::SentenceCode::Scanning, total);
        ScanDecisions decisions;
        ScanPipeline(request, catalog, events, gate, counters, decisions).run(list, meter, stop);
        const StoredFaces followed =
            followEdits(request, catalog.verified(request.settings.embedding.embedder), decisions, stop);
        if (events.stored && !(followed.changed.empty() && followed.removed.empty()))
            events.stored(followed);
    }
    addCounters(summary, counters);
    summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return summary;
}

} // namespace kith::jobs
