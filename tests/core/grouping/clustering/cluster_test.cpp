// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cluster.h"
#include "core/grouping/evaluation/clustering_metrics.h"
#include "core/model/error.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <map>
#include <set>

using namespace kith;
using grouping::Cluster;
using grouping::FaceSample;

namespace {

const model::ClusteringSettings kDefaults;
const model::SimilarityCalibration kCalibration;

std::vector<Cluster> clustersOf(const std::vector<FaceSample>& samples,
                                const model::ClusteringSettings& settings = kDefaults) {
    return grouping::clusterFaces(samples, settings, kCalibration);
}

/// A library of both kinds: a few persons with many faces, many with one or two.
void fillLibrary(test::SyntheticFaces& faces) {
    for (int person = 0; person < 5; ++person)
        faces.addPerson(60, 0.55, 0.8);
    for (int person = 0; person < 60; ++person)
        faces.addPerson(2);
    for (int person = 0; person < 150; ++person)
        faces.addPerson(1);
}

/// Clusters as lists of face ids with their probability, to compare across sample orders.
using Named = std::vector<std::map<std::int64_t, double>>;

Named named(const std::vector<Cluster>& clusters, const std::vector<FaceSample>& samples) {
    Named result;
    for (const Cluster& cluster : clusters) {
        auto& faces = result.emplace_back();
        for (std::size_t i = 0; i < cluster.members.size(); ++i)
            faces[samples[cluster.members[i]].face.value] = cluster.probabilities[i];
    }
    return result;
}

} // namespace

TEST_CASE("Persons with many faces, with two and with one are told apart in one library") {
    test::SyntheticFaces faces(11);
    fillLibrary(faces);
    const auto labels = test::labelsOf(clustersOf(faces.samples()), faces.truth().size());
    CHECK(grouping::bcubedScore(labels, faces.truth()).f > 0.98);
    CHECK(grouping::pairwiseScore(labels, faces.truth()).precision > 0.99);
}

TEST_CASE("A handful of faces is enough, and none or one gives no cluster") {
    CHECK(clustersOf({}).empty());
    test::SyntheticFaces one(5);
    one.addPerson(1);
    CHECK(clustersOf(one.samples()).empty());
    test::SyntheticFaces few(5);
    for (const int count : {3, 3, 2, 1})
        few.addPerson(count, 0.75, 0.85);
    const auto clusters = clustersOf(few.samples());
    REQUIRE(clusters.size() == 3);
    CHECK(clusters[0].members == std::vector<std::size_t>{0, 1, 2}); // largest first, then smallest face id
    CHECK(clusters[1].members == std::vector<std::size_t>{3, 4, 5});
    CHECK(clusters[2].members == std::vector<std::size_t>{6, 7});
}

TEST_CASE("The same faces in any order, and with any labels, give the same clusters") {
    test::SyntheticFaces faces(12);
    fillLibrary(faces);
    auto samples = faces.samples();
    for (std::size_t i = 0; i + 1 < 300; i += 7)
        samples[i].photo = samples[i + 1].photo;
    const Named expected = named(clustersOf(samples), samples);
    std::mt19937 random(1);
    for (int round = 0; round < 3; ++round) {
        for (std::size_t i = samples.size(); i > 1; --i)
            std::swap(samples[i - 1], samples[random() % i]);
        for (auto& sample : samples)
            sample.label = model::PersonId(random() % 4);
        CHECK(named(clustersOf(samples), samples) == expected);
    }
}

TEST_CASE("Two faces of one photo are never in one cluster, however alike and however many") {
    std::mt19937 random(9);
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        test::SyntheticFaces faces(seed);
        for (int person = 0; person < 12; ++person)
            faces.addPerson(12, 0.5, 0.95);
        auto& samples = faces.edit();
        for (auto& sample : samples) {
            sample.photo = model::PhotoId(1 + random() % 40);
            sample.quality = (random() % 100) / 100.0;
        }
        for (const Cluster& cluster : clustersOf(samples)) {
            std::set<model::PhotoId> photos;
            for (const std::size_t member : cluster.members)
                photos.insert(samples[member].photo);
            CHECK(photos.size() == cluster.members.size());
        }
    }
}

TEST_CASE("Faces whose photo is unknown do not forbid each other") {
    test::SyntheticFaces faces(4);
    faces.addPerson(4, 0.8, 0.9);
    for (auto& sample : faces.edit())
        sample.photo = {};
    REQUIRE(clustersOf(faces.samples()).size() == 1);
}

TEST_CASE("Faces of low quality seed nothing and join what is there") {
    test::SyntheticFaces faces(21);
    const int seen = faces.addPerson(4, 0.75, 0.85);
    const std::size_t joining = faces.addFace(seen, 0.8, 0.1);
    const int unseen = faces.addPerson(0);
    const std::size_t aloneA = faces.addFace(unseen, 0.9, 0.1);
    const std::size_t aloneB = faces.addFace(unseen, 0.9, 0.2);
    const auto labels = test::labelsOf(clustersOf(faces.samples()), faces.truth().size());
    CHECK(labels[joining] == labels[0]);
    CHECK(labels[0] == 0);
    CHECK(labels[aloneA] == -1);
    CHECK(labels[aloneB] == -1);
}

TEST_CASE("Membership is a probability, high for a usual face and lower for a far one") {
    test::SyntheticFaces faces(31);
    const int person = faces.addPerson(10, 0.75, 0.8);
    const std::size_t far = faces.addFace(person, 0.36);
    const auto clusters = clustersOf(faces.samples());
    REQUIRE(clusters.size() == 1);
    REQUIRE(clusters[0].members.size() == 11);
    const auto& probabilities = clusters[0].probabilities;
    for (const double probability : probabilities) {
        CHECK(probability > 0.0);
        CHECK(probability <= 1.0);
        CHECK(probability >= probabilities[far]);
    }
    CHECK(probabilities[0] > 0.9);
    CHECK(probabilities[far] < 0.9);
}

TEST_CASE("Progress goes up to 1, and a stop request ends the run with Cancelled") {
    test::SyntheticFaces faces(41);
    fillLibrary(faces);
    double last = 0.0;
    bool ascending = true;
    grouping::clusterFaces(faces.samples(), kDefaults, kCalibration, {}, {}, [&](double fraction) {
        ascending = ascending && fraction >= last;
        last = fraction;
    });
    CHECK(ascending);
    CHECK(last == 1.0);

    std::stop_source source;
    const auto stopAtFirstReport = [&](double) { source.request_stop(); };
    try {
        grouping::clusterFaces(faces.samples(), kDefaults, kCalibration, {}, source.get_token(),
                               stopAtFirstReport);
        FAIL("not stopped");
    } catch (const model::Error& error) {
        CHECK(error.kind() == model::ErrorKind::Cancelled);
    }
}
