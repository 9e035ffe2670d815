// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/neighbours/parallel_tasks.h"
#include "core/grouping/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kith::grouping {

struct FaceGraph;

struct Neighbour {
    std::uint32_t index = 0; ///< row of the other face
    float similarity = 0.0F; ///< cosine
    bool operator==(const Neighbour&) const = default;
};

/// The order of neighbours: most similar first, ties by index.
inline bool isCloser(const Neighbour& a, const Neighbour& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.index < b.index;
}

/// The neighbours of each row, most similar first, ties by index; symmetric (i lists j whenever j lists i).
/// Flat: no memory of its own for each row.
class NeighbourGraph {
public:
    NeighbourGraph() = default;
    /// starts: of the neighbours of each row, and the end.
    NeighbourGraph(std::vector<std::size_t> starts, std::vector<Neighbour> neighbours)
        : m_starts(std::move(starts))
        , m_neighbours(std::move(neighbours)) {}

    std::size_t size() const { return m_starts.size() - 1; } ///< rows
    bool empty() const { return size() == 0; }
    std::span<const Neighbour> operator[](std::size_t row) const {
        return std::span(m_neighbours).subspan(m_starts[row], m_starts[row + 1] - m_starts[row]);
    }
    std::span<Neighbour> operator[](std::size_t row) {
        return std::span(m_neighbours).subspan(m_starts[row], m_starts[row + 1] - m_starts[row]);
    }

private:
    std::vector<std::size_t> m_starts{0};
    std::vector<Neighbour> m_neighbours;
};

/// The pairs that `graph` lists, with the cosines of other embeddings: rows[of[i]] stands for the i-th face
/// of the graph, and for others too where a burst is folded. Pairs under the floor are left out. The same
/// for any number of threads. Throws model::Error(Cancelled).
NeighbourGraph reevaluated(const FaceGraph& graph, std::span<const std::uint32_t> of,
                           std::span<const FaceSample> rows, float floor, const Work& work);

} // namespace kith::grouping
