// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/evaluation/clustering_metrics.h"
#include "core/model/error.h"
#include "tests/support/catch.h"

using namespace kith;

TEST_CASE("Pairwise and B-cubed scores agree with a calculation by hand") {
    // Persons: A A A B B C. Clusters: {A A B} {A} {B C}.
    const std::vector<int> truth{0, 0, 0, 1, 1, 2};
    const std::vector<int> labels{5, 5, 6, 5, 7, 7};
    // Pairs: 3 + 0 + 1 = 4 claimed, 3 + 1 = 4 exist, 1 is right.
    const auto pairwise = grouping::pairwiseScore(labels, truth);
    CHECK(pairwise.precision == Approx(1.0 / 4.0));
    CHECK(pairwise.recall == Approx(1.0 / 4.0));
    CHECK(pairwise.f == Approx(1.0 / 4.0));
    // Precision per face: 2/3 2/3 1 1/3 1/2 1/2; recall: 2/3 2/3 1/3 1/2 1/2 1.
    const auto bcubed = grouping::bcubedScore(labels, truth);
    CHECK(bcubed.precision == Approx((2.0 / 3 + 2.0 / 3 + 1 + 1.0 / 3 + 0.5 + 0.5) / 6));
    CHECK(bcubed.recall == Approx((2.0 / 3 + 2.0 / 3 + 1.0 / 3 + 0.5 + 0.5 + 1) / 6));
    CHECK(bcubed.f == Approx(2 * bcubed.precision * bcubed.recall / (bcubed.precision + bcubed.recall)));
}

TEST_CASE("A negative label is a cluster of its own, not one cluster of all who are left over") {
    const std::vector<int> truth{0, 0, 1, 2};
    const std::vector<int> labels{-1, -1, -1, -1};
    const auto bcubed = grouping::bcubedScore(labels, truth);
    CHECK(bcubed.precision == 1.0);
    CHECK(bcubed.recall == Approx((0.5 + 0.5 + 1 + 1) / 4));
    const auto pairwise = grouping::pairwiseScore(labels, truth);
    CHECK(pairwise.precision == 1.0);
    CHECK(pairwise.recall == 0.0);
    CHECK(pairwise.f == 0.0);
}

TEST_CASE("A perfect clustering scores 1, and one cluster of everything has full recall") {
    const std::vector<int> truth{3, 3, 4, 4, 4};
    const std::vector<int> other{9, 9, 2, 2, 2};
    CHECK(grouping::pairwiseScore(other, truth).f == 1.0);
    CHECK(grouping::bcubedScore(other, truth).f == 1.0);
    const std::vector<int> one(5, 0);
    CHECK(grouping::bcubedScore(one, truth).recall == 1.0);
    CHECK(grouping::bcubedScore(one, truth).precision == Approx((2 * 0.4 + 3 * 0.6) / 5));
    CHECK(grouping::pairwiseScore(one, truth).precision == Approx(4.0 / 10.0));
}

TEST_CASE("No faces and unequal lengths") {
    CHECK(grouping::bcubedScore({}, {}).f == 0.0);
    const std::vector<int> one{0};
    CHECK_THROWS_AS(grouping::bcubedScore(one, {}), model::Error);
}
