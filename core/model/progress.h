// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/sentence.h"

#include <cstdint>
#include <string>

namespace kith::model {

enum class JobKind { None, Scan, Rescan, Train, TrainPreview };

/// A snapshot of the running job.
struct Progress {
    JobKind kind = JobKind::None;
    Sentence stage;            ///< "Looking for photos", "Scanning", "Grouping", …
    std::string subject;       ///< folder at work, empty where it means nothing
    std::int64_t done = 0;     ///< photos (scan) or steps (Train)
    std::int64_t total = 0;    ///< 0 while unknown
    std::int64_t faces = 0;    ///< found so far in this run
    std::int64_t failed = 0;   ///< photos that could not be read
    std::int64_t skipped = 0;  ///< files of formats Kith does not read
    double perSecond = 0.0;    ///< photos per second, recent
    double secondsLeft = -1.0; ///< < 0 while unknown
    bool paused = false;
};

enum class JobEnd { Finished, Cancelled, Failed };

} // namespace kith::model
