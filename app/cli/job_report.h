// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/model/progress.h"
#include "core/model/scan_summary.h"
#include "core/model/suggestion.h"
#include "core/model/train_preview.h"
#include "core/model/train_summary.h"

#include <map>
#include <optional>
#include <string>

namespace kith::app {

struct EndedScan {
    model::JobEnd end = model::JobEnd::Finished;
    model::ScanSummary summary;
    std::string message; ///< of a failure
};

struct EndedTrain {
    model::JobEnd end = model::JobEnd::Finished;
    model::TrainSummary summary;
    std::string message;
};

struct EndedPreview {
    model::JobEnd end = model::JobEnd::Finished;
    model::TrainPreview preview;
    std::string message;
};

/// What was done between the request and the moment nothing was left to do.
struct JobOutcome {
    std::optional<EndedScan> scan;
    std::optional<EndedTrain> train;
    std::optional<EndedPreview> preview;
};

/// The first failure is on stderr; a cancelled job decides before a finished one.
ExitCode endOf(const JobOutcome& outcome);

/// Tells what the jobs did, as text or JSON, and failures on stderr; gives the program's end.
ExitCode report(const CommandContext& context, const JobOutcome& outcome);

/// Files of the library that are no photos Kith reads: "2 MOV, 1 TXT".
std::map<std::string, int> skippedFormats(session::LibrarySession& session);

/// The object "stats" of json_output.md.
Json statsJson(session::LibrarySession& session);

} // namespace kith::app
