// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/clustering/cannot_links.h"
#include "core/grouping/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kith::grouping {

/// Faces with each burst folded into one representative, so that a photo shoot does not outvote a life.
struct FoldedFaces {
    std::vector<model::Embedding> embeddings; ///< of the representatives of several faces
    std::vector<FaceSample> representatives;  ///< ascending by face id: the smallest of the burst
    std::vector<ConstraintSet> constraints;   ///< of the representatives: those of all their faces
    std::vector<std::uint32_t> of;            ///< by face: its representative
};

/// A burst: faces whose shots follow each other within ten seconds, or where either has no time of capture,
/// by consecutive numbers in one series of file names, and whose similarity reaches burstSimilarity(). Links
/// are taken in order of similarity (ties by index); none joins faces whose constraints clash. A
/// representative has the mean of its faces, weighted by quality, the best of their qualities and the time
/// and shot of its first face; it counts as one face. faces: ascending by face id, their embeddings outlive
/// the result's use of them.
FoldedFaces foldBursts(std::span<const FaceSample> faces, std::span<const ConstraintSet> constraints,
                       const SimilarityCalibration& calibration);

/// Every face as its own representative.
FoldedFaces keepBursts(std::span<const FaceSample> faces, std::span<const ConstraintSet> constraints);

/// The cosine from which two shots of one moment count as one: 0.75 for arcface-mbf-512 and as far above
/// the usual similarity of one person's faces for others.
double burstSimilarity(const SimilarityCalibration& calibration);

} // namespace kith::grouping
