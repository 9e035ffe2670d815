// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"
#include "core/model/suggestion.h"

#include <stop_token>
#include <vector>

namespace kith::storage {
class Database;
}

namespace kith::jobs {

struct TrainSamples;

/// What both sources suggest for the unlabelled samples; nothing while no face is labelled. clusters: of the
/// samples. Throws model::Error(Cancelled) when stopped.
std::vector<model::Suggestion> suggest(storage::Database& database, const TrainSamples& samples,
                                       const std::vector<grouping::Cluster>& clusters,
                                       const grouping::SimilarityCalibration& calibration,
                                       const std::stop_token& stop,
                                       const grouping::ProgressCallback& progress = {});

} // namespace kith::jobs
