// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/neighbours/neighbour_graph.h"
#include "core/grouping/neighbours/parallel_tasks.h"
#include "core/grouping/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kith::grouping {

/// The nearest neighbours of each face by the cosine of the embeddings as they are stored: what can be kept
/// from one run to the next, because it does not hang on the other faces of the library. Flat, because
/// 100,000 faces have 6.4 million neighbours. Holds no embedding.
struct FaceGraph {
    static constexpr std::size_t kNeighbours = 64;

    float floor = 0.0F;                      ///< lower cosines are not listed
    std::vector<model::FaceId> faces;        ///< ascending
    std::vector<std::uint64_t> fingerprints; ///< of the faces' embeddings
    std::vector<std::uint8_t> counts;        ///< neighbours listed, up to kNeighbours
    std::vector<Neighbour> neighbours;       ///< kNeighbours places a face, unused ones zero

    /// Most similar first, ties by index, which is the place in `faces`.
    std::span<const Neighbour> of(std::size_t face) const {
        return std::span(neighbours).subspan(face * kNeighbours, counts[face]);
    }
    bool operator==(const FaceGraph&) const = default;
};

/// Beyond so many comparisons (200,000 faces for the first time) neighbours are looked for with an inverted
/// file instead of everywhere.
inline constexpr double kExactComparisons = 2e10;

/// The graph of the samples. What `previous` (empty, or of an earlier run) says about faces that are still
/// there with the same embedding is kept; only faces that are new, or lost one of a full list of neighbours,
/// are compared with all. The result is the one that an empty `previous` gives, bit for bit, and no thread,
/// processor or history leaves a trace in it, as long as there are no more than exactComparisons to make.
/// samples: ascending by face id. Throws model::Error(Cancelled).
FaceGraph updatedGraph(FaceGraph previous, std::span<const FaceSample> samples, float floor, const Work& work,
                       double exactComparisons = kExactComparisons);

} // namespace kith::grouping
