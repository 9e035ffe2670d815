// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/classify.h"
#include "core/grouping/classification/prototypes.h"
#include "core/grouping/types.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <map>
#include <set>

using namespace kith;

namespace {

const model::SimilarityCalibration kCalibration;
constexpr std::int64_t kYear = 31'556'952;
constexpr std::int64_t kBirth = 10 * kYear;

/// Somebody whose face drifts from one direction to another between the ages of 2 and 40, with a face in
/// every photo of every second year, and everybody else.
struct Life {
    explicit Life(std::uint32_t seed)
        : faces(seed) {
        child = faces.addPerson(0);
        grown = faces.addPerson(0);
        for (int age = 2; age <= 40; age += 2)
            for (int photo = 0; photo < 3; ++photo) {
                // Most of the change is over with twenty.
                const double share = std::min(1.0, (age - 2) / 18.0);
                ages[faces.addBetween(child, grown, share, 0.72)] = age;
            }
        for (int other = 0; other < 40; ++other)
            faces.addPerson(6, 0.65, 0.8);
        samples = faces.samples();
        for (const auto& [face, age] : ages)
            samples[face].takenAt = kBirth + age * kYear;
    }
    test::SyntheticFaces faces;
    int child = 0;
    int grown = 0;
    std::map<std::size_t, int> ages;
    std::vector<grouping::FaceSample> samples;
};

/// Mean probability of the faces of a life that are not labelled.
double meanProbability(const Life& life, std::span<const grouping::PersonFacts> facts) {
    std::map<model::FaceId, double> found;
    // No clusters: what the ages do is to be seen alone.
    for (const auto& candidate : grouping::bestCandidates(life.samples, {}, kCalibration, {}, facts))
        if (candidate.person == model::PersonId(1))
            found[candidate.face] = candidate.probability;
    double sum = 0.0;
    double count = 0.0;
    for (const auto& [face, age] : life.ages) {
        if (life.samples[face].label.isValid())
            continue;
        sum += found[life.samples[face].face];
        count += 1.0;
    }
    return sum / count;
}

} // namespace

TEST_CASE("A face is as good as its age is near, children changing fastest") {
    CHECK(grouping::ageWeight(10, 10) == 1.0);
    CHECK(grouping::ageWeight(3, 6) < grouping::ageWeight(40, 43));
    CHECK(grouping::ageWeight(6, 40) == grouping::ageWeight(40, 6));
    CHECK(grouping::ageWeight(6, 40) > 0.0);
    CHECK(grouping::ageWeight(-1, 0) <= 1.0);
}

TEST_CASE("Prototypes by date follow one another; faces without a date are a prototype of their own") {
    const std::vector<std::int64_t> dates{50, 10, 0, 40, 20, 0, 30, 60};
    const auto prototypes = grouping::prototypesByDate(dates);
    CHECK(prototypes[1] == prototypes[4]); // 10 and 20
    CHECK(prototypes[6] == prototypes[3]); // 30 and 40
    CHECK(prototypes[0] == prototypes[7]); // 50 and 60
    CHECK(prototypes[2] == prototypes[5]);
    CHECK(std::set(prototypes.begin(), prototypes.end()).size() == 4);
    CHECK(grouping::prototypesByDate(std::vector<std::int64_t>{0, 0}) == std::vector<std::size_t>{0, 0});
}

TEST_CASE("Prototypes by appearance tell two prototypes apart; few faces have one") {
    test::SyntheticFaces faces(121);
    faces.addPerson(7, 0.8, 0.9);
    faces.addPerson(7, 0.8, 0.9);
    std::vector<const model::Embedding*> embeddings;
    for (const auto& sample : faces.samples())
        embeddings.push_back(sample.embedding);
    const auto prototypes = grouping::prototypesByAppearance(grouping::toRows(embeddings));
    CHECK(std::set(prototypes.begin(), prototypes.begin() + 7).size() == 1);
    CHECK(std::set(prototypes.begin() + 7, prototypes.end()).size() == 1);
    CHECK(prototypes.front() != prototypes.back());
    embeddings.resize(11);
    const auto one = grouping::prototypesByAppearance(grouping::toRows(embeddings));
    CHECK(std::set(one.begin(), one.end()).size() == 1);
}

TEST_CASE("Somebody who grew up is found more surely where the birth date is known") {
    Life life(122);
    std::size_t number = 0;
    for (const auto& [face, age] : life.ages)
        if (age > 20 || number++ % 6 == 0) // many faces of the grown-up, few of the child
            life.samples[face].label = model::PersonId(1);
    for (auto& sample : life.samples)
        if (sample.face.value > 60 && sample.face.value % 2 == 0)
            sample.label =
                model::PersonId(life.faces.truth()[static_cast<std::size_t>(sample.face.value - 1)] + 10);
    const std::vector<grouping::PersonFacts> facts{{model::PersonId(1), kBirth}};
    CHECK(meanProbability(life, facts) > meanProbability(life, {}) + 0.02);
}

TEST_CASE("Without dates a birth date changes nothing") {
    Life life(123);
    for (auto& sample : life.samples) {
        sample.takenAt = 0;
        if (sample.face.value <= 6)
            sample.label = model::PersonId(1);
    }
    const std::vector<grouping::PersonFacts> facts{{model::PersonId(1), kBirth}};
    CHECK(meanProbability(life, facts) == Approx(meanProbability(life, {})).margin(1e-6));
}
