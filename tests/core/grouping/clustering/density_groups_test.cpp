// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/density_groups.h"
#include "core/grouping/clustering/hdbscan/spanning_tree.h"
#include "core/model/error.h"
#include "tests/core/grouping/clustering/dense_hdbscan.h"
#include "tests/core/grouping/clustering/point_sets.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace kith;
using grouping::DensityGroups;
using test::PointSet;

namespace {

std::vector<grouping::FaceSample> samplesOf(const PointSet& points) {
    std::vector<grouping::FaceSample> samples;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto number = static_cast<std::int64_t>(i) + 1;
        samples.push_back({model::FaceId(number), model::PhotoId(number), &points[i], 1.0, 0, {}, {}});
    }
    return samples;
}

grouping::Rows rowsOf(const PointSet& points) {
    std::vector<const model::Embedding*> pointers;
    for (const model::Embedding& point : points)
        pointers.push_back(&point);
    return grouping::toRows(pointers);
}

DensityGroups group(const PointSet& points, const model::ClusteringSettings& settings,
                    std::vector<grouping::ConstraintSet> constraints = {},
                    const std::vector<grouping::SeedPair>& same = {}) {
    constraints.resize(points.size());
    return groupByDensity(samplesOf(points), constraints, same, settings, {});
}

/// Cluster of each point, numbered by first point; -1 = left alone.
std::vector<int> labelsOf(const DensityGroups& found) {
    std::vector<std::size_t> sizes(found.groups.count, 0);
    for (const std::uint32_t label : found.groups.labels)
        ++sizes[label];
    std::vector<int> number(found.groups.count, -1);
    std::vector<int> labels;
    int next = 0;
    for (const std::uint32_t label : found.groups.labels) {
        if (number[label] < 0 && sizes[label] >= found.minimumSize)
            number[label] = next++;
        labels.push_back(number[label]);
    }
    return labels;
}

model::ClusteringSettings settingsOf(int minimumSize, int samples = 1, double epsilon = 0.0) {
    return {minimumSize, samples, epsilon, 0.5, false, false};
}

std::size_t autoSize(std::size_t faces) {
    return faces > 1000 ? 4 : 2;
}

void checkAgainstDense(const PointSet& points, const test::DistanceMatrix& distances,
                       const model::ClusteringSettings& settings) {
    const DensityGroups found = group(points, settings);
    const std::size_t minimumSize = settings.minimumClusterSize > 0
                                        ? static_cast<std::size_t>(settings.minimumClusterSize)
                                        : autoSize(points.size());
    const test::DenseClusters expected = test::denseHdbscan(
        distances.mutualReachability(settings.minimumSamples), minimumSize, settings.selectionEpsilon);
    INFO(points.size() << " points, size " << minimumSize << ", samples " << settings.minimumSamples
                       << ", epsilon " << settings.selectionEpsilon);
    CHECK(labelsOf(found) == expected.labels);
    double largest = 0.0;
    for (std::size_t i = 0; i < points.size(); ++i)
        largest = std::max(largest, std::abs(found.probabilities[i] - expected.probabilities[i]));
    CHECK(largest <= 1e-6);
}

} // namespace

TEST_CASE("Without link limit the clusters are those of dense HDBSCAN*") {
    constexpr int kSets = 20;
    constexpr std::array kSizes{0, 2, 4, 8, 16};
    constexpr std::array kSamples{1, 2, 3, 5, 16};
    constexpr std::array kEpsilons{0.0, 0.05, 0.5, 0.8, 1.0, 1.2};
    std::size_t clustered = 0;
    for (std::uint32_t seed = 0; seed < kSets; ++seed) {
        const PointSet points = test::pointSet(seed);
        const test::DistanceMatrix distances(points);
        INFO("set " << seed);
        const std::size_t rounds = points.size() > 1000 ? 1 : 6;
        for (std::size_t round = 0; round < rounds; ++round)
            checkAgainstDense(points, distances,
                              settingsOf(kSizes[(seed + round) % kSizes.size()],
                                         kSamples[(seed / 2 + round) % kSamples.size()],
                                         kEpsilons[(seed / 3 + round) % kEpsilons.size()]));
        const std::vector<int> labels = labelsOf(group(points, settingsOf(2)));
        clustered += static_cast<std::size_t>(std::ranges::count_if(labels, [](int l) { return l >= 0; }));
    }
    CHECK(clustered > 3000); // the sets are not empty of clusters
}

