// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/photo_conflicts.h"
#include "core/grouping/types.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace kith::grouping {

struct SeedGroups {
    std::vector<std::uint32_t> labels; ///< group of each face, 0, 1, 2, ... by first face
    std::size_t count = 0;             ///< groups, those of one face included
};

/// Groups the faces that may seed a cluster. seeds: ascending by face id; photos: of the same faces.
SeedGroups groupSeeds(std::span<const FaceSample> seeds, const PhotoConflicts& photos,
                      const model::ClusteringSettings& settings, const SimilarityCalibration& calibration,
                      const std::stop_token& stop, const ProgressCallback& progress);

} // namespace kith::grouping
