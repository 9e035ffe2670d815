// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/link_limit.h"
#include "core/grouping/similarity_scale.h"
#include "core/grouping/types.h"
#include "tests/support/catch.h"

using namespace kith;

namespace {

const model::SimilarityCalibration kCalibration; // 0.20, 0.28, 0.35, 0.41 at 1e-2 ... 1e-5

} // namespace

TEST_CASE("The calibrated thresholds are met exactly, and continued on both sides") {
    CHECK(grouping::cosineAtFalseAcceptRate(kCalibration, -2.0) == Approx(0.20));
    CHECK(grouping::cosineAtFalseAcceptRate(kCalibration, -3.5) == Approx(0.315));
    CHECK(grouping::cosineAtFalseAcceptRate(kCalibration, -5.0) == Approx(0.41));
    CHECK(grouping::cosineAtFalseAcceptRate(kCalibration, -6.0) == Approx(0.47));
    CHECK(grouping::cosineAtFalseAcceptRate(kCalibration, -1.0) == Approx(0.12));
}

TEST_CASE("Rate and cosine are each other's inverse") {
    for (double logRate = -8.0; logRate < 0.0; logRate += 0.25)
        CHECK(grouping::logFalseAcceptRate(
                  kCalibration, grouping::cosineAtFalseAcceptRate(kCalibration, logRate)) == Approx(logRate));
}

TEST_CASE("Thresholds that do not ascend still give an ascending scale") {
    model::SimilarityCalibration flat;
    flat.threshold1e2 = flat.threshold1e3 = flat.threshold1e4 = flat.threshold1e5 = 0.3;
    CHECK(grouping::cosineAtFalseAcceptRate(flat, -5.0) > grouping::cosineAtFalseAcceptRate(flat, -2.0));
    CHECK(grouping::logFalseAcceptRate(flat, 0.4) < grouping::logFalseAcceptRate(flat, 0.3));
}

TEST_CASE("The usual distance between strangers and one person is never so small that it cannot divide") {
    CHECK(grouping::usualGap(kCalibration) == Approx(kCalibration.sameMean - kCalibration.differentMean));
    model::SimilarityCalibration flat;
    flat.sameMean = flat.differentMean;
    CHECK(grouping::usualGap(flat) > 0.0);
}
