// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

ListPlan planListChange(const std::vector<std::int64_t>& before, const std::vector<std::int64_t>& after);

} // namespace kith::ui
