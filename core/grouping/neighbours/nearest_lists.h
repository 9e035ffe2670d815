// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/neighbours/face_graph.h"
#include "core/grouping/neighbours/similarity_block.h"

#include <array>
#include <atomic>
#include <mutex>

namespace kith::grouping {

/// The lists of a graph while they fill up. Any thread may call limit() and offer() at any time; what is
/// kept in the end does not depend on the order of the offers.
class NearestLists {
public:
    /// The graph outlives this and is not to be read until sort().
    explicit NearestLists(FaceGraph& graph);

    /// Lower similarities are not kept by this row.
    float limit(std::uint32_t row) const { return m_limits[row].load(std::memory_order_relaxed); }
    /// Keeps the candidate if it is among the nearest; one that is offered again is kept once.
    void offer(std::uint32_t row, Neighbour candidate);
    void sort();

private:
    static constexpr std::size_t kLocks = 1024;

    FaceGraph& m_graph; ///< each list a heap with the farthest neighbour in front
    std::vector<std::atomic<float>> m_limits;
    std::array<std::mutex, kLocks> m_locks;
};

/// A product of so many rows with as many is 4 MB and some 10 ms of work.
inline constexpr std::size_t kBlockRows = 1024;

/// The embeddings of some samples, one a row.
void gather(std::span<const FaceSample> samples, std::span<const std::uint32_t> rows, Rows& result);

/// Compares blocks of rows by matrix products, and offers each of two rows the other one with their exact
/// similarity if the product says that it may be near enough. For one thread (scratch memory, 8 MB).
class BlockComparison {
public:
    BlockComparison(std::span<const FaceSample> samples, NearestLists& lists)
        : m_samples(samples)
        , m_lists(&lists) {}

    /// The rows of one block differ from one another; the two blocks are the same, or share no row, or the
    /// pairs they share are offered twice.
    void compare(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

private:
    void offerTo(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

    std::span<const FaceSample> m_samples;
    NearestLists* m_lists;
    Rows m_a;
    Rows m_b;
    Rows m_products;
    Eigen::ArrayXf m_limits; ///< of the rows of b
};

} // namespace kith::grouping
