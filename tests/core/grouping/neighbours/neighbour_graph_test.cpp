// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/neighbours/dot_product.h"
#include "core/grouping/neighbours/face_graph.h"
#include "core/model/error.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <numeric>
#include <set>

using namespace kith;

namespace {

using Links = std::vector<std::vector<grouping::Neighbour>>;

/// What reevaluated() promises, found the slow way.
Links slowLinks(const grouping::FaceGraph& graph, const std::vector<std::uint32_t>& of,
                const std::vector<grouping::FaceSample>& rows, float floor) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::size_t i = 0; i < of.size(); ++i)
        for (const grouping::Neighbour& neighbour : graph.of(i)) {
            pairs.emplace(of[i], of[neighbour.index]);
            pairs.emplace(of[neighbour.index], of[i]);
        }
    Links links(rows.size());
    for (const auto& [a, b] : pairs)
        if (const float s = grouping::dotProduct(*rows[a].embedding, *rows[b].embedding);
            a != b && s >= floor)
            links[a].push_back({b, s});
    for (auto& list : links)
        std::ranges::stable_sort(list, std::ranges::greater{}, &grouping::Neighbour::similarity);
    return links;
}

Links toLinks(const grouping::NeighbourGraph& graph) {
    Links links;
    for (std::size_t i = 0; i < graph.size(); ++i)
        links.emplace_back(graph[i].begin(), graph[i].end());
    return links;
}

} // namespace

TEST_CASE("Listed pairs get the similarities of other embeddings and are known to both sides") {
    test::SyntheticFaces stored(7);
    test::SyntheticFaces moved(8);
    for (int person = 0; person < 120; ++person) {
        stored.addPerson(10);
        moved.addPerson(10);
    }
    const auto graph = grouping::updatedGraph({}, stored.samples(), 0.1F, {});
    const auto& rows = moved.samples();
    std::vector<std::uint32_t> of(rows.size());
    std::iota(of.begin(), of.end(), 0U);
    SECTION("each face as itself") {}
    SECTION("several faces folded into one row") {
        for (std::uint32_t& row : of)
            row = row / 4 * 4;
    }
    const auto expected = slowLinks(graph, of, rows, 0.05F);
    const int threads = GENERATE(1, 2, 8);
    const auto links = toLinks(grouping::reevaluated(graph, of, rows, 0.05F, {threads, {}, {}}));
    CHECK((links == expected));
    CHECK(std::ranges::any_of(links, [](const auto& list) { return !list.empty(); }));
}

TEST_CASE("Nothing listed gives no links, and a stop request ends the work") {
    CHECK(grouping::reevaluated({}, {}, {}, 0.1F, {}).empty());
    test::SyntheticFaces faces(7);
    faces.addPerson(3);
    const auto& samples = faces.samples();
    const auto graph = grouping::updatedGraph({}, samples, 0.1F, {});
    std::stop_source source;
    source.request_stop();
    const std::vector<std::uint32_t> of{0, 1, 2};
    try {
        grouping::reevaluated(graph, of, samples, 0.1F, {1, source.get_token(), {}});
        FAIL("not stopped");
    } catch (const model::Error& error) {
        CHECK(error.kind() == model::ErrorKind::Cancelled);
    }
}
