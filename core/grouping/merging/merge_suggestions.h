// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/merging/merge_model.h"
#include "core/grouping/neighbours/parallel_tasks.h"
#include "core/grouping/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kith::grouping {

/// Faces that are one person as far as is known: those of a cluster without names, those with one name, or a
/// single face in no cluster.
struct FaceGroup {
    std::vector<std::size_t> members; ///< indices into the samples, ascending, at least one
    model::PersonId person;           ///< whose name they carry, or none
};

/// The groups of samples whose cluster is known. clusterOf: by sample, negative = in none. A cluster with a
/// labelled face is no group, its unlabelled faces belong to nobody until they are answered; single faces
/// are groups where they are of good quality. Persons first, by id, then clusters by number, then faces.
std::vector<FaceGroup> faceGroups(std::span<const FaceSample> samples, std::span<const int> clusterOf);

/// "Are these two the same person?"
struct MergeSuggestion {
    std::uint32_t a = 0; ///< index of a group: the named one, else the larger, else the earlier
    std::uint32_t b = 0;
    FacePair faces; ///< of a and b: what an answer is stored for
    double probability = 0.0;
    MergeFeatures features{};
};

struct MergeQuestion {
    std::span<const FaceSample> samples;
    std::span<const FaceGroup> groups;
    PairAnswers answers;
    std::vector<FacePair> skipped; ///< not to be asked now
    std::span<const Rejection> rejections;
};

/// Pairs of groups that may be one person, most probable first (ties: the larger, then the earlier), down to
/// kLeastMergeProbability. Never a pair that holds two faces which cannot be one person (one photo, answered
/// "Different") or a face that is not the person of the other's name; nor one that was answered or skipped.
/// Deterministic for any number of threads; throws model::Error(Cancelled) when stopped.
std::vector<MergeSuggestion> suggestMerges(const MergeQuestion& question,
                                           const SimilarityCalibration& calibration, const MergeModel& model,
                                           const Work& work);

inline constexpr double kLeastMergeProbability = 0.05;

/// The pairs among which suggestMerges() chooses, in no meaningful order and without a probability; for
/// fitting.
std::vector<MergeSuggestion> comparePairs(const MergeQuestion& question,
                                          const SimilarityCalibration& calibration, const Work& work);

/// The face that stands for a group: of good quality and nearest the centre, so that it stays in the group
/// whatever is clustered again.
std::size_t representative(std::span<const FaceSample> samples, const FaceGroup& group);

} // namespace kith::grouping
