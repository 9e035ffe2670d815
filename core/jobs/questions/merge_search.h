// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/library_access.h"
#include "core/model/ids.h"
#include "core/model/merge.h"

#include <stop_token>
#include <utility>
#include <vector>

namespace kith::jobs {

struct MergeRequest : LibraryAccess {
    /// Faces of groups not to be asked about now.
    std::vector<std::pair<model::FaceId, model::FaceId>> skipped;
};

/// Pairs of persons, unknown persons and single faces that look like the same person, most probable first,
/// judged as the user's answers so far teach (grouping::suggestMerges). Reads clusters, labels, rejections
/// and answers as they are now and writes nothing. Empty while nothing is embedded. Blocks; call it on a pool
/// thread. Throws model::Error: Cancelled when stopped, NotFound when there is no such embedder.
std::vector<model::MergeSuggestion> findMerges(const MergeRequest& request, std::stop_token stop);

} // namespace kith::jobs
