// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

namespace kith::grouping {

/// Union-find over 0 .. size - 1.
class DisjointSets {
public:
    explicit DisjointSets(std::size_t size)
        : m_parents(size) {
        std::iota(m_parents.begin(), m_parents.end(), 0U);
    }

    /// The representative of the set that holds the element.
    std::uint32_t find(std::uint32_t element) {
        while (m_parents[element] != element)
            element = m_parents[element] = m_parents[m_parents[element]];
        return element;
    }

    /// Puts the set of one representative under another.
    void join(std::uint32_t into, std::uint32_t from) { m_parents[from] = into; }

private:
    std::vector<std::uint32_t> m_parents;
};

} // namespace kith::grouping
