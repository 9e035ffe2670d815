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

} // namespace

ListPlan planListChange(const std::vector<std::int64_t>& before, const std::vector<std::int64_t>& after) {
    ListPlan plan;
    std::unordered_map<std::int64_t, int> newRow;
    newRow.reserve(after.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        newRow.emplace(after[i], static_cast<int>(i));
    }
    std::vector<bool> stays(after.size(), false);
    int highest = -1;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto found = newRow.find(before[i]);
        if (found == newRow.end()) {
            append(plan.removals, static_cast<int>(i));
            continue;
        }
        stays[static_cast<std::size_t>(found->second)] = true;
        plan.reordered = plan.reordered || found->second < highest;
        highest = std::max(highest, found->second);
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
    std::unordered_map<std::int64_t, std::size_t> place;
    place.reserve(wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        place.emplace(wanted[i], i);
    }
    std::vector<std::size_t> rank(keys.size(), wanted.size());
    std::vector<int> order(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        order[i] = static_cast<int>(i);
        if (const auto found = place.find(keys[i]); found != place.end()) {
            rank[i] = found->second;
        }
    }
    std::stable_sort(order.begin(), order.end(), [&rank](int a, int b) {
        return rank[static_cast<std::size_t>(a)] < rank[static_cast<std::size_t>(b)];
    });
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
