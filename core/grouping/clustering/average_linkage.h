// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/clustering/cannot_links.h"
#include "core/grouping/neighbours/similarity_block.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <utility>
#include <vector>

namespace kith::grouping {

/// A group of faces as the linkage sees it: sums over its members, weighted by their quality.
struct GroupSum {
    Eigen::RowVectorXf sum;    ///< of weight * embedding
    double weight = 0.0;       ///< of the weights
    double squares = 0.0;      ///< of the squared weights
    double doubt = 0.0;        ///< of weight * linkDoubt()
    ConstraintSet constraints; ///< what forbids joins, see cannot_links.h
    std::uint32_t faces = 0;

    void add(const GroupSum& other);
};

/// The exact mean similarity of all pairs between two groups (a dot product of their sums), scaled so that
/// one limit serves groups of any size: means over many pairs of strangers scatter less than single pairs.
/// The smaller doubt of the two is taken off. For two single faces without doubt it is their cosine.
double linkSimilarity(const GroupSum& a, const GroupSum& b);

/// No two groups of a lower mean similarity have the link similarity `limit` (> 0).
double leastMeanSimilarity(double limit);

/// The same between a group and one of its own members, the member's own part taken out.
double linkSimilarityWithin(const GroupSum& group, const GroupSum& member);

/// Average linkage over a graph of groups: joins the pair of highest link similarity again and again as
/// long as `mayJoin(that similarity, number of groups left)`, never two groups that clash,
/// nor two whose faces are little more than half as alike across as within (relatives). links: pairs of
/// groups that may be joined (joined groups inherit the links of both). Ties go to the smaller indices.
/// Returns the group that each one ended in.
std::vector<std::uint32_t>
joinByAverageLinkage(std::vector<GroupSum> groups, std::vector<std::pair<std::uint32_t, std::uint32_t>> links,
                     const std::function<bool(double similarity, std::size_t groups)>& mayJoin,
                     const std::stop_token& stop);

} // namespace kith::grouping
