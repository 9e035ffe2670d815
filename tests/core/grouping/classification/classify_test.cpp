// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/classify.h"
#include "core/model/error.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>

using namespace kith;
using grouping::Candidate;
using grouping::FaceSample;

namespace {

const model::SimilarityCalibration kCalibration;

std::map<std::int64_t, Candidate> classify(const std::vector<FaceSample>& samples,
                                           const std::vector<grouping::Rejection>& rejections = {}) {
    std::map<std::int64_t, Candidate> byFace;
    for (const Candidate& candidate : grouping::classifyFaces(samples, kCalibration, rejections))
        byFace[candidate.face.value] = candidate;
    return byFace;
}

model::PersonId idOf(int person) {
    return model::PersonId(person + 1);
}

} // namespace

TEST_CASE("One labelled face of one person finds the others and refuses strangers") {
    test::SyntheticFaces faces(61);
    faces.addPerson(5, 0.75, 0.85);
    for (int stranger = 0; stranger < 200; ++stranger)
        faces.addPerson(1);
    auto& samples = faces.edit();
    samples[0].label = idOf(0);
    const auto candidates = classify(samples);
    for (std::int64_t face = 2; face <= 5; ++face) {
        REQUIRE(candidates.count(face) == 1);
        CHECK(candidates.at(face).person == idOf(0));
        CHECK(candidates.at(face).probability > 0.9);
        CHECK_FALSE(candidates.at(face).runnerUp.isValid());
    }
    for (const auto& [face, candidate] : candidates)
        if (face > 5)
            CHECK(candidate.probability < 0.5);
}

TEST_CASE("Nothing labelled, nothing unlabelled or no face at all gives no candidate") {
    CHECK(classify({}).empty());
    test::SyntheticFaces faces(62);
    faces.addPerson(3);
    auto& samples = faces.edit();
    CHECK(classify(samples).empty());
    for (auto& sample : samples)
        sample.label = idOf(0);
    CHECK(classify(samples).empty());
}

TEST_CASE("Among many persons the right one comes first; strangers stay under one half") {
    test::SyntheticFaces faces(63);
    for (int person = 0; person < 60; ++person)
        faces.addPerson(8, 0.6, 0.8);
    for (int stranger = 0; stranger < 500; ++stranger)
        faces.addPerson(1);
    auto& samples = faces.edit();
    for (std::size_t i = 0; i < 60 * 8; ++i)
        if (i % 8 < 3)
            samples[i].label = idOf(faces.truth()[i]);
    const auto candidates = classify(samples);
    int right = 0;
    int sure = 0;
    int fooled = 0;
    for (const auto& [face, candidate] : candidates) {
        const int truth = faces.truth()[static_cast<std::size_t>(face - 1)];
        if (truth >= 60) {
            fooled += candidate.probability >= 0.5 ? 1 : 0;
            continue;
        }
        right += candidate.person == idOf(truth) ? 1 : 0;
        sure += candidate.probability >= 0.9 ? 1 : 0;
        CHECK(candidate.runnerUp.isValid());
        CHECK(candidate.runnerUp != candidate.person);
        CHECK(candidate.probability + candidate.runnerUpProbability <= 1.0 + 1e-9);
    }
    CHECK(right >= 298); // of 300
    CHECK(sure >= 285);
    CHECK(fooled <= 5); // of 500
}

TEST_CASE("A rejected person is passed over for that face only") {
    test::SyntheticFaces faces(64);
    faces.addPerson(3, 0.75, 0.85);
    faces.addPerson(3, 0.75, 0.85);
    auto& samples = faces.edit();
    samples[0].label = idOf(0);
    samples[3].label = idOf(1);
    const auto before = classify(samples);
    const auto after = classify(samples, {{samples[1].face, idOf(0)}});
    REQUIRE(before.at(2).person == idOf(0));
    if (after.count(2) > 0) {
        CHECK(after.at(2).person == idOf(1));
        CHECK(after.at(2).probability < 0.5);
        CHECK_FALSE(after.at(2).runnerUp.isValid());
    }
    CHECK(after.at(3).person == idOf(0));
    CHECK(after.at(3).probability == Approx(before.at(3).probability).margin(0.01));
}

TEST_CASE("A person who is labelled in the photo is all but excluded from its other faces") {
    test::SyntheticFaces faces(65);
    faces.addPerson(4, 0.75, 0.85);
    auto& samples = faces.edit();
    samples[0].label = idOf(0);
    REQUIRE(classify(samples).at(2).probability > 0.9);
    samples[1].photo = samples[0].photo;
    const auto candidates = classify(samples);
    CHECK((candidates.count(2) == 0 || candidates.at(2).probability < 0.1));
    CHECK(candidates.at(3).probability > 0.9);
}

TEST_CASE("A label of low quality counts only while the person has no other") {
    test::SyntheticFaces faces(66);
    const int person = faces.addPerson(2, 0.8, 0.85);
    const int other = faces.addPerson(1);
    const std::size_t wrong = faces.addFace(other, 0.95, 0.1); // a blurred face, labelled as the first person
    const std::size_t probe = faces.addFace(other, 0.95);
    auto& samples = faces.edit();
    samples[wrong].label = idOf(person);
    const auto face = static_cast<std::int64_t>(probe) + 1;
    CHECK(classify(samples).at(face).probability > 0.5); // a blurred label alone does not make sure
    samples[0].label = idOf(person);
    const auto candidates = classify(samples);
    CHECK((candidates.count(face) == 0 || candidates.at(face).probability < 0.1));
}

TEST_CASE("The order of the samples does not matter") {
    test::SyntheticFaces faces(67);
    for (int person = 0; person < 20; ++person)
        faces.addPerson(6);
    auto samples = faces.samples();
    for (std::size_t i = 0; i < samples.size(); i += 3)
        samples[i].label = idOf(faces.truth()[i]);
    const auto before = classify(samples);
    std::reverse(samples.begin(), samples.end());
    const auto after = classify(samples);
    REQUIRE(after.size() == before.size());
    for (const auto& [face, candidate] : before) {
        CHECK(after.at(face).person == candidate.person);
        CHECK(after.at(face).probability == Approx(candidate.probability).margin(1e-5));
    }
}

TEST_CASE("Classification stops when asked to") {
    test::SyntheticFaces faces(68);
    faces.addPerson(4);
    auto& samples = faces.edit();
    samples[0].label = idOf(0);
    std::stop_source source;
    source.request_stop();
    try {
        grouping::classifyFaces(samples, kCalibration, {}, source.get_token());
        FAIL("not stopped");
    } catch (const model::Error& error) {
        CHECK(error.kind() == model::ErrorKind::Cancelled);
    }
}
