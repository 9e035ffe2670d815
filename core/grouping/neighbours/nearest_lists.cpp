// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/nearest_lists.h"

#include "core/grouping/neighbours/dot_product.h"

#include <algorithm>

namespace kith::grouping {

namespace {

constexpr Eigen::Index kStep = 32; // products that are looked at together; hardly any is near enough

} // namespace

NearestLists::NearestLists(FaceGraph& graph)
    : m_graph(graph)
    , m_limits(graph.faces.size()) {
    for (std::size_t row = 0; row < graph.faces.size(); ++row) {
        Neighbour* const list = graph.neighbours.data() + row * FaceGraph::kNeighbours;
        std::make_heap(list, list + graph.counts[row], isCloser);
        const bool full = graph.counts[row] == FaceGraph::kNeighbours;
        m_limits[row].store(full ? list->similarity : graph.floor, std::memory_order_relaxed);
    }
}

void NearestLists::offer(std::uint32_t row, Neighbour candidate) {
    const std::scoped_lock lock(m_locks[row % kLocks]);
    if (candidate.similarity < limit(row))
        return;
    Neighbour* const list = m_graph.neighbours.data() + row * FaceGraph::kNeighbours;
    Neighbour* end = list + m_graph.counts[row];
    if (std::any_of(list, end, [&](const Neighbour& kept) { return kept.index == candidate.index; }))
        return;
    if (end == list + FaceGraph::kNeighbours) {
        if (!isCloser(candidate, *list))
            return;
        std::pop_heap(list, end--, isCloser);
    } else {
        ++m_graph.counts[row];
    }
    *end++ = candidate;
    std::push_heap(list, end, isCloser);
    if (end == list + FaceGraph::kNeighbours)
        m_limits[row].store(list->similarity, std::memory_order_relaxed);
}

void NearestLists::sort() {
    for (std::size_t row = 0; row < m_graph.faces.size(); ++row) {
        Neighbour* const list = m_graph.neighbours.data() + row * FaceGraph::kNeighbours;
        std::sort_heap(list, list + m_graph.counts[row], isCloser);
    }
}

void gather(std::span<const FaceSample> samples, std::span<const std::uint32_t> rows, Rows& result) {
    result.resize(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(model::kEmbeddingSize));
    for (std::size_t i = 0; i < rows.size(); ++i)
        std::ranges::copy(*samples[rows[i]].embedding, result.row(static_cast<Eigen::Index>(i)).data());
}

void BlockComparison::compare(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    gather(m_samples, a, m_a);
    gather(m_samples, b, m_b);
    multiplyRows(m_a, m_b, m_products);
    offerTo(a, b);
}

/// One pass over the products for both sides.
void BlockComparison::offerTo(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    const auto columns = static_cast<Eigen::Index>(b.size());
    m_limits.resize(columns);
    for (Eigen::Index j = 0; j < columns; ++j)
        m_limits[j] = m_lists->limit(b[static_cast<std::size_t>(j)]) - kProductRounding;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto products = m_products.row(static_cast<Eigen::Index>(i)).array().transpose();
        const float limit = m_lists->limit(a[i]) - kProductRounding;
        for (Eigen::Index start = 0; start < columns; start += kStep) {
            const Eigen::Index length = std::min(kStep, columns - start);
            const auto near = products.segment(start, length);
            if ((near - m_limits.segment(start, length).min(limit)).maxCoeff() < 0.0F)
                continue;
            for (Eigen::Index j = start; j < start + length; ++j) {
                const std::uint32_t other = b[static_cast<std::size_t>(j)];
                if (other == a[i] || products[j] < std::min(limit, m_limits[j]))
                    continue;
                const float exact = dotProduct(*m_samples[a[i]].embedding, *m_samples[other].embedding);
                m_lists->offer(a[i], {other, exact});
                m_lists->offer(other, {a[i], exact});
                m_limits[j] = m_lists->limit(other) - kProductRounding;
            }
        }
    }
}

} // namespace kith::grouping
