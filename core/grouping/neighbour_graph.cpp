// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbour_graph.h"

#include "core/grouping/dot_product.h"
#include "core/grouping/face_graph.h"

#include <algorithm>

namespace kith::grouping {

namespace {

constexpr std::size_t kChunk = 16384; // of pairs or rows: some milliseconds

using RowPair = std::pair<std::uint32_t, std::uint32_t>; ///< the smaller first

std::vector<RowPair> listedPairs(const FaceGraph& graph, std::span<const std::uint32_t> of) {
    std::vector<RowPair> pairs;
    for (std::uint32_t i = 0; i < of.size(); ++i)
        for (const Neighbour& neighbour : graph.of(i)) {
            // Listed by both: once is enough.
            const bool isSecond = neighbour.index < i &&
                                  std::ranges::any_of(graph.of(neighbour.index),
                                                      [i](const Neighbour& back) { return back.index == i; });
            if (!isSecond && of[i] != of[neighbour.index])
                pairs.push_back(std::minmax(of[i], of[neighbour.index]));
        }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

/// Calls function(begin, end) for parts of `count` things.
void forEachChunk(std::size_t count, const Work& work,
                  const std::function<void(std::size_t begin, std::size_t end)>& function) {
    forEachTask((count + kChunk - 1) / kChunk, work, [&](std::size_t task, std::size_t) {
        function(task * kChunk, std::min(count, (task + 1) * kChunk));
    });
}

} // namespace

NeighbourGraph reevaluated(const FaceGraph& graph, std::span<const std::uint32_t> of,
                           std::span<const FaceSample> rows, float floor, const Work& work) {
    const std::vector<RowPair> pairs = listedPairs(graph, of);
    std::vector<float> similarities(pairs.size());
    forEachChunk(pairs.size(), partOf(work, 0.0, 0.8), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            similarities[i] = dotProduct(*rows[pairs[i].first].embedding, *rows[pairs[i].second].embedding);
    });
    std::vector<std::size_t> starts(rows.size() + 1, 0);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (similarities[i] >= floor) {
            ++starts[pairs[i].first + 1];
            ++starts[pairs[i].second + 1];
        }
    for (std::size_t row = 0; row < rows.size(); ++row)
        starts[row + 1] += starts[row];
    std::vector<Neighbour> neighbours(starts.back());
    std::vector<std::size_t> next(starts.begin(), starts.end() - 1);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (similarities[i] >= floor) {
            neighbours[next[pairs[i].first]++] = {pairs[i].second, similarities[i]};
            neighbours[next[pairs[i].second]++] = {pairs[i].first, similarities[i]};
        }
    forEachChunk(rows.size(), partOf(work, 0.8, 1.0), [&](std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            std::sort(neighbours.data() + starts[row], neighbours.data() + starts[row + 1], isCloser);
    });
    return {std::move(starts), std::move(neighbours)};
}

} // namespace kith::grouping
