// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/classification/person_facts.h"
#include "core/grouping/types.h"

namespace kith::grouping {

/// Whoever is not more probable is not shown as a suggestion.
inline constexpr double kLeastShownProbability = 0.01;

/// Open-set classification (resources/manual/recognition.md, "Classify"): each unlabelled sample against
/// the labelled persons plus "none of these". A face is seen together with its cluster (ClusteredFaces) and
/// scored against the centre and the prototypes of each person (PersonGallery); a logistic model of score,
/// margin, number of labels, quality and cluster gives the probability (open_set_model.h), bent to suit the
/// user's own labels (own_calibration.h) and moved to the share of known faces in this library. A person
/// labelled in the same photo is all but excluded.
/// clusters: of the same samples, as clusterFaces() returned them; where none are given they are computed.
/// Returns one candidate per unlabelled sample that has any (over kLeastShownProbability). Deterministic,
/// pure; throws model::Error(Cancelled) when stopped.
std::vector<Candidate> classifyFaces(std::span<const FaceSample> samples,
                                     const SimilarityCalibration& calibration,
                                     std::span<const Rejection> rejections, std::stop_token stop = {},
                                     const ProgressCallback& progress = {},
                                     std::span<const Cluster> clusters = {},
                                     std::span<const PersonFacts> facts = {});

/// classifyFaces() without its lower bound: a candidate for every unlabelled sample, however unlikely, in
/// the order of the samples; none where no person may be suggested.
std::vector<Candidate> bestCandidates(std::span<const FaceSample> samples, std::span<const Cluster> clusters,
                                      const SimilarityCalibration& calibration,
                                      std::span<const Rejection> rejections,
                                      std::span<const PersonFacts> facts = {},
                                      const std::stop_token& stop = {},
                                      const ProgressCallback& progress = {});

} // namespace kith::grouping
