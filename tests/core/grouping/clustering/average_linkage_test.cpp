// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/average_linkage.h"
#include "core/grouping/clustering/cluster_members.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace kith;
using grouping::GroupSum;

namespace {

GroupSum single(const grouping::FaceSample& sample, const grouping::ConstraintSet& constraints = {}) {
    return grouping::sumOf(sample, 0.0, constraints);
}

double cosine(const grouping::FaceSample& a, const grouping::FaceSample& b) {
    return model::cosineSimilarity(*a.embedding, *b.embedding);
}

} // namespace

TEST_CASE("Link similarity is the cosine of two faces, and a scaled mean over all pairs of two groups") {
    test::SyntheticFaces faces(3);
    faces.addPerson(5);
    const auto& s = faces.samples();
    CHECK(grouping::linkSimilarity(single(s[0]), single(s[1])) == Approx(cosine(s[0], s[1])).margin(1e-5));

    GroupSum pair = single(s[0]);
    pair.add(single(s[1]));
    GroupSum triple = single(s[2]);
    triple.add(single(s[3]));
    triple.add(single(s[4]));
    double sum = 0.0;
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t j = 2; j < 5; ++j)
            sum += cosine(s[i], s[j]);
    const double scale = std::sqrt((0.88 + 0.12 / 2.0) * (0.88 + 0.12 / 3.0));
    CHECK(grouping::linkSimilarity(pair, triple) == Approx(sum / 6.0 / scale).margin(1e-5));
}

TEST_CASE("A member compared with its own group is left out of it") {
    test::SyntheticFaces faces(3);
    faces.addPerson(3);
    const auto& s = faces.samples();
    GroupSum others = single(s[1]);
    others.add(single(s[2]));
    GroupSum all = single(s[0]);
    all.add(others);
    CHECK(grouping::linkSimilarityWithin(all, single(s[0])) ==
          Approx(grouping::linkSimilarity(others, single(s[0]))).margin(1e-5));
}

TEST_CASE("Joining stops at the limit, goes only along links, and never fills a photo twice") {
    test::SyntheticFaces faces(3);
    faces.addPerson(4);
    faces.addPerson(1);
    const auto& s = faces.samples();
    std::vector<GroupSum> groups;
    for (std::size_t i = 0; i < s.size(); ++i)
        groups.push_back(single(s[i], i < 2 ? grouping::ConstraintSet{0}
                                            : grouping::ConstraintSet{})); // faces 0 and 1 share a photo
    const auto limit = [](double similarity, std::size_t) { return similarity >= 0.3; };

    const auto joined = grouping::joinByAverageLinkage(groups, {{0, 1}, {1, 2}, {0, 3}, {3, 4}}, limit, {});
    CHECK(joined == std::vector<std::uint32_t>{0, 1, 1, 0, 4});
    CHECK(grouping::joinByAverageLinkage(groups, {}, limit, {}) == std::vector<std::uint32_t>{0, 1, 2, 3, 4});
    const auto high = [](double similarity, std::size_t) { return similarity >= 0.99; };
    CHECK(grouping::joinByAverageLinkage(groups, {{1, 2}, {0, 3}}, high, {}) ==
          std::vector<std::uint32_t>{0, 1, 2, 3, 4});
}

TEST_CASE("Two close groups that are far less alike across than within stay apart") {
    test::SyntheticFaces faces(3);
    faces.addPerson(2, 0.9, 0.9);
    faces.addPerson(2, 0.9, 0.9);
    const auto& s = faces.samples();
    std::vector<GroupSum> groups;
    for (const auto& sample : s)
        groups.push_back(single(sample));
    const auto everything = [](double, std::size_t) { return true; };
    const std::vector<std::pair<std::uint32_t, std::uint32_t>> links{{0, 1}, {2, 3}, {1, 2}};
    CHECK(grouping::joinByAverageLinkage(groups, links, everything, {}) ==
          std::vector<std::uint32_t>{0, 0, 2, 2});
}

TEST_CASE("The limit is asked for the number of groups that are left") {
    test::SyntheticFaces faces(3);
    faces.addPerson(4);
    std::vector<GroupSum> groups;
    for (const auto& sample : faces.samples())
        groups.push_back(single(sample));
    const auto onlyWhileFour = [](double, std::size_t left) { return left == 4; };
    const auto joined = grouping::joinByAverageLinkage(groups, {{0, 1}, {2, 3}}, onlyWhileFour, {});
    CHECK((joined[0] == joined[1]) != (joined[2] == joined[3]));
}
