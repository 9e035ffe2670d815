// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/cluster_suggestions.h"
#include "core/grouping/clustering/cluster.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

using namespace kith;

namespace {

const model::SimilarityCalibration kCalibration;
const model::PersonId kAda(5);
const model::PersonId kBen(9);

grouping::Cluster everything(std::size_t count) {
    grouping::Cluster cluster;
    for (std::size_t i = 0; i < count; ++i) {
        cluster.members.push_back(i);
        cluster.probabilities.push_back(0.95);
    }
    return cluster;
}

} // namespace

TEST_CASE("Unlabelled members of a cluster get the person of its labelled ones") {
    test::SyntheticFaces faces(51);
    faces.addPerson(4, 0.75, 0.85);
    faces.addPerson(3, 0.75, 0.85);
    auto& samples = faces.edit();
    samples[0].label = kAda;
    const auto clusters = grouping::clusterFaces(samples, {}, kCalibration);
    REQUIRE(clusters.size() == 2);
    const auto candidates = grouping::suggestFromClusters(clusters, samples, kCalibration, {});
    REQUIRE(candidates.size() == 3); // the other cluster has no name to give
    for (const auto& candidate : candidates) {
        CHECK(candidate.person == kAda);
        CHECK(candidate.probability > 0.5);
        CHECK(candidate.probability <= 1.0);
        CHECK_FALSE(candidate.runnerUp.isValid());
    }
}

TEST_CASE("A cluster of two labelled persons is split by the nearer labelled faces") {
    test::SyntheticFaces faces(52);
    faces.addPerson(3, 0.8, 0.85);
    faces.addPerson(3, 0.8, 0.85);
    auto& samples = faces.edit();
    samples[0].label = kAda;
    samples[3].label = kBen;
    const std::vector clusters{everything(6)};
    const auto candidates = grouping::suggestFromClusters(clusters, samples, kCalibration, {});
    REQUIRE(candidates.size() == 4);
    for (const auto& candidate : candidates) {
        const bool first = candidate.face.value <= 3;
        CHECK(candidate.person == (first ? kAda : kBen));
        CHECK(candidate.runnerUp == (first ? kBen : kAda));
        CHECK(candidate.runnerUpProbability < candidate.probability);
    }
}

TEST_CASE("Each unlabelled member is compared with each person labelled in the cluster") {
    test::SyntheticFaces faces(54);
    faces.addPerson(2, 0.8, 0.85);
    faces.addPerson(2, 0.8, 0.85);
    auto& samples = faces.edit();
    samples[0].label = kAda;
    samples[2].label = kBen;
    const auto comparisons = grouping::compareWithin(everything(4), samples);
    REQUIRE(comparisons.size() == 4);
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        CHECK(comparisons[i].sample == (i < 2 ? 1 : 3));
        CHECK(comparisons[i].person == (i % 2 == 0 ? kAda : kBen));
        CHECK(comparisons[i].evidence.membership == 0.95);
    }
    CHECK(comparisons[0].evidence.score > comparisons[1].evidence.score);
    CHECK(comparisons[3].evidence.score > comparisons[2].evidence.score);
    samples[0].label = samples[2].label = {};
    CHECK(grouping::compareWithin(everything(4), samples).empty());
}

TEST_CASE("A rejected person is not suggested, and a face nearer to the labels is surer") {
    test::SyntheticFaces faces(53);
    const int person = faces.addPerson(3, 0.8, 0.85);
    const std::size_t far = faces.addFace(person, 0.4);
    auto& samples = faces.edit();
    samples[0].label = kAda;
    const std::vector clusters{everything(4)};
    const std::vector<grouping::Rejection> rejected{{samples[1].face, kAda}};
    const auto candidates = grouping::suggestFromClusters(clusters, samples, kCalibration, rejected);
    REQUIRE(candidates.size() == 2);
    CHECK(candidates[0].face == samples[2].face);
    CHECK(candidates[1].face == samples[far].face);
    CHECK(candidates[0].probability > candidates[1].probability);
}
