// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job_control.h"
#include "core/jobs/library_access.h"
#include "core/model/ids.h"
#include "core/model/progress.h"
#include "core/model/scan_summary.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace kith::jobs {

enum class ScanMode {
    Incremental, ///< new, changed and pending photos; unchanged ones are not opened
    Rescan       ///< every photo again: labelled faces keep id and label by overlap, deleted faces come back
};

struct ScanRequest : LibraryAccess {
    ScanMode mode = ScanMode::Incremental;
    std::vector<model::PhotoId> photos; ///< Rescan only these; empty = all
};

/// What one committed batch changed.
struct StoredFaces {
    std::vector<model::FaceId> added;
    std::vector<model::FaceId> changed;
    std::vector<model::FaceId> removed;
};

/// Time spent in each stage, in seconds, summed over the threads.
struct StageSeconds {
    double read = 0.0;
    double identify = 0.0; ///< hashes of pixels and looks; that of the content is part of reading
    double decode = 0.0;
    double detect = 0.0;
    double refine = 0.0;
    double align = 0.0;
    double embed = 0.0;
    double store = 0.0;
};

/// Called from the job's threads; must return quickly.
struct ScanEvents {
    std::function<void(const model::Progress&)> progressed;
    std::function<void(const StoredFaces&)> stored;
    std::function<void(const StageSeconds&)> measured; ///< once, when all photos are done
};

/// Walks the library's folders and runs decode, detect, refine, align and embed on worker threads with
/// bounded queues and one writer (one transaction per batch). Blocks until done; call it on a pool thread.
/// When stopped, returns within a second with everything finished so far stored. One photo's failure is data
/// in its row; throws model::Error when the whole scan cannot go on (weights missing or damaged, library not
/// writable, disk full).
model::ScanSummary runScan(const ScanRequest& request, const ScanEvents& events, PauseGate& gate,
                           std::stop_token stop);

} // namespace kith::jobs
