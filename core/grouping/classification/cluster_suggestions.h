// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

namespace kith::grouping {

/// For each unlabelled member of a cluster with labelled members: the nearest labelled centre's person and
/// a probability from membership and similarity. Rejected pairs are left out.
std::vector<Candidate> suggestFromClusters(std::span<const Cluster> clusters,
                                           std::span<const FaceSample> samples,
                                           const SimilarityCalibration& calibration,
                                           std::span<const Rejection> rejections);

} // namespace kith::grouping
