// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbour_graph.h"

#include "core/model/error.h"

#include <algorithm>

namespace kith::grouping {

namespace {

constexpr Eigen::Index kBlock = 1024; // 1024 x 1024 similarities are 4 MB and some 30 ms of work

bool closer(const Neighbour& a, const Neighbour& b) {
    return a.similarity != b.similarity ? a.similarity > b.similarity : a.index < b.index;
}

/// Keeps the k best of what it is offered: a heap whose front is the worst kept.
void offer(std::vector<Neighbour>& kept, std::size_t k, Neighbour candidate) {
    if (kept.size() < k) {
        kept.push_back(candidate);
        std::push_heap(kept.begin(), kept.end(), closer);
    } else if (closer(candidate, kept.front())) {
        std::pop_heap(kept.begin(), kept.end(), closer);
        kept.back() = candidate;
        std::push_heap(kept.begin(), kept.end(), closer);
    }
}

void makeSymmetric(NeighbourGraph& graph) {
    std::vector<std::size_t> own(graph.size());
    for (std::size_t i = 0; i < graph.size(); ++i)
        own[i] = graph[i].size();
    for (std::size_t i = 0; i < graph.size(); ++i)
        for (std::size_t n = 0; n < own[i]; ++n)
            graph[graph[i][n].index].push_back({static_cast<std::uint32_t>(i), graph[i][n].similarity});
    for (auto& neighbours : graph) {
        std::sort(neighbours.begin(), neighbours.end(), closer);
        const auto same = [](const Neighbour& a, const Neighbour& b) { return a.index == b.index; };
        neighbours.erase(std::unique(neighbours.begin(), neighbours.end(), same), neighbours.end());
        neighbours.shrink_to_fit();
    }
}

} // namespace

void throwIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested())
        throw model::Error(model::ErrorKind::Cancelled, "Grouping was stopped.");
}

NeighbourGraph buildNeighbourGraph(const Rows& rows, std::size_t k, float floor, std::stop_token stop,
                                   const ProgressCallback& progress) {
    const Eigen::Index count = rows.rows();
    const Eigen::Index blocks = (count + kBlock - 1) / kBlock;
    NeighbourGraph graph(static_cast<std::size_t>(count));
    Rows similarities;
    Eigen::Index done = 0;
    for (Eigen::Index a = 0; a < blocks; ++a) {
        const Eigen::Index rowStart = a * kBlock;
        const Eigen::Index rowCount = std::min(kBlock, count - rowStart);
        for (Eigen::Index b = a; b < blocks; ++b) {
            throwIfStopped(stop);
            const Eigen::Index columnStart = b * kBlock;
            const Eigen::Index columnCount = std::min(kBlock, count - columnStart);
            multiplyRows(rows.middleRows(rowStart, rowCount), rows.middleRows(columnStart, columnCount),
                         similarities);
            for (Eigen::Index i = 0; i < rowCount; ++i) {
                const auto row = static_cast<std::uint32_t>(rowStart + i);
                for (Eigen::Index j = a == b ? i + 1 : 0; j < columnCount; ++j) {
                    const float similarity = similarities(i, j);
                    if (similarity < floor)
                        continue;
                    const auto column = static_cast<std::uint32_t>(columnStart + j);
                    offer(graph[row], k, {column, similarity});
                    offer(graph[column], k, {row, similarity});
                }
            }
            ++done;
            if (progress)
                progress(static_cast<double>(done) / static_cast<double>(blocks * (blocks + 1) / 2));
        }
    }
    makeSymmetric(graph);
    return graph;
}

} // namespace kith::grouping
