// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"
#include "core/jobs/train/train_samples.h"

#include <vector>

namespace kith::jobs {

/// Clusters of the last Train as the algorithms see them; members that are no samples any more are left out.
std::vector<grouping::Cluster> storedClusters(storage::Database& database, const TrainSamples& samples);

} // namespace kith::jobs
