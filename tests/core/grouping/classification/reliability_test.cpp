// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/classify.h"
#include "core/grouping/classification/own_calibration.h"
#include "core/grouping/classification/reliability.h"
#include "core/grouping/clustering/cluster.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

using namespace kith;

namespace {

const model::SimilarityCalibration kCalibration;

/// `known` persons of eight faces, half of them labelled, and as many strangers.
std::vector<grouping::FaceSample> library(test::SyntheticFaces& faces, int known) {
    for (int person = 0; person < 2 * known; ++person)
        faces.addPerson(8, 0.6, 0.8);
    std::vector<grouping::FaceSample> samples = faces.samples();
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (faces.truth()[i] < known && i % 2 == 0)
            samples[i].label = model::PersonId(faces.truth()[i] + 1);
    return samples;
}

std::int64_t countOf(const grouping::ReliabilityTable& table) {
    std::int64_t count = 0;
    for (const auto& bin : table)
        count += bin.count;
    return count;
}

grouping::OpenSet::Trial trial(double own, double other) {
    grouping::OpenSet::Trial result{0, grouping::Option{}, grouping::Option{}};
    result.own->logOdds = own;
    result.own->evidence.score = own;
    result.other->logOdds = other;
    result.other->evidence.score = other;
    return result;
}

} // namespace

TEST_CASE("Separate persons: what is claimed is right") {
    test::SyntheticFaces faces(111);
    const auto samples = library(faces, 30);
    const auto clusters = grouping::clusterFaces(samples, {}, kCalibration);
    const auto table = grouping::reliabilityTable(samples, clusters, kCalibration, {});
    CHECK(countOf(table) >= 30 * 4);
    CHECK(table.back().right > 0.95);
    CHECK(table.back().claimed > 0.9);
    CHECK(grouping::calibrationError(table) < 0.05);
}

TEST_CASE("Labels that mean nothing show as claims that are not right") {
    test::SyntheticFaces faces(112);
    auto samples = library(faces, 30);
    for (std::size_t i = 0; i < samples.size(); ++i)
        if (samples[i].label.isValid())
            samples[i].label = model::PersonId(static_cast<std::int64_t>(i / 2 % 15) + 1);
    const auto clusters = grouping::clusterFaces(samples, {}, kCalibration);
    const auto table = grouping::reliabilityTable(samples, clusters, kCalibration, {});
    for (const auto& bin : table)
        if (bin.count > 10)
            CHECK(bin.right < 0.5);
}

TEST_CASE("Without labels the table is empty") {
    test::SyntheticFaces faces(113);
    faces.addPerson(4);
    CHECK(countOf(grouping::reliabilityTable(faces.samples(), {}, kCalibration, {})) == 0);
    CHECK(grouping::calibrationError({}) == 0.0);
}

TEST_CASE(
    "The calibration error is the mean distance between claimed and right, by tenths of what is shown") {
    CHECK_FALSE(grouping::calibrationBin(grouping::kLeastShownProbability));
    CHECK(grouping::calibrationBin(0.011) == 0);
    CHECK(grouping::calibrationBin(0.75) == 7);
    CHECK(grouping::calibrationBin(1.0) == 9);
    grouping::CalibrationBins bins;
    bins[2] = {10.0, 2.5, 1.5};
    bins[9] = {30.0, 28.0, 30.0};
    CHECK(grouping::expectedCalibrationError(bins) == Approx((1.0 + 2.0) / 40.0));
    grouping::ReliabilityTable table;
    table[2] = {10, 0.25, 0.15};
    table[9] = {30, 28.0 / 30.0, 1.0};
    CHECK(grouping::calibrationError(table) == Approx(grouping::expectedCalibrationError(bins)));
}

TEST_CASE("The user's own labels make the shipped calibration more careful, never bolder") {
    const std::vector bad(200, trial(-1.0, 3.0)); // another person looks right again and again
    const auto careful = grouping::fitOwnCalibration(bad);
    CHECK(careful.slope * 3.0 + careful.offset < 0.0);
    const std::vector good(200, trial(4.0, -6.0));
    const auto same = grouping::fitOwnCalibration(good);
    CHECK(same.slope <= 1.0);
    CHECK(same.offset <= 0.0);
    CHECK(same.slope * 4.0 + same.offset > 3.0);
    const auto few = grouping::fitOwnCalibration(std::vector(2, trial(-1.0, 3.0)));
    CHECK(few.slope * 3.0 + few.offset == Approx(3.0));
    const auto some = grouping::fitOwnCalibration(std::vector(25, trial(-1.0, 3.0)));
    CHECK(some.slope * 3.0 + some.offset > careful.slope * 3.0 + careful.offset + 0.5);
    const auto none = grouping::fitOwnCalibration({});
    CHECK(none.slope == Approx(1.0));
    CHECK(none.offset == Approx(0.0));
}
