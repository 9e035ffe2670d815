// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/neighbours/parallel_tasks.h"
#include "core/grouping/types.h"

namespace kith::grouping {

struct FaceGraph;

/// Groups faces without looking at labels: deterministic label propagation over links at or above the link
/// limit, whose groups average linkage then joins (measured best, see tests/bench/RESULTS.md). A burst
/// counts as one face. Faces of low quality never seed, unless answered "Same"; they join the nearest
/// cluster within the limit afterwards. Two faces of one photo are never in one cluster unless answered
/// "Same", nor are two that were answered "Different". The result does not depend on the order of the samples
/// (ties break on face ids); clusters are sorted by size descending, then by smallest face id; faces in no
/// cluster are left out. Settings: smaller clusters than minimumClusterSize are dissolved (Auto = 2); a face
/// with fewer than minimumSamples faces (itself counted) within the limit is left alone; groups that hold two
/// faces nearer than selectionEpsilon (Euclidean) are one; strictness moves the limit. Pure function; throws
/// model::Error(Cancelled) when stopped.
/// With the link limit off, density alone decides: HDBSCAN*, see density_groups.h (Auto grows with the number
/// of faces there). Bursts, low quality and answers are treated as above; strictness only says how near a
/// face of low quality has to be.
std::vector<Cluster> clusterFaces(std::span<const FaceSample> samples,
                                  const model::ClusteringSettings& settings,
                                  const SimilarityCalibration& calibration, const PairAnswers& answers = {},
                                  std::stop_token stop = {}, const ProgressCallback& progress = {});

/// The same with the graph of the last run (or an empty one), which saves most of the work and is brought up
/// to date. The clusters do not depend on it.
std::vector<Cluster> clusterFaces(std::span<const FaceSample> samples,
                                  const model::ClusteringSettings& settings,
                                  const SimilarityCalibration& calibration, const PairAnswers& answers,
                                  FaceGraph& graph, const Work& work);

} // namespace kith::grouping
