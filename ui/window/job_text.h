// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/progress.h"
#include "core/model/scan_summary.h"
#include "core/model/suggestion.h"
#include "core/model/train_summary.h"

#include <QString>

namespace kith::ui {

/// What the status bar writes about a running job.
struct JobText {
    QString verb;      ///< "Scanning"
    QString subject;   ///< "Summer 2019"
    QString figures;   ///< "3,154 of 8,300 photos · 9.2 photos/s · 9 min left"
    double share = -1; ///< done in [0, 1]; < 0 while unknown
};
JobText jobText(const model::Progress& progress);

/// "Looked at 120 photos and found 83 faces. 3 photos could not be read."
QString scanResult(const model::ScanSummary& summary);
/// "312 new suggestions, 4 changed, 2 new unknown people"; "nothing new, 14
/// suggestions" when that is so.
QString trainResult(const model::TrainSummary& summary);
bool changedAnything(const model::TrainSummary& summary);
/// "3 photos could not be read."; empty for 0.
QString unreadSentence(std::int64_t failed);
/// "just now", "2 min ago", "3 h ago".
QString agoText(qint64 seconds);

} // namespace kith::ui
