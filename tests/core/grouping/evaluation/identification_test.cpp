// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/evaluation/identification.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

using namespace kith;

namespace {

const model::SimilarityCalibration kCalibration;

} // namespace

TEST_CASE("Well separated persons are all found, with honest probabilities") {
    test::SyntheticFaces faces(91);
    for (int person = 0; person < 100; ++person)
        faces.addPerson(6, 0.8, 0.9);
    for (const int labels : {1, 2, 3, 5}) {
        const auto score =
            grouping::identificationScore(faces.samples(), faces.truth(), kCalibration, labels);
        CHECK(score.labelsPerPerson == labels);
        CHECK(score.dirAtFar1e2 == 1.0);
        CHECK(score.rank1 == 1.0);
        CHECK(score.expectedCalibrationError < 0.05);
    }
}

TEST_CASE("Persons mixed up at random are hardly ever found, and hardly any claim is made") {
    test::SyntheticFaces faces(92);
    for (int person = 0; person < 100; ++person)
        faces.addPerson(6, 0.8, 0.9);
    std::vector<int> truth(faces.truth().size());
    for (std::size_t i = 0; i < truth.size(); ++i)
        truth[i] = static_cast<int>(i % 100);
    const auto score = grouping::identificationScore(faces.samples(), truth, kCalibration, 2);
    CHECK(score.dirAtFar1e2 < 0.1);
    CHECK(score.rank1 < 0.1);
    CHECK(score.expectedCalibrationError < 0.2); // labels that contradict each other warn by themselves
}

TEST_CASE("More labels help on faces that are far from each other, and a seed repeats its result") {
    test::SyntheticFaces faces(93);
    for (int person = 0; person < 120; ++person)
        faces.addPerson(8, 0.3, 0.5);
    const auto one = grouping::identificationScore(faces.samples(), faces.truth(), kCalibration, 1);
    const auto five = grouping::identificationScore(faces.samples(), faces.truth(), kCalibration, 5);
    CHECK(five.rank1 > one.rank1);
    CHECK(five.dirAtFar1e2 > one.dirAtFar1e2 + 0.05);
    const auto again = grouping::identificationScore(faces.samples(), faces.truth(), kCalibration, 1);
    CHECK(again.dirAtFar1e2 == one.dirAtFar1e2);
}

TEST_CASE("Without a person that has enough faces there is nothing to identify") {
    test::SyntheticFaces faces(94);
    for (int person = 0; person < 5; ++person)
        faces.addPerson(2);
    const auto score = grouping::identificationScore(faces.samples(), faces.truth(), kCalibration, 5);
    CHECK(score.rank1 == 0.0);
    CHECK(score.dirAtFar1e2 == 0.0);
}
