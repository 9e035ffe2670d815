// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/types.h"

namespace kith::grouping {

/// Open-set classification (recognition.md section 7): each unlabelled sample against the labelled persons
/// plus "none of these". A face is seen together with its cluster (ClusteredFaces); the score of a person is
/// half the similarity to their centre and half the mean of the three highest labelled similarities. A
/// logistic model of score, margin, number of labels, quality and cluster gives the probability, moved to
/// the share of known faces in this library. Low-quality labels do not train a person unless they have no
/// other. A person labelled in the same photo is all but excluded.
/// clusters: of the same samples, as clusterFaces() returned them; where none are given they are computed.
/// Returns one candidate per unlabelled sample that has any (probability over 0.01). Deterministic, pure;
/// throws model::Error(Cancelled) when stopped.
std::vector<Candidate> classifyFaces(std::span<const FaceSample> samples,
                                     const SimilarityCalibration& calibration,
                                     std::span<const Rejection> rejections, std::stop_token stop = {},
                                     const ProgressCallback& progress = {},
                                     std::span<const Cluster> clusters = {});

} // namespace kith::grouping
