// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cluster.h"
#include "core/grouping/neighbours/dot_product.h"
#include "core/grouping/neighbours/face_graph.h"
#include "core/model/error.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <memory>
#include <random>

using namespace kith;
using grouping::FaceGraph;

namespace {

constexpr float kFloor = 0.15F;

FaceGraph built(const std::vector<grouping::FaceSample>& samples, int threads = 1, FaceGraph previous = {}) {
    return grouping::updatedGraph(std::move(previous), samples, kFloor, {threads, {}, {}});
}

/// The graph as its definition says, pair by pair.
FaceGraph slowGraph(const std::vector<grouping::FaceSample>& samples) {
    FaceGraph graph;
    for (std::uint32_t i = 0; i < samples.size(); ++i) {
        std::vector<std::pair<float, std::uint32_t>> others;
        for (std::uint32_t j = 0; j < samples.size(); ++j)
            if (const float s = grouping::dotProduct(*samples[i].embedding, *samples[j].embedding);
                j != i && s >= kFloor)
                others.emplace_back(-s, j);
        std::sort(others.begin(), others.end());
        others.resize(std::min(others.size(), FaceGraph::kNeighbours));
        graph.faces.push_back(samples[i].face);
        graph.counts.push_back(static_cast<std::uint8_t>(others.size()));
        for (std::size_t n = 0; n < FaceGraph::kNeighbours; ++n)
            graph.neighbours.push_back(n < others.size()
                                           ? grouping::Neighbour{others[n].second, -others[n].first}
                                           : grouping::Neighbour{});
    }
    return graph;
}

/// Persons of many sizes, some with more faces than a list has places, and faces that are there twice.
std::vector<grouping::FaceSample> library(test::SyntheticFaces& faces, int persons) {
    for (int person = 0; person < persons; ++person)
        faces.addPerson(person % 20 == 0 ? 80 : 1 + person % 7);
    auto& samples = faces.edit();
    for (std::size_t i = 10; i + 1 < samples.size(); i += 50)
        samples[i].embedding = samples[i + 1].embedding;
    return samples;
}

} // namespace

TEST_CASE("The graph of the faces is the exact one, for any number of threads") {
    test::SyntheticFaces faces(3);
    const auto samples = library(faces, 200);
    REQUIRE(samples.size() > 1024); // more than one block
    const FaceGraph graph = built(samples);
    const FaceGraph expected = slowGraph(samples);
    CHECK(graph.faces == expected.faces);
    CHECK(graph.counts == expected.counts);
    CHECK((graph.neighbours == expected.neighbours));
    CHECK((built(samples, 2) == graph));
    CHECK((built(samples, 8) == graph));
    CHECK(std::ranges::any_of(graph.counts, [](int count) { return count == 64; }));
    CHECK(std::ranges::any_of(graph.counts, [](int count) { return count < 64; }));
}

TEST_CASE("A graph carried from run to run equals one built anew, whatever came, went or changed") {
    test::SyntheticFaces faces(11);
    const auto all = library(faces, 150);
    const auto seed = GENERATE(1U, 2U, 3U, 4U);
    std::mt19937 random(seed);
    std::vector<bool> present(all.size());
    std::vector<std::size_t> looksLike(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        present[i] = random() % 2 == 0;
        looksLike[i] = i;
    }
    FaceGraph carried;
    for (int run = 0; run < 5; ++run) {
        std::vector<grouping::FaceSample> samples;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (present[i]) {
                samples.push_back(all[i]);
                samples.back().embedding = all[looksLike[i]].embedding;
            }
        carried = built(samples, 2, std::move(carried));
        CHECK((carried == built(samples)));
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (random() % 40 == 0)
                present[i] = !present[i];
            if (random() % 200 == 0)
                looksLike[i] = random() % all.size();
        }
    }
}

TEST_CASE("A graph with another floor is not carried on") {
    test::SyntheticFaces faces(5);
    const auto samples = library(faces, 30);
    FaceGraph other = grouping::updatedGraph({}, samples, 0.3F, {});
    CHECK((built(samples, 1, std::move(other)) == built(samples)));
}

TEST_CASE("The inverted file finds nearly all neighbours, the same for any number of threads") {
    test::SyntheticFaces faces(13);
    const auto samples = library(faces, 500);
    const auto approximate = [&](int threads) {
        return grouping::updatedGraph({}, samples, kFloor, {threads, {}, {}}, 0.0);
    };
    const FaceGraph graph = approximate(1);
    CHECK((approximate(2) == graph));
    CHECK((approximate(8) == graph));
    const FaceGraph exact = built(samples);
    std::size_t wanted = 0;
    std::size_t found = 0;
    for (std::size_t i = 0; i < samples.size(); ++i)
        for (const grouping::Neighbour& neighbour : exact.of(i))
            if (neighbour.similarity > 0.3F) {
                ++wanted;
                found += std::ranges::count(graph.of(i), neighbour);
            }
    REQUIRE(wanted > 1000);
    CHECK(static_cast<double>(found) > 0.97 * static_cast<double>(wanted));
    CHECK_FALSE((graph == exact)); // or it compared with all
}

TEST_CASE("Clusters are the same with the graph of an earlier run, and for any number of threads") {
    test::SyntheticFaces faces(19);
    const auto samples = library(faces, 100);
    const std::span all(samples);
    const auto clustersOf = [](std::span<const grouping::FaceSample> some, FaceGraph& graph, int threads) {
        const auto clusters = grouping::clusterFaces(some, {}, {}, {}, graph, {threads, {}, {}});
        std::vector<std::vector<double>> flat;
        for (const grouping::Cluster& cluster : clusters) {
            flat.emplace_back(cluster.members.begin(), cluster.members.end());
            flat.push_back(cluster.probabilities);
        }
        return flat;
    };
    FaceGraph fresh;
    const auto expected = clustersOf(all, fresh, 1);
    REQUIRE(expected.size() > 20);
    FaceGraph carried;
    clustersOf(all.subspan(7), carried, 2);
    CHECK(clustersOf(all, carried, 8) == expected);
    CHECK((carried == fresh));
    CHECK(clustersOf(all, carried, 2) == expected);
}

TEST_CASE("The graph of no faces is empty, and a stop request ends the work") {
    CHECK(built({}).faces.empty());
    test::SyntheticFaces faces(7);
    const auto samples = library(faces, 30);
    std::stop_source source;
    const double exactComparisons = GENERATE(0.0, 1e9);
    try {
        grouping::updatedGraph({}, samples, kFloor,
                               {2, source.get_token(), [&](double) { source.request_stop(); }},
                               exactComparisons);
        FAIL("not stopped");
    } catch (const model::Error& error) {
        CHECK(error.kind() == model::ErrorKind::Cancelled);
    }
}

TEST_CASE("The cosine does not depend on the order of the two nor on where they lie in memory") {
    test::SyntheticFaces faces(17);
    faces.addPerson(2);
    const auto& samples = faces.samples();
    const float expected = grouping::dotProduct(*samples[0].embedding, *samples[1].embedding);
    CHECK(grouping::dotProduct(*samples[1].embedding, *samples[0].embedding) == expected);
    CHECK(std::abs(model::cosineSimilarity(*samples[0].embedding, *samples[1].embedding) - expected) <
          grouping::kProductRounding);
    struct Shifted {
        float before = 0.0F;
        model::Embedding embedding{};
    };
    const auto shifted = std::make_unique<Shifted>();
    shifted->embedding = *samples[0].embedding;
    CHECK(grouping::dotProduct(shifted->embedding, *samples[1].embedding) == expected);
}
