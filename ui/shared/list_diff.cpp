// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shared/list_diff.h"

#include <algorithm>
#include <unordered_map>

namespace kith::ui {

namespace {

void append(std::vector<RowRange>& ranges, int row) {
    if (!ranges.empty() && ranges.back().last + 1 == row) {
        ranges.back().last = row;
    } else {
        ranges.push_back({row, row});
    }
}

/// Where each of some unique keys is in its list. Ids of one table lie close together, and a look into an
/// array takes a tenth of the time of one into a hash table.
class KeyPlaces {
public:
    explicit KeyPlaces(const std::vector<std::int64_t>& keys) {
        if (keys.empty()) {
            return;
        }
        const auto [least, greatest] = std::minmax_element(keys.begin(), keys.end());
        m_first = *least;
        const auto span = static_cast<std::uint64_t>(*greatest) - static_cast<std::uint64_t>(*least);
        m_isDense = span < kMostSpread * keys.size();
        if (m_isDense) {
            m_dense.assign(span + 1, -1);
        } else {
            m_sparse.reserve(keys.size());
        }
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (m_isDense) {
                m_dense[static_cast<std::size_t>(keys[i] - m_first)] = static_cast<int>(i);
            } else {
                m_sparse.emplace(keys[i], static_cast<int>(i));
            }
        }
    }

    /// -1 for a key that is not in the list.
    int of(std::int64_t key) const {
        if (m_isDense) {
            const auto at = static_cast<std::uint64_t>(key) - static_cast<std::uint64_t>(m_first);
            return at < m_dense.size() ? m_dense[at] : -1;
        }
        const auto found = m_sparse.find(key);
        return found == m_sparse.end() ? -1 : found->second;
    }

private:
    static constexpr std::size_t kMostSpread = 32;

    std::int64_t m_first = 0;
    bool m_isDense = false;
    std::vector<int> m_dense;
    std::unordered_map<std::int64_t, int> m_sparse;
};

} // namespace

ListPlan planListChange(const std::vector<std::int64_t>& before, const std::vector<std::int64_t>& after) {
    ListPlan plan;
    const KeyPlaces newRows(after);
    std::vector<bool> stays(after.size(), false);
    int highest = -1;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const int newRow = newRows.of(before[i]);
        if (newRow < 0) {
            append(plan.removals, static_cast<int>(i));
            continue;
        }
        stays[static_cast<std::size_t>(newRow)] = true;
        plan.reordered = plan.reordered || newRow < highest;
        highest = std::max(highest, newRow);
    }
    std::reverse(plan.removals.begin(), plan.removals.end());
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (!stays[i]) {
            append(plan.insertions, static_cast<int>(i));
        }
    }
    return plan;
}

std::vector<int> orderedAs(const std::vector<std::int64_t>& keys, const std::vector<std::int64_t>& wanted) {
    const KeyPlaces places(keys);
    std::vector<bool> isPlaced(keys.size(), false);
    std::vector<int> order;
    order.reserve(keys.size());
    for (const std::int64_t key : wanted) {
        if (const int place = places.of(key); place >= 0) {
            order.push_back(place);
            isPlaced[static_cast<std::size_t>(place)] = true;
        }
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!isPlaced[i]) {
            order.push_back(static_cast<int>(i));
        }
    }
    return order;
}

int rowsIn(const std::vector<RowRange>& ranges) {
    int rows = 0;
    for (const RowRange& range : ranges) {
        rows += range.last - range.first + 1;
    }
    return rows;
}

std::vector<RowRange> rangesOf(const std::vector<int>& rows) {
    std::vector<RowRange> ranges;
    for (const int row : rows) {
        append(ranges, row);
    }
    if (ranges.size() > kManyRanges) {
        ranges = {{ranges.front().first, ranges.back().last}};
    }
    return ranges;
}

} // namespace kith::ui
