// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/cluster.h"
#include "tests/core/grouping/synthetic_faces.h"

#include <catch2/catch.hpp>

#include <algorithm>

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

} // namespace

TEST_CASE("Minimum cluster size removes the smaller clusters and leaves the others as they are") {
    MixedLibrary library;
    model::ClusteringSettings settings;
    const auto all = library.cluster(settings);
    for (const int size : {2, 4, 8, 16}) {
        settings.minimumClusterSize = size;
        const auto kept = library.cluster(settings);
        std::vector<std::vector<std::size_t>> expected;
        for (const Cluster& cluster : all)
            if (cluster.members.size() >= static_cast<std::size_t>(size))
                expected.push_back(cluster.members);
        std::vector<std::vector<std::size_t>> found;
        for (const Cluster& cluster : kept)
            found.push_back(cluster.members);
        CHECK(found == expected);
        CHECK_FALSE(found.empty());
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
