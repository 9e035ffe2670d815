// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbour_graph.h"
#include "core/model/error.h"
#include "tests/core/grouping/synthetic_faces.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace kith;

namespace {

grouping::Rows rowsOf(const std::vector<grouping::FaceSample>& samples) {
    std::vector<const model::Embedding*> embeddings;
    for (const auto& sample : samples)
        embeddings.push_back(sample.embedding);
    return grouping::toRows(embeddings);
}

/// The k most similar faces of each face at or over the floor, found the slow way.
std::vector<std::set<std::uint32_t>> slowGraph(const std::vector<grouping::FaceSample>& samples,
                                               std::size_t k, float floor) {
    std::vector<std::set<std::uint32_t>> graph(samples.size());
    for (std::uint32_t i = 0; i < samples.size(); ++i) {
        std::vector<std::pair<float, std::uint32_t>> others;
        for (std::uint32_t j = 0; j < samples.size(); ++j)
            if (const float s = model::cosineSimilarity(*samples[i].embedding, *samples[j].embedding);
                j != i && s >= floor)
                others.emplace_back(-s, j);
        std::sort(others.begin(), others.end());
        others.resize(std::min(others.size(), k));
        for (const auto& [negative, j] : others) {
            graph[i].insert(j);
            graph[j].insert(i);
        }
    }
    return graph;
}

} // namespace

TEST_CASE("The blocked graph is the exact symmetric graph of nearest neighbours, across block borders") {
    test::SyntheticFaces faces(7);
    for (int person = 0; person < 120; ++person)
        faces.addPerson(10);
    const auto& samples = faces.samples();
    const auto graph = grouping::buildNeighbourGraph(rowsOf(samples), 6, 0.15F, {}, {});
    const auto expected = slowGraph(samples, 6, 0.15F);
    REQUIRE(graph.size() == samples.size());
    for (std::size_t i = 0; i < graph.size(); ++i) {
        std::set<std::uint32_t> found;
        for (const auto& neighbour : graph[i])
            found.insert(neighbour.index);
        CHECK(found == expected[i]);
        CHECK(std::is_sorted(graph[i].begin(), graph[i].end(),
                             [](const auto& a, const auto& b) { return a.similarity > b.similarity; }));
    }
}

TEST_CASE("The graph of nothing is empty, and a stop request ends the work") {
    CHECK(grouping::buildNeighbourGraph(grouping::Rows(0, 512), 6, 0.1F, {}, {}).empty());
    test::SyntheticFaces faces(7);
    faces.addPerson(3);
    std::stop_source source;
    source.request_stop();
    try {
        grouping::buildNeighbourGraph(rowsOf(faces.samples()), 6, 0.1F, source.get_token(), {});
        FAIL("not stopped");
    } catch (const model::Error& error) {
        CHECK(error.kind() == model::ErrorKind::Cancelled);
    }
}
