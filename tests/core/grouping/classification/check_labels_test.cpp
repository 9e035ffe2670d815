// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/check_labels.h"
#include "core/grouping/clustering/cluster.h"
#include "core/model/error.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <set>

using namespace kith;

namespace {

const model::SimilarityCalibration kCalibration;

model::PersonId idOf(int person) {
    return model::PersonId(person + 1);
}

/// Every face labelled with the truth.
std::vector<grouping::FaceSample>& labelAll(test::SyntheticFaces& faces) {
    auto& samples = faces.edit();
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i].label = idOf(faces.truth()[i]);
    return samples;
}

std::vector<grouping::LabelDoubt> check(const std::vector<grouping::FaceSample>& samples) {
    return grouping::checkLabels(samples, grouping::clusterFaces(samples, {}, kCalibration), kCalibration);
}

} // namespace

TEST_CASE("Swapped labels come first, with the person that fits better") {
    test::SyntheticFaces faces(101);
    for (int person = 0; person < 100; ++person)
        faces.addPerson(5, 0.6, 0.8);
    auto& samples = labelAll(faces);
    std::set<model::FaceId> swapped;
    for (std::size_t i = 0; i < samples.size(); i += 50) { // 2 %
        samples[i].label = idOf((faces.truth()[i] + 37) % 100);
        swapped.insert(samples[i].face);
    }
    const auto doubts = check(samples);
    REQUIRE(doubts.size() == samples.size());
    std::size_t found = 0;
    for (std::size_t i = 0; i < samples.size() / 25; ++i) { // the first 4 %
        if (!swapped.contains(doubts[i].face))
            continue;
        ++found;
        CHECK(doubts[i].suspicion > 0.5);
        const auto truth = faces.truth()[static_cast<std::size_t>(doubts[i].face.value - 1)];
        CHECK(doubts[i].better == idOf(truth));
        CHECK(doubts[i].betterProbability > 0.5);
    }
    CHECK(found == swapped.size());
    CHECK(doubts.back().suspicion < 0.01);
}

TEST_CASE("A face that is like nobody known is suspicious too") {
    test::SyntheticFaces faces(102);
    for (int person = 0; person < 10; ++person)
        faces.addPerson(5, 0.75, 0.85);
    faces.addPerson(1); // somebody else
    auto& samples = labelAll(faces);
    samples.back().label = idOf(3);
    const auto doubts = check(samples);
    CHECK(doubts.front().face == samples.back().face);
    CHECK(doubts.front().person == idOf(3));
    CHECK(doubts.front().suspicion > 0.5);
    CHECK(doubts.front().betterProbability < 0.1);
}

TEST_CASE("The only labelled face of a person is suspicious only where it is like another person") {
    test::SyntheticFaces faces(103);
    faces.addPerson(5, 0.75, 0.85);
    faces.addPerson(1);
    auto& samples = labelAll(faces);
    CHECK(check(samples).front().suspicion < 0.1);
    samples[4].label = idOf(1);
    samples[5].label = idOf(2); // each has one face now, one of them wrongly
    const auto doubts = check(samples);
    CHECK(doubts.front().face == samples[4].face);
    CHECK(doubts.front().better == idOf(0));
}

TEST_CASE("Nothing labelled leaves nothing to check, and the check stops when asked to") {
    test::SyntheticFaces faces(104);
    faces.addPerson(3);
    CHECK(grouping::checkLabels(faces.samples(), {}, kCalibration).empty());
    labelAll(faces);
    std::stop_source source;
    source.request_stop();
    CHECK_THROWS_AS(grouping::checkLabels(faces.samples(), {}, kCalibration, {}, source.get_token()),
                    model::Error);
}
