// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cluster.h"
#include "tests/core/grouping/clustering/dense_hdbscan.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace kith;
using grouping::Cluster;

namespace {

const model::SimilarityCalibration kCalibration;

/// Persons of 1 to 20 faces, from tight to loose.
class MixedLibrary {
public:
    MixedLibrary()
        : m_faces(77) {
        for (int person = 0; person < 80; ++person)
            m_faces.addPerson(1 + person % 20, 0.5, 0.55 + 0.3 * (person % 9) / 8.0);
    }
    std::vector<Cluster> cluster(const model::ClusteringSettings& settings) {
        return grouping::clusterFaces(m_faces.samples(), settings, kCalibration);
    }
    std::vector<grouping::FaceSample>& samples() { return m_faces.edit(); }

private:
    test::SyntheticFaces m_faces;
};

std::size_t facesIn(const std::vector<Cluster>& clusters) {
    std::size_t faces = 0;
    for (const Cluster& cluster : clusters)
        faces += cluster.members.size();
    return faces;
}

std::int64_t pairsIn(const std::vector<Cluster>& clusters) {
    std::int64_t pairs = 0;
    for (const Cluster& cluster : clusters)
        pairs += static_cast<std::int64_t>(cluster.members.size() * (cluster.members.size() - 1) / 2);
    return pairs;
}

model::ClusteringSettings densityAlone() {
    model::ClusteringSettings settings;
    settings.linkLimit = false;
    return settings;
}

std::vector<std::vector<std::size_t>> membersOf(const std::vector<Cluster>& clusters) {
    std::vector<std::vector<std::size_t>> members;
    for (const Cluster& cluster : clusters)
        members.push_back(cluster.members);
    return members;
}

} // namespace

TEST_CASE("Minimum cluster size removes the smaller clusters and leaves the others as they are") {
    MixedLibrary library;
    model::ClusteringSettings settings;
    const auto all = library.cluster(settings); // Auto
    for (const int size : {2, 4, 8, 16}) {
        settings.minimumClusterSize = size;
        const auto kept = library.cluster(settings);
        std::vector<std::vector<std::size_t>> expected;
        for (const Cluster& cluster : all)
            if (cluster.members.size() >= static_cast<std::size_t>(size))
                expected.push_back(cluster.members);
        const std::vector<std::vector<std::size_t>> found = membersOf(kept);
        CHECK(found == expected);
        CHECK_FALSE(found.empty());
        CHECK((size == 2) == (found.size() == all.size())); // Auto is 2
    }
}

TEST_CASE("The more minimum samples, the more faces are left alone") {
    MixedLibrary library;
    model::ClusteringSettings settings;
    std::size_t previous = facesIn(library.cluster(settings));
    for (const int samples : {2, 4, 8, 16}) {
        settings.minimumSamples = samples;
        const auto clusters = library.cluster(settings);
        CHECK(facesIn(clusters) <= previous);
        previous = facesIn(clusters);
    }
    CHECK(previous < facesIn(library.cluster({})));
}

TEST_CASE("A face needs as many faces within the limit as minimum samples says, itself counted") {
    test::SyntheticFaces faces(78);
    faces.addPerson(3, 0.8, 0.85);
    faces.addPerson(4, 0.8, 0.85);
    model::ClusteringSettings settings;
    settings.minimumSamples = 4;
    const auto clusters = grouping::clusterFaces(faces.samples(), settings, kCalibration);
    REQUIRE(clusters.size() == 1);
    CHECK(clusters[0].members == std::vector<std::size_t>{3, 4, 5, 6});
    settings.minimumSamples = 3;
    CHECK(grouping::clusterFaces(faces.samples(), settings, kCalibration).size() == 2);
}

TEST_CASE("The stricter, the fewer pairs are put together") {
    MixedLibrary library;
    model::ClusteringSettings settings;
    std::int64_t previous = -1;
    for (const double strictness : {1.0, 0.75, 0.5, 0.25, 0.0}) {
        settings.strictness = strictness;
        const std::int64_t pairs = pairsIn(library.cluster(settings));
        CHECK(pairs >= previous);
        previous = pairs;
    }
    settings.strictness = 1.0;
    CHECK(pairsIn(library.cluster(settings)) < previous);
}

TEST_CASE("Groups that hold two faces nearer than the selection epsilon are one cluster") {
    MixedLibrary library;
    model::ClusteringSettings settings;
    settings.strictness = 1.0; // leaves something to be joined
    std::int64_t previous = -1;
    for (const double epsilon : {0.0, 0.05, 0.8, 1.0, 1.1, 1.2}) {
        settings.selectionEpsilon = epsilon;
        const std::int64_t pairs = pairsIn(library.cluster(settings));
        CHECK(pairs >= previous);
        previous = pairs;
    }
    settings.selectionEpsilon = 0.0;
    CHECK(pairsIn(library.cluster(settings)) < previous);
}

TEST_CASE("Labels change no cluster, with the link limit and without") {
    MixedLibrary library;
    std::mt19937 random(3);
    for (const bool limited : {true, false}) {
        model::ClusteringSettings settings;
        settings.linkLimit = limited;
        const auto unlabelled = library.cluster(settings);
        for (grouping::FaceSample& sample : library.samples())
            sample.label = random() % 2 == 0 ? model::PersonId(1 + random() % 5) : model::PersonId();
        const auto labelled = library.cluster(settings);
        CHECK(membersOf(labelled) == membersOf(unlabelled));
        for (std::size_t i = 0; i < labelled.size(); ++i)
            CHECK(labelled[i].probabilities == unlabelled[i].probabilities);
    }
}

