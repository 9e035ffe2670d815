// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kith::ui {

/// Rows first to last, both included.
struct RowRange {
    int first = 0;
    int last = 0;
    bool operator==(const RowRange&) const = default;
};

/// How one list of unique keys becomes another: remove, then reorder what stays, then insert.
struct ListPlan {
    std::vector<RowRange> removals;   ///< positions in the old list, from the back
    std::vector<RowRange> insertions; ///< positions in the new list, from the front
    bool reordered = false;           ///< rows that stay change their order among themselves
};

/// From this many ranges on it is faster to treat all rows at once, and one range is announced instead of
/// many.
inline constexpr std::size_t kManyRanges = 64;

ListPlan planListChange(const std::vector<std::int64_t>& before, const std::vector<std::int64_t>& after);

/// The positions of `keys` in the order in which `wanted` has them; keys that are not in it come last.
std::vector<int> orderedAs(const std::vector<std::int64_t>& keys, const std::vector<std::int64_t>& wanted);

int rowsIn(const std::vector<RowRange>& ranges);

/// Neighbouring rows (ascending) together; one range over all of them where there would be too many.
std::vector<RowRange> rangesOf(const std::vector<int>& rows);

} // namespace kith::ui
