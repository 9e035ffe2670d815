// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cluster_numbers.h"
#include "tests/support/catch.h"

using namespace kith;
using grouping::Cluster;

namespace {

std::vector<grouping::FaceSample> faces(int count) {
    std::vector<grouping::FaceSample> samples(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        samples[static_cast<std::size_t>(i)].face = model::FaceId(i + 1);
    return samples;
}

Cluster cluster(std::vector<std::size_t> members) {
    Cluster result;
    result.probabilities.assign(members.size(), 1.0);
    result.members = std::move(members);
    return result;
}

std::vector<int> numbers(const std::vector<Cluster>& clusters,
                         const std::vector<std::pair<int, int>>& previous, int highest) {
    std::vector<std::pair<model::FaceId, int>> before;
    for (const auto& [face, number] : previous)
        before.emplace_back(model::FaceId(face), number);
    return grouping::keepNumbers(clusters, faces(12), before, highest);
}

} // namespace

TEST_CASE("The first clusters are numbered from 1") {
    CHECK(numbers({cluster({0, 1}), cluster({2, 3})}, {}, 0) == std::vector<int>{1, 2});
}

TEST_CASE("A number stays with the cluster that holds at least half of its faces") {
    // Number 7 had faces 1 to 4, number 3 faces 5 and 6.
    const std::vector<std::pair<int, int>> before{{1, 7}, {2, 7}, {3, 7}, {4, 7}, {5, 3}, {6, 3}};
    CHECK(numbers({cluster({4, 5, 6}), cluster({0, 1, 7, 8})}, before, 7) == std::vector<int>{3, 7});
    // A quarter is not enough: a new number, and one never used before.
    CHECK(numbers({cluster({0, 8, 9}), cluster({4, 5})}, before, 9) == std::vector<int>{10, 3});
}

TEST_CASE("The larger overlap wins, and a number is given once") {
    const std::vector<std::pair<int, int>> before{{1, 1}, {2, 1}, {3, 1}, {4, 1}, {5, 2}, {6, 2}, {7, 2}};
    // Both numbers flow together: the one with more faces there stays.
    CHECK(numbers({cluster({0, 1, 2, 3, 4, 5, 6})}, before, 2) == std::vector<int>{1});
    // One number split in halves: the first half keeps it, the other is new.
    CHECK(numbers({cluster({0, 1}), cluster({2, 3})}, before, 2) == std::vector<int>{1, 3});
}

TEST_CASE("New numbers start above the highest ever given, even where nobody carries that one now") {
    CHECK(numbers({cluster({8, 9})}, {{1, 4}, {2, 4}}, 30) == std::vector<int>{31});
    CHECK(numbers({cluster({8, 9})}, {{1, 4}, {2, 4}}, 0) == std::vector<int>{5});
}
