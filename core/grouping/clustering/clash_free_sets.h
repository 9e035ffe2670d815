// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/clustering/cannot_links.h"
#include "core/grouping/clustering/hdbscan/disjoint_sets.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace kith::grouping {

/// Sets that grow along links, in the order of the calls, but never into a clash: of a path between two
/// elements that clash, the link that comes last is left out.
class ClashFreeSets {
public:
    /// By element: what it clashes for (cannotLinks()).
    explicit ClashFreeSets(std::vector<ConstraintSet> constraints)
        : m_sets(constraints.size())
        , m_constraints(std::move(constraints)) {}

    void connect(std::uint32_t a, std::uint32_t b) {
        const auto [into, from] = std::minmax({find(a), find(b)});
        if (into == from || clash(m_constraints[into], m_constraints[from]))
            return;
        addAll(m_constraints[into], m_constraints[from]);
        m_sets.join(into, from);
    }

    /// The smallest element of the set that holds this one.
    std::uint32_t find(std::uint32_t element) { return m_sets.find(element); }

private:
    DisjointSets m_sets;
    std::vector<ConstraintSet> m_constraints;
};

} // namespace kith::grouping