TEST_CASE("Density: the order of the rows changes nothing") {
    for (const std::uint32_t seed : {0U, 1U, 2U, 3U, 4U}) {
        const PointSet points = test::pointSet(seed);
        const auto settings = settingsOf(2, 3, 0.05);
        const DensityGroups straight = group(points, settings);
        const std::vector<std::size_t> order = test::shuffled(points.size(), seed);
        PointSet moved;
        for (const std::size_t i : order)
            moved.push_back(points[i]);
        const DensityGroups found = group(moved, settings);
        std::vector<int> expected;
        for (const std::size_t i : order)
            expected.push_back(labelsOf(straight)[i]);
        std::map<int, int> renamed{{-1, -1}}; // by first face of the new order
        for (int& label : expected)
            label = renamed.emplace(label, static_cast<int>(renamed.size()) - 1).first->second;
        CHECK(labelsOf(found) == expected);
        for (std::size_t i = 0; i < order.size(); ++i)
            CHECK(found.probabilities[i] == straight.probabilities[order[i]]);
    }
}

TEST_CASE("Density by hand: two groups and a face between nowhere") {
    const PointSet line = test::onLine({0, 1, 2, 20, 21, 22, 50});
    const DensityGroups found = group(line, settingsOf(2));
    CHECK(labelsOf(found) == std::vector<int>{0, 0, 0, 1, 1, 1, -1});
    CHECK(found.probabilities == std::vector<double>(7, 1.0));
    CHECK(labelsOf(group(line, settingsOf(4))) == std::vector<int>(7, -1)); // one group: the root
}

TEST_CASE("Density by hand: probabilities are lambda by the largest lambda") {
    // 6 leaves at 4 (of 64), 43 at 2; the rest at 1
    const DensityGroups found = group(test::onLine({0, 1, 2, 6, 40, 41, 43}), settingsOf(2));
    CHECK(labelsOf(found) == std::vector<int>{0, 0, 0, 0, 1, 1, 1});
    CHECK(found.probabilities == std::vector<double>{1.0, 1.0, 1.0, 0.25, 1.0, 1.0, 0.5});
}

TEST_CASE("Density by hand: excess of mass takes the parent or its children, epsilon the parent") {
    // {0, 1, 4, 5} lives from 35 to 3: 4 (1/3 - 1/35) = 1.22; {0, 1} and {4, 5} from 3 to 1: 2 (1 - 1/3) each
    const PointSet apart = test::onLine({0, 1, 4, 5, 40, 41});
    CHECK(labelsOf(group(apart, settingsOf(2))) == std::vector<int>{0, 0, 1, 1, 2, 2});
    CHECK(labelsOf(group(apart, settingsOf(2, 1, 3.0 / 64))) == std::vector<int>{0, 0, 1, 1, 2, 2});
    CHECK(labelsOf(group(apart, settingsOf(2, 1, 3.5 / 64))) == std::vector<int>{0, 0, 0, 0, 1, 1});
    // {0, 2} and {5, 7} only live from 3 to 2: 2 (1/2 - 1/3) each
    CHECK(labelsOf(group(test::onLine({0, 2, 5, 7, 42, 44}), settingsOf(2))) ==
          std::vector<int>{0, 0, 0, 0, 1, 1});
    // born at 6, split at 3, ended at 2: both are worth 4/6
    CHECK(labelsOf(group(test::onLine({0, 2, 5, 7, 13, 15}), settingsOf(2))) ==
          std::vector<int>{0, 0, 0, 0, 1, 1});
}

TEST_CASE("Density by hand: minimum samples count the face itself") {
    const PointSet line = test::onLine({0, 1, 2, 10, 20, 21, 22});
    const std::vector<int> labels{0, 0, 0, 0, 1, 1, 1};
    for (const auto& [samples, probability] : {std::pair(1, 1.0 / 8), {2, 1.0 / 8}, {3, 2.0 / 9}}) {
        const DensityGroups found = group(line, settingsOf(2, samples));
        CHECK(labelsOf(found) == labels);
        CHECK(found.probabilities[3] == Approx(probability).epsilon(1e-12));
    }
}

TEST_CASE("Density by hand: all edges of one length go at once, duplicates are infinitely dense") {
    CHECK(labelsOf(group(test::onLine({0, 1, 2, 3, 4, 5}), settingsOf(2))) == std::vector<int>(6, -1));
    const DensityGroups found = group(test::onLine({0, 0, 1, 3, 40, 41}), settingsOf(2));
    CHECK(labelsOf(found) == std::vector<int>{0, 0, 0, 0, 1, 1});
    CHECK(found.probabilities == std::vector<double>{1.0, 1.0, 0.0, 0.0, 1.0, 1.0});
}

