// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/classification/open_set_model.h"
#include "core/grouping/types.h"

namespace kith::grouping {

/// An unlabelled face compared with the faces of one person that are labelled in its cluster.
struct ClusterComparison {
    std::size_t sample = 0;
    model::PersonId person;
    ClusterEvidence evidence;
};

/// Every unlabelled member of a cluster with every person labelled in it, by member, then person. samples:
/// centred (CentredFaces).
std::vector<ClusterComparison> compareWithin(const Cluster& cluster, std::span<const FaceSample> samples);

/// For each unlabelled member of a cluster with labelled members: the nearest labelled centre's person and
/// a probability from membership and similarity. Rejected pairs are left out.
std::vector<Candidate> suggestFromClusters(std::span<const Cluster> clusters,
                                           std::span<const FaceSample> samples,
                                           const SimilarityCalibration& calibration,
                                           std::span<const Rejection> rejections);

} // namespace kith::grouping