TEST_CASE("Without link limit clusters and probabilities are those of dense HDBSCAN*") {
    MixedLibrary library;
    std::vector<model::Embedding> points;
    for (const grouping::FaceSample& sample : library.samples())
        points.push_back(*sample.embedding);
    const test::DistanceMatrix distances(points);
    for (const int samples : {1, 4}) {
        auto settings = densityAlone();
        settings.minimumSamples = samples;
        const auto clusters = library.cluster(settings);
        const auto expected =
            test::denseHdbscan(distances.mutualReachability(samples), 2, settings.selectionEpsilon);
        std::vector<std::vector<std::size_t>> members;
        for (std::size_t i = 0; i < points.size(); ++i) {
            if (expected.labels[i] < 0)
                continue;
            members.resize(std::max(members.size(), static_cast<std::size_t>(expected.labels[i]) + 1));
            members[static_cast<std::size_t>(expected.labels[i])].push_back(i);
        }
        std::stable_sort(members.begin(), members.end(),
                         [](const auto& a, const auto& b) { return a.size() > b.size(); });
        CHECK(membersOf(clusters) == members);
        for (const Cluster& cluster : clusters)
            for (std::size_t i = 0; i < cluster.members.size(); ++i)
                CHECK(cluster.probabilities[i] ==
                      Approx(expected.probabilities[cluster.members[i]]).margin(1e-6));
    }
}

TEST_CASE("Without link limit no cluster is smaller than the minimum size, and Auto grows") {
    MixedLibrary library;
    auto settings = densityAlone();
    const auto automatic = library.cluster(settings);
    for (const int size : {2, 4, 8, 16}) {
        settings.minimumClusterSize = size;
        const auto clusters = library.cluster(settings);
        CHECK_FALSE(clusters.empty());
        for (const Cluster& cluster : clusters)
            CHECK(cluster.members.size() >= static_cast<std::size_t>(size));
        CHECK((membersOf(clusters) == membersOf(automatic)) == (size == 2)); // under 1,000 faces
    }
    test::SyntheticFaces many(79);
    for (int person = 0; person < 120; ++person)
        many.addPerson(1 + person % 20);
    settings.minimumClusterSize = 4;
    CHECK(membersOf(grouping::clusterFaces(many.samples(), densityAlone(), kCalibration)) ==
          membersOf(grouping::clusterFaces(many.samples(), settings, kCalibration)));
}

TEST_CASE("Without link limit a larger epsilon only joins clusters, and strictness says nothing") {
    MixedLibrary library;
    auto settings = densityAlone();
    settings.selectionEpsilon = 0.0;
    std::vector<int> finer = test::labelsOf(library.cluster(settings), library.samples().size());
    const int clusters = *std::max_element(finer.begin(), finer.end());
    for (const double epsilon : {0.05, 0.6, 0.8, 1.0, 1.2}) {
        settings.selectionEpsilon = epsilon;
        const auto coarser = test::labelsOf(library.cluster(settings), library.samples().size());
        std::vector<int> into(finer.size(), -1);
        for (std::size_t i = 0; i < finer.size(); ++i) {
            if (finer[i] < 0)
                continue;
            int& target = into[static_cast<std::size_t>(finer[i])];
            target = target < 0 ? coarser[i] : target;
            CHECK(coarser[i] >= 0);
            CHECK(coarser[i] == target);
        }
        finer = coarser;
    }
    CHECK(*std::max_element(finer.begin(), finer.end()) < clusters);
    const auto usual = library.cluster(densityAlone());
    settings = densityAlone();
    for (const double strictness : {0.0, 1.0}) {
        settings.strictness = strictness;
        CHECK(membersOf(library.cluster(settings)) == membersOf(usual));
    }
}

TEST_CASE("Without link limit more minimum samples leave faces alone, and the first neighbour is free") {
    MixedLibrary library;
    auto settings = densityAlone();
    const auto one = library.cluster(settings);
    settings.minimumSamples = 2;
    CHECK(membersOf(library.cluster(settings)) == membersOf(one));
    settings.minimumSamples = 16;
    CHECK(facesIn(library.cluster(settings)) < facesIn(one));
}

TEST_CASE("Without link limit photos, answers and low quality count as with it") {
    test::SyntheticFaces faces(80);
    faces.addPerson(6, 0.8, 0.85);
    faces.addPerson(6, 0.8, 0.85);
    faces.addFace(0, 0.8, 0.1);
    auto& samples = faces.edit();
    const auto cluster = [&](const grouping::PairAnswers& answers) {
        return test::labelsOf(grouping::clusterFaces(samples, densityAlone(), kCalibration, answers),
                              samples.size());
    };
    CHECK(cluster({}) == std::vector<int>{0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0});
    const auto different = cluster({{}, {{samples[0].face, samples[1].face}}});
    CHECK(different[0] != different[1]);
    const auto same = cluster({{{samples[0].face, samples[6].face}}, {}});
    CHECK(same == std::vector<int>(13, 0));
    samples[12].photo = samples[0].photo;
    samples[2].photo = samples[3].photo;
    const auto photos = cluster({});
    CHECK(photos[2] != photos[3]);
    CHECK((photos[12] != photos[0] || photos[12] < 0));
}
