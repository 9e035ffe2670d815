// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/neighbour_graph.h"

#include "core/grouping/neighbours/dot_product.h"
#include "core/grouping/neighbours/face_graph.h"

#include <algorithm>

namespace kith::grouping {

namespace {

constexpr std::size_t kChunk = 4096; // of pairs or rows: some milliseconds

/// Two rows in one number, which sorts faster; the smaller in its upper half.
using RowPair = std::uint64_t;

RowPair pairOf(std::uint32_t a, std::uint32_t b) {
    return static_cast<std::uint64_t>(std::min(a, b)) << 32U | std::max(a, b);
}

std::size_t firstOf(RowPair pair) {
    return pair >> 32U;
}

std::size_t secondOf(RowPair pair) {
    return pair & 0xFFFFFFFFU;
}

/// Calls function(begin, end) for parts of `count` things.
void forEachChunk(std::size_t count, const Work& work,
                  const std::function<void(std::size_t begin, std::size_t end)>& function) {
    forEachTask((count + kChunk - 1) / kChunk, work, [&](std::size_t task, std::size_t) {
        function(task * kChunk, std::min(count, (task + 1) * kChunk));
    });
}

/// Whether both list each other, so that one of them is enough to ask.
bool isMutual(const FaceGraph& graph, std::uint32_t face, const Neighbour& neighbour) {
    const auto back = graph.of(neighbour.index);
    return std::any_of(back.begin(), back.end(), [face](const Neighbour& n) { return n.index == face; });
}

/// Each once, ascending.
std::vector<RowPair> listedPairs(const FaceGraph& graph, std::span<const std::uint32_t> of,
                                 const Work& work) {
    std::vector<std::vector<RowPair>> parts((of.size() + kChunk - 1) / kChunk);
    forEachChunk(of.size(), work, [&](std::size_t begin, std::size_t end) {
        for (auto i = static_cast<std::uint32_t>(begin); i < end; ++i)
            for (const Neighbour& neighbour : graph.of(i))
                if (of[i] != of[neighbour.index] && (i < neighbour.index || !isMutual(graph, i, neighbour)))
                    parts[begin / kChunk].push_back(pairOf(of[i], of[neighbour.index]));
    });
    std::vector<RowPair> pairs;
    for (const std::vector<RowPair>& part : parts)
        pairs.insert(pairs.end(), part.begin(), part.end());
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

} // namespace

NeighbourGraph reevaluated(const FaceGraph& graph, std::span<const std::uint32_t> of,
                           std::span<const FaceSample> rows, float floor, const Work& work) {
    const std::vector<RowPair> pairs = listedPairs(graph, of, partOf(work, 0.0, 0.3));
    std::vector<float> similarities(pairs.size());
    forEachChunk(pairs.size(), partOf(work, 0.3, 0.8), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            similarities[i] =
                dotProduct(*rows[firstOf(pairs[i])].embedding, *rows[secondOf(pairs[i])].embedding);
    });
    std::vector<std::size_t> starts(rows.size() + 1, 0);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (similarities[i] >= floor) {
            ++starts[firstOf(pairs[i]) + 1];
            ++starts[secondOf(pairs[i]) + 1];
        }
    for (std::size_t row = 0; row < rows.size(); ++row)
        starts[row + 1] += starts[row];
    std::vector<Neighbour> neighbours(starts.back());
    std::vector<std::size_t> next(starts.begin(), starts.end() - 1);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        if (similarities[i] >= floor) {
            neighbours[next[firstOf(pairs[i])]++] = {static_cast<std::uint32_t>(secondOf(pairs[i])),
                                                     similarities[i]};
            neighbours[next[secondOf(pairs[i])]++] = {static_cast<std::uint32_t>(firstOf(pairs[i])),
                                                      similarities[i]};
        }
    forEachChunk(rows.size(), partOf(work, 0.8, 1.0), [&](std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            std::sort(neighbours.data() + starts[row], neighbours.data() + starts[row + 1], isCloser);
    });
    return {std::move(starts), std::move(neighbours)};
}

} // namespace kith::grouping
