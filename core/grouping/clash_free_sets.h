// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/cannot_links.h"
#include "core/grouping/disjoint_sets.h"

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
    explicit ClashFreeSets(std::vector<MarkSet> marks)
        : m_sets(marks.size())
        , m_marks(std::move(marks)) {}

    void connect(std::uint32_t a, std::uint32_t b) {
        const auto [into, from] = std::minmax({find(a), find(b)});
        if (into == from || clash(m_marks[into], m_marks[from]))
            return;
        addAll(m_marks[into], m_marks[from]);
        m_sets.join(into, from);
    }

    /// The smallest element of the set that holds this one.
    std::uint32_t find(std::uint32_t element) { return m_sets.find(element); }

private:
    DisjointSets m_sets;
    std::vector<MarkSet> m_marks;
};

} // namespace kith::grouping
