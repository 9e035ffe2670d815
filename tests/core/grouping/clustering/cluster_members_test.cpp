// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cluster_members.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <tuple>

using namespace kith;
using grouping::SeededCluster;

namespace {

using Members = std::vector<std::vector<std::size_t>>;

Members membersOf(const std::vector<SeededCluster>& clusters) {
    Members members;
    for (const SeededCluster& cluster : clusters)
        members.push_back(cluster.members);
    return members;
}

/// What joinLowQuality() promises for faces without constraints, every pair looked at.
Members joinedSlowly(const std::vector<SeededCluster>& clusters,
                     const std::vector<grouping::FaceSample>& samples,
                     const std::vector<std::size_t>& candidates, double limit) {
    Members members = membersOf(clusters);
    std::vector<std::tuple<double, std::size_t, std::size_t>> best;
    for (const std::size_t candidate : candidates) {
        std::tuple<double, std::size_t, std::size_t> nearest{-limit, candidate, clusters.size()};
        for (std::size_t c = 0; c < clusters.size(); ++c)
            if (const double s =
                    grouping::linkSimilarity(clusters[c].sum, grouping::sumOf(samples[candidate]));
                std::tuple(-s, candidate, c) < nearest)
                nearest = {-s, candidate, c};
        best.push_back(nearest);
    }
    std::sort(best.begin(), best.end());
    for (const auto& [negative, candidate, cluster] : best)
        if (cluster < clusters.size())
            members[cluster].push_back(candidate);
    return members;
}

} // namespace

TEST_CASE("No two groups reach a link similarity below its least mean similarity") {
    test::SyntheticFaces faces(5);
    faces.addPerson(12);
    faces.addPerson(3);
    const auto& samples = faces.samples();
    grouping::GroupSum a = grouping::sumOf(samples[0]);
    for (std::size_t i = 1; i < samples.size(); ++i) {
        const grouping::GroupSum b = grouping::sumOf(samples[i]);
        const double mean = static_cast<double>(a.sum.dot(b.sum)) / (a.weight * b.weight);
        const double link = grouping::linkSimilarity(a, b);
        if (link > 0.0)
            CHECK(mean >= grouping::leastMeanSimilarity(link));
        a.add(b);
    }
}

TEST_CASE("Faces of low quality join the cluster of highest link similarity, or none") {
    test::SyntheticFaces faces(6);
    const double limit = GENERATE(0.25, 0.4);
    for (int person = 0; person < 60; ++person) {
        faces.addPerson(2 + person % 5);
        for (int face = 0; face < 8; ++face)
            faces.addFace(person, 0.1 + 0.1 * face, 0.1);
    }
    const auto& samples = faces.samples();
    std::vector<SeededCluster> clusters(60);
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (samples[i].quality < 0.25) {
            candidates.push_back(i);
            continue;
        }
        SeededCluster& cluster = clusters[static_cast<std::size_t>(faces.truth()[i])];
        cluster.members.push_back(i);
        cluster.sum.add(grouping::sumOf(samples[i]));
    }
    const Members before = membersOf(clusters);
    const Members expected = joinedSlowly(clusters, samples, candidates, limit);
    const std::vector<grouping::ConstraintSet> noConstraints(samples.size());
    grouping::joinLowQuality(clusters, samples, candidates, noConstraints, {}, limit);
    CHECK(membersOf(clusters) == expected);
    CHECK(expected != before);
}