TEST_CASE("Density: a clash cuts the longest edge on the way, and nothing else") {
    const PointSet line = test::onLine({0, 1, 3, 4, 20, 21, 22, 24});
    const auto settings = settingsOf(2, 1, 0.1); // one cluster on each side
    CHECK(labelsOf(group(line, settings)) == std::vector<int>{0, 0, 0, 0, 1, 1, 1, 1});
    CHECK(labelsOf(group(line, settings, {{7}, {}, {}, {7}})) == std::vector<int>{0, 0, 1, 1, 2, 2, 2, 2});
    CHECK(labelsOf(group(line, settings, {{7}, {}, {}, {}, {}, {}, {}, {7}})) ==
          std::vector<int>{0, 0, 0, 0, 1, 1, 1, 1});
    CHECK(labelsOf(group(line, settings, {{}, {}, {}, {}, {7}, {}, {}, {7}})) ==
          std::vector<int>{0, 0, 0, 0, 1, 1, 1, -1});
}

TEST_CASE("Density: a pair that the user joined is one cluster unless something forbids it") {
    const PointSet line = test::onLine({0, 1, 2, 20, 21, 22, 50});
    CHECK(labelsOf(group(line, settingsOf(2), {}, {{2, 3}})) == std::vector<int>{0, 0, 0, 0, 0, 0, -1});
    const DensityGroups taken = group(line, settingsOf(2), {}, {{0, 6}});
    CHECK(labelsOf(taken) == std::vector<int>{0, 0, 0, 1, 1, 1, 0});
    CHECK(taken.probabilities[6] == 1.0);
    CHECK(labelsOf(group(line, settingsOf(2), {{3}, {}, {}, {3}}, {{0, 3}})) ==
          std::vector<int>{0, 0, 0, 1, 1, 1, -1});
}

TEST_CASE("Density: no constraints ever clash in a group") {
    for (std::uint32_t seed = 0; seed < 5; ++seed) {
        const PointSet points = test::pointSet(seed);
        std::mt19937 random(seed);
        std::vector<grouping::ConstraintSet> constraints(points.size());
        for (std::size_t i = 0; i < points.size(); ++i)
            if (random() % 2 == 0)
                constraints[i] = {static_cast<std::uint32_t>(random() % (points.size() / 4))};
        const DensityGroups found = group(points, settingsOf(2, 1, 0.8), constraints);
        std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
        for (std::size_t i = 0; i < points.size(); ++i)
            for (const std::uint32_t constraint : constraints[i])
                CHECK(seen.emplace(found.groups.labels[i], constraint).second);
    }
}

TEST_CASE("Density: Auto grows with the library, and a stop is obeyed") {
    CHECK(group(test::onLine(std::vector<int>(1000, 1)), settingsOf(0)).minimumSize == 2);
    CHECK(group(test::onLine(std::vector<int>(1001, 1)), settingsOf(0)).minimumSize == 4);
    CHECK(group({}, settingsOf(0)).groups.count == 0);
    CHECK(labelsOf(group(test::onLine({5}), settingsOf(2))) == std::vector<int>{-1});
    const PointSet line = test::onLine({0, 1, 2});
    std::stop_source stop;
    stop.request_stop();
    const std::vector<grouping::ConstraintSet> constraints(3);
    CHECK_THROWS_AS(
        groupByDensity(samplesOf(line), constraints, {}, settingsOf(2), {1, stop.get_token(), {}}),
        model::Error);
}

TEST_CASE("The spanning tree of the nearest neighbours is the whole one where they hold it") {
    const PointSet points = test::pointSet(8); // no more than the neighbours of a face
    const std::vector<grouping::FaceSample> samples = samplesOf(points);
    const grouping::Rows rows = rowsOf(points);
    const auto graph = grouping::updatedGraph({}, samples, -2.0F, {});
    for (const int minimumSamples : {1, 4}) {
        const auto whole = grouping::spanningTree(rows, minimumSamples, {});
        const auto found = grouping::spanningTreeOfNeighbours(graph, rows, minimumSamples, {});
        REQUIRE(whole.size() == points.size() - 1);
        REQUIRE(found.size() == whole.size());
        for (std::size_t i = 0; i < whole.size(); ++i)
            CHECK(found[i].distance == whole[i].distance);
    }
}

TEST_CASE("Parts that the neighbour graph does not connect are as far apart as can be") {
    const PointSet points = test::pointSet(0);
    const std::vector<grouping::FaceSample> samples = samplesOf(points);
    const grouping::Rows rows = rowsOf(points);
    const auto whole = grouping::spanningTree(rows, 1, {});
    constexpr float kFloor = 0.5F;
    const auto graph = grouping::updatedGraph({}, samples, kFloor, {});
    const auto found = grouping::spanningTreeOfNeighbours(graph, rows, 1, {});
    REQUIRE(found.size() == whole.size());
    std::size_t apart = 0;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const bool isLinked = whole[i].distance < std::sqrt(2.0 - 2.0 * kFloor);
        apart += isLinked ? 0 : 1;
        CHECK(found[i].distance == (isLinked ? whole[i].distance : 2.0));
    }
    CHECK(apart > 0);
    CHECK(apart < whole.size());
}
