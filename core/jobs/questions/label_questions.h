// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/library_access.h"
#include "core/model/label_doubt.h"
#include "core/model/reliability.h"

#include <stop_token>
#include <vector>

namespace kith::jobs {

/// Labelled faces that may be somebody else, most suspicious first (grouping::checkLabels), without those
/// whose label the user looked at and kept; judged on the clusters of the last Train. Writes nothing. Blocks;
/// call it on a pool thread. Throws model::Error: Cancelled when stopped, NotFound when there is no such
/// embedder.
std::vector<model::LabelDoubt> findLabelDoubts(const LibraryAccess& access, std::stop_token stop);

/// How far the probabilities of classification hold, told by the labels (grouping::reliabilityTable); no
/// counts where nothing is labelled. Otherwise as above.
model::ReliabilityTable measureReliability(const LibraryAccess& access, std::stop_token stop);

} // namespace kith::jobs
