// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/face_graph.h"

#include "core/grouping/neighbours/inverted_file.h"
#include "core/grouping/neighbours/nearest_lists.h"
#include "core/grouping/neighbours/similarity_block.h"

#include <xxhash.h>

#include <algorithm>
#include <numeric>

namespace kith::grouping {

namespace {

constexpr std::uint32_t kGone = 0xFFFFFFFF;

std::uint64_t fingerprint(const model::Embedding& embedding) {
    return XXH3_64bits(embedding.data(), embedding.size() * sizeof embedding[0]);
}

FaceGraph withoutNeighbours(std::span<const FaceSample> samples, float floor) {
    FaceGraph graph;
    graph.floor = floor;
    for (const FaceSample& sample : samples) {
        graph.faces.push_back(sample.face);
        graph.fingerprints.push_back(fingerprint(*sample.embedding));
    }
    graph.counts.assign(samples.size(), 0);
    graph.neighbours.assign(samples.size() * FaceGraph::kNeighbours, {});
    return graph;
}

/// For each face of `previous` its place in `graph`, if it is still the same face.
std::vector<std::uint32_t> placesOf(const FaceGraph& previous, const FaceGraph& graph) {
    std::vector<std::uint32_t> places(previous.faces.size(), kGone);
    std::uint32_t now = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        while (now < graph.faces.size() && graph.faces[now] < previous.faces[i])
            ++now;
        if (now < graph.faces.size() && graph.faces[now] == previous.faces[i] &&
            graph.fingerprints[now] == previous.fingerprints[i])
            places[i] = now;
    }
    return places;
}

/// Copies the lists that still hold; true for those.
std::vector<bool> carryOver(const FaceGraph& previous, FaceGraph& graph) {
    std::vector<bool> holds(graph.faces.size(), false);
    if (previous.floor != graph.floor)
        return holds;
    const std::vector<std::uint32_t> places = placesOf(previous, graph);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] == kGone)
            continue;
        Neighbour* const list = graph.neighbours.data() + places[i] * FaceGraph::kNeighbours;
        std::size_t kept = 0;
        for (const Neighbour& neighbour : previous.of(i))
            if (places[neighbour.index] != kGone)
                list[kept++] = {places[neighbour.index], neighbour.similarity};
        const bool wasFull = previous.counts[i] == FaceGraph::kNeighbours;
        holds[places[i]] = !wasFull || kept == FaceGraph::kNeighbours;
        if (!holds[places[i]]) { // others wait to move up
            std::fill_n(list, kept, Neighbour{});
            kept = 0;
        }
        graph.counts[places[i]] = static_cast<std::uint8_t>(kept);
    }
    return holds;
}

/// Rows in blocks whose products fill the caches.
std::vector<std::span<const std::uint32_t>> inBlocks(std::span<const std::uint32_t> rows) {
    std::vector<std::span<const std::uint32_t>> blocks;
    for (std::size_t start = 0; start < rows.size(); start += kBlockRows)
        blocks.push_back(rows.subspan(start, std::min(kBlockRows, rows.size() - start)));
    return blocks;
}

/// Every row of `fresh` with every row.
void compareWithAll(std::span<const std::uint32_t> fresh, std::span<const std::uint32_t> settled,
                    std::span<const FaceSample> samples, NearestLists& lists, const Work& work) {
    auto blocks = inBlocks(fresh);
    const std::size_t freshBlocks = blocks.size();
    std::ranges::copy(inBlocks(settled), std::back_inserter(blocks));
    std::vector<std::pair<std::uint32_t, std::uint32_t>> tasks;
    for (std::uint32_t a = 0; a < freshBlocks; ++a)
        for (std::uint32_t b = a; b < blocks.size(); ++b)
            tasks.emplace_back(a, b);
    std::vector<BlockComparison> comparisons(static_cast<std::size_t>(std::max(work.threads, 1)),
                                             BlockComparison(samples, lists));
    forEachTask(tasks.size(), work, [&](std::size_t task, std::size_t thread) {
        comparisons[thread].compare(blocks[tasks[task].first], blocks[tasks[task].second]);
    });
}

} // namespace

FaceGraph updatedGraph(FaceGraph previous, std::span<const FaceSample> samples, float floor, const Work& work,
                       double exactComparisons) {
    FaceGraph graph = withoutNeighbours(samples, floor);
    const std::vector<bool> holds = carryOver(previous, graph);
    previous = {};
    std::vector<std::uint32_t> fresh;
    std::vector<std::uint32_t> settled;
    for (std::uint32_t row = 0; row < samples.size(); ++row)
        (holds[row] ? settled : fresh).push_back(row);

    const OneThreadedBlas oneThreaded;
    NearestLists lists(graph);
    const auto all = static_cast<double>(samples.size());
    const auto comparing = static_cast<double>(fresh.size());
    if (comparing * (all - comparing / 2.0) <= exactComparisons)
        compareWithAll(fresh, settled, samples, lists, work);
    else
        compareWithInvertedFile(fresh, samples, lists, work);
    lists.sort();
    return graph;
}

} // namespace kith::grouping
