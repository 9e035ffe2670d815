// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/link_limit.h"
#include "core/grouping/similarity_scale.h"
#include "core/grouping/types.h"
#include "tests/support/catch.h"

using namespace kith;
using grouping::JoinLimit;

namespace {

const model::SimilarityCalibration kCalibration;

/// How many of evenly spaced joins, a number of them for each thousandth of cosine from 0.45 down, are made.
std::size_t joinsMade(int perThousandth, std::size_t groups, double strictness = 0.5) {
    JoinLimit limit(kCalibration, strictness, groups, 20);
    std::size_t made = 0;
    for (double cosine = 0.45; cosine > 0.1; cosine -= 0.001)
        for (int i = 0; i < perThousandth; ++i) {
            if (!limit.allows(cosine, groups - made))
                return made;
            ++made;
        }
    return made;
}

} // namespace

TEST_CASE("The link limit rises with strictness and with the number of persons") {
    double previous = -1.0;
    for (double strictness = 0.0; strictness <= 1.0; strictness += 0.125) {
        const double limit = grouping::linkLimit(kCalibration, strictness, 100);
        CHECK(limit > previous);
        previous = limit;
    }
    CHECK(grouping::linkLimit(kCalibration, 0.5, 10) < grouping::linkLimit(kCalibration, 0.5, 10'000));
}

TEST_CASE("Joining goes further where more groups are alike than chance explains") {
    CHECK(joinsMade(1, 1000) > 0);
    CHECK(joinsMade(8, 1000) > 5 * joinsMade(1, 1000));
}

TEST_CASE("Joining goes further the more lenient the setting is") {
    std::size_t previous = 1000;
    for (const double strictness : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const std::size_t made = joinsMade(2, 1000, strictness);
        CHECK(made < previous);
        previous = made;
    }
}

TEST_CASE("Nothing is joined that chance brings about for most groups, however many joins there are") {
    for (const std::size_t groups : {10U, 100U, 1000U}) {
        JoinLimit limit(kCalibration, 0.5, groups, 20);
        CHECK_FALSE(limit.allows(kCalibration.threshold1e2 - 0.05, groups));
    }
}

TEST_CASE("The similarity that was reached is the link limit, then that of the last join") {
    JoinLimit limit(kCalibration, 0.5, 100, 20);
    CHECK(limit.reached() == Approx(grouping::linkLimit(kCalibration, 0.5, 100)));
    REQUIRE(limit.allows(0.36, 100));
    CHECK(limit.reached() == Approx(0.36));
    CHECK_FALSE(limit.allows(0.05, 99));
    CHECK(limit.reached() == Approx(0.36));
}

TEST_CASE("Similarity is doubted where the picture is bad") {
    CHECK(grouping::linkDoubt(kCalibration, 1.0) == 0.0);
    CHECK(grouping::linkDoubt(kCalibration, 0.75) == 0.0);
    CHECK(grouping::linkDoubt(kCalibration, 0.3) > grouping::linkDoubt(kCalibration, 0.5));
    CHECK(grouping::linkDoubt(kCalibration, 0.5) > 0.0);
}
