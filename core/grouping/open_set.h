// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

#include <span>
#include <stop_token>
#include <vector>

namespace kith::grouping {

/// classifyFaces() without its lower bound: a candidate for every unlabelled sample, however unlikely, in
/// the order of the samples; none where no person may be suggested.
std::vector<Candidate> bestCandidates(std::span<const FaceSample> samples, std::span<const Cluster> clusters,
                                      const SimilarityCalibration& calibration,
                                      std::span<const Rejection> rejections, const std::stop_token& stop,
                                      const ProgressCallback& progress);

} // namespace kith::grouping
