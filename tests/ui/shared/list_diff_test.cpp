// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/shared/list_diff.h"

#include <algorithm>
#include <limits>
#include <random>

using kith::ui::ListPlan;
using kith::ui::orderedAs;
using kith::ui::planListChange;
using kith::ui::RowRange;

namespace {

using Keys = std::vector<std::int64_t>;

Keys carriedOut(Keys list, const ListPlan& plan, const Keys& after) {
    for (const RowRange& range : plan.removals) {
        list.erase(list.begin() + range.first, list.begin() + range.last + 1);
    }
    if (plan.reordered) {
        std::stable_sort(list.begin(), list.end(), [&](auto a, auto b) {
            return std::find(after.begin(), after.end(), a) < std::find(after.begin(), after.end(), b);
        });
    }
    for (const RowRange& range : plan.insertions) {
        list.insert(list.begin() + range.first, after.begin() + range.first, after.begin() + range.last + 1);
    }
    return list;
}

} // namespace

TEST_CASE("Equal lists need no change") {
    const ListPlan plan = planListChange({1, 2, 3}, {1, 2, 3});
    CHECK(plan.removals.empty());
    CHECK(plan.insertions.empty());
    CHECK_FALSE(plan.reordered);
}

TEST_CASE("Neighbouring rows go and come in one range") {
    const ListPlan plan = planListChange({1, 2, 3, 4, 5}, {1, 5, 6, 7});
    CHECK(plan.removals == std::vector<RowRange>{{1, 3}});
    CHECK(plan.insertions == std::vector<RowRange>{{2, 3}});
    CHECK_FALSE(plan.reordered);
}

TEST_CASE("Removals come from the back so that positions stay true") {
    const ListPlan plan = planListChange({1, 2, 3, 4, 5}, {2, 4});
    CHECK(plan.removals == std::vector<RowRange>{{4, 4}, {2, 2}, {0, 0}});
}

TEST_CASE("A plan carried out gives the new list, whatever the lists") {
    std::mt19937 random(7);
    // Ids of neighbours, keys far apart, and keys on both sides of zero.
    const std::int64_t step = GENERATE(1, 1'000'003, std::numeric_limits<std::int64_t>::max() / 16);
    for (int round = 0; round < 300; ++round) {
        const auto draw = [&random, step] {
            Keys keys;
            for (std::int64_t key = 1; key <= 30; ++key) {
                if (random() % 3 != 0) {
                    keys.push_back((key - 15) * step);
                }
            }
            if (random() % 2 == 0) {
                std::shuffle(keys.begin(), keys.end(), random);
            }
            return keys;
        };
        const Keys before = draw();
        const Keys after = draw();
        REQUIRE(carriedOut(before, planListChange(before, after), after) == after);
    }
}

TEST_CASE("Keys are put in the order of another list, those that are not in it last, as they were") {
    CHECK(orderedAs({1, 2, 3, 4, 5}, {9, 4, 2}) == std::vector{3, 1, 0, 2, 4});
    CHECK(orderedAs({1'000'000'000'000, -7, 3}, {3, 1'000'000'000'000}) == std::vector{2, 0, 1});
    CHECK(orderedAs({}, {1}).empty());
}
