// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/similarity_block.h"
#include "core/grouping/types.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace kith::grouping {

struct Neighbour {
    std::uint32_t index = 0; ///< row of the other face
    float similarity = 0.0F; ///< cosine
};

/// neighbours[i]: most similar first, ties by index; symmetric (i lists j whenever j lists i).
using NeighbourGraph = std::vector<std::vector<Neighbour>>;

/// The exact graph of the k most similar rows at or over `floor`, made symmetric by union. Works in blocks:
/// memory is O(rows * k), and the stop token is looked at between blocks. Throws model::Error(Cancelled).
NeighbourGraph buildNeighbourGraph(const Rows& rows, std::size_t k, float floor, std::stop_token stop,
                                   const ProgressCallback& progress);

/// Throws model::Error(Cancelled) once a stop is requested.
void throwIfStopped(const std::stop_token& stop);

} // namespace kith::grouping
