// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/clustering/average_linkage.h"
#include "core/grouping/neighbours/parallel_tasks.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace kith::grouping {

/// Two groups of high link similarity.
struct GroupPair {
    std::uint32_t a = 0; ///< < b
    std::uint32_t b = 0;
    double similarity = 0.0; ///< linkSimilarity()
};

/// For each group its `most` nearest other groups that may join it, at or over the floor; each pair once,
/// ordered by a, b. Found by blocked products of the centres; the result depends on neither the blocks nor
/// the number of threads. Throws model::Error(Cancelled) when stopped.
std::vector<GroupPair> nearestGroups(std::span<const GroupSum> groups,
                                     const std::function<bool(std::uint32_t a, std::uint32_t b)>& mayJoin,
                                     double floor, std::size_t most, const Work& work);

} // namespace kith::grouping
