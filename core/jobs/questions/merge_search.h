// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/merge.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace kith::jobs {

struct MergeRequest {
    std::filesystem::path library; ///< opened with a connection of its own
    std::string embedder;          ///< id in a manifest
    std::vector<std::filesystem::path> modelFolders;
    int workers = 0; ///< 0 = one per core
    std::vector<std::pair<model::FaceId, model::FaceId>>
        skipped; ///< faces of groups not to be asked about now
};

/// Pairs of persons, unknown persons and single faces that look like the same person, most probable first,
/// judged as the user's answers so far teach (grouping::suggestMerges). Reads clusters, labels, rejections
/// and answers as they are now and writes nothing. Empty while nothing is embedded. Blocks; call it on a pool
/// thread. Throws model::Error: Cancelled when stopped, NotFound when there is no such embedder.
std::vector<model::MergeSuggestion> findMerges(const MergeRequest& request, std::stop_token stop);

} // namespace kith::jobs
