// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job_control.h"
#include "core/jobs/scan/scan_meter.h"
#include "core/model/progress.h"
#include "core/model/scan_summary.h"
#include "core/storage/sqlite/database.h"

#include <stop_token>

namespace kith::jobs {

/// Walks every folder of the library that is online and brings its list of photos up to date: new and changed
/// photos are pending afterwards, files that are gone are missing, those that are there again are back.
/// Fills unchanged, skipped and missing of the summary. A stopped walk marks nothing as missing.
void updatePhotoList(storage::Database& database, ScanMeter& meter, PauseGate& gate,
                     const std::stop_token& stop, model::ScanSummary& summary);

} // namespace kith::jobs
