// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/library_access.h"
#include "core/jobs/questions/describe_drawn.h"
#include "core/jobs/scan/scan_job.h"
#include "core/jobs/train/refresh_job.h"
#include "core/jobs/train/train_job.h"

#include <chrono>
#include <functional>
#include <stop_token>
#include <vector>

namespace kith::session {

using TrainProgress = std::function<void(const model::Progress&)>;

/// The blocking functions that do the work of a session in the background; tests put their own in place.
struct JobFunctions {
    std::function<model::ScanSummary(const jobs::ScanRequest&, const jobs::ScanEvents&, jobs::PauseGate&,
                                     std::stop_token)>
        scan = jobs::runScan;
    std::function<model::TrainSummary(const jobs::LibraryAccess&, const TrainProgress&, jobs::PauseGate&,
                                      std::stop_token)>
        train = jobs::runTrain;
    std::function<model::TrainPreview(const jobs::LibraryAccess&, const TrainProgress&, jobs::PauseGate&,
                                      std::stop_token)>
        previewTrain = jobs::previewTrain;
    /// See DrawingDescriber.
    std::function<void(const jobs::LibraryAccess&, const std::function<void(model::FaceId)>& described,
                       const std::stop_token&)>
        describe = jobs::describeDrawn;
    /// See SuggestionTopic.
    std::function<std::vector<model::FaceId>(const jobs::LibraryAccess&, std::stop_token)> refresh =
        jobs::refreshSuggestions;
    /// A refresh begins this long after the last of several commands.
    std::chrono::milliseconds refreshDelay{150};
};

} // namespace kith::session
