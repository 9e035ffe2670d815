// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/merging/merge_candidates.h"

#include "core/grouping/neighbours/dot_product.h"

#include <algorithm>
#include <tuple>

namespace kith::grouping {

namespace {

constexpr Eigen::Index kBlock = 1024;

/// Row of a group: its centre, so that a product of two rows is the mean similarity of their pairs.
Rows centresOf(std::span<const GroupSum> groups) {
    Rows rows(static_cast<Eigen::Index>(groups.size()), static_cast<Eigen::Index>(model::kEmbeddingSize));
    for (std::size_t i = 0; i < groups.size(); ++i)
        rows.row(static_cast<Eigen::Index>(i)) = groups[i].sum / static_cast<float>(groups[i].weight);
    return rows;
}

/// The pairs of one row block with itself and all later blocks.
class BlockRow {
public:
    BlockRow(std::span<const GroupSum> groups, const Rows& centres, double floor)
        : m_groups(groups)
        , m_centres(centres)
        , m_floor(floor) {}

    std::vector<GroupPair> pairs(Eigen::Index first, const std::stop_token& stop) const {
        const Eigen::Index rows = std::min(kBlock, m_centres.rows() - first);
        std::vector<GroupPair> pairs;
        Rows products;
        for (Eigen::Index other = first; other < m_centres.rows(); other += kBlock) {
            throwIfStopped(stop);
            const Eigen::Index columns = std::min(kBlock, m_centres.rows() - other);
            multiplyRows(m_centres.middleRows(first, rows), m_centres.middleRows(other, columns), products);
            for (Eigen::Index i = 0; i < rows; ++i)
                for (Eigen::Index j = 0; j < columns; ++j)
                    if (products(i, j) >= m_leastProduct && other + j > first + i)
                        offer(pairs, static_cast<std::uint32_t>(first + i),
                              static_cast<std::uint32_t>(other + j));
        }
        return pairs;
    }

private:
    void offer(std::vector<GroupPair>& pairs, std::uint32_t a, std::uint32_t b) const {
        if (const double similarity = linkSimilarity(m_groups[a], m_groups[b]); similarity >= m_floor)
            pairs.push_back({a, b, similarity});
    }

    std::span<const GroupSum> m_groups;
    const Rows& m_centres;
    double m_floor;
    float m_leastProduct = static_cast<float>(leastMeanSimilarity(m_floor)) - kProductRounding;
};

bool isNearer(const GroupPair& x, const GroupPair& y) {
    return std::tuple(-x.similarity, x.a, x.b) < std::tuple(-y.similarity, y.a, y.b);
}

} // namespace

std::vector<GroupPair> nearestGroups(std::span<const GroupSum> groups,
                                     const std::function<bool(std::uint32_t, std::uint32_t)>& mayJoin,
                                     double floor, std::size_t most, const Work& work) {
    const Rows centres = centresOf(groups);
    const BlockRow row(groups, centres, floor);
    const auto blocks = static_cast<std::size_t>((centres.rows() + kBlock - 1) / kBlock);
    std::vector<std::vector<GroupPair>> found(blocks);
    const OneThreadedBlas blas;
    forEachTask(blocks, work, [&](std::size_t block, std::size_t) {
        found[block] = row.pairs(static_cast<Eigen::Index>(block) * kBlock, work.stop);
    });
    std::vector<GroupPair> all;
    for (const std::vector<GroupPair>& pairs : found)
        all.insert(all.end(), pairs.begin(), pairs.end());
    std::sort(all.begin(), all.end(), isNearer);
    std::vector<std::size_t> taken(groups.size(), 0);
    std::vector<GroupPair> nearest;
    for (const GroupPair& pair : all) {
        if ((taken[pair.a] >= most && taken[pair.b] >= most) || !mayJoin(pair.a, pair.b))
            continue;
        ++taken[pair.a];
        ++taken[pair.b];
        nearest.push_back(pair);
    }
    std::sort(nearest.begin(), nearest.end(),
              [](const GroupPair& x, const GroupPair& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    return nearest;
}

} // namespace kith::grouping
