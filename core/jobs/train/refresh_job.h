// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/label_doubt.h"
#include "core/model/reliability.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace kith::jobs {

struct RefreshRequest {
    std::filesystem::path library; ///< opened with a connection of its own
    std::string embedder;          ///< id in a manifest
    std::vector<std::filesystem::path> modelFolders;
};

/// Brings the suggestions up to date with labels, rejections and marks as they are now, on the clusters of
/// the last Train; changes neither clusters nor labels and is no step of the journal. Where that Train was
/// undone there are no suggestions afterwards; a library never trained is left alone. Returns the faces whose
/// suggestions changed. Blocks; call it on a pool thread. Throws model::Error: Cancelled when stopped,
/// NotFound when there is no such embedder.
std::vector<model::FaceId> refreshSuggestions(const RefreshRequest& request, std::stop_token stop);

/// Labelled faces that may be somebody else, most suspicious first (grouping::checkLabels), without those
/// whose label the user looked at and kept. Writes nothing; otherwise as above.
std::vector<model::LabelDoubt> findLabelDoubts(const RefreshRequest& request, std::stop_token stop);

/// How far the probabilities of classification hold, told by the labels (grouping::reliabilityTable); no
/// counts where nothing is labelled. Writes nothing; otherwise as above.
model::ReliabilityTable measureReliability(const RefreshRequest& request, std::stop_token stop);

} // namespace kith::jobs
