// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cluster_members.h"
#include "core/grouping/merging/merge_candidates.h"
#include "core/grouping/merging/merge_suggestions.h"
#include "core/model/error.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace kith;
using namespace kith::grouping;

namespace {

/// Thirty persons of six faces in one cluster each, except the first two, who lie in two clusters each.
struct SplitPersons {
    SplitPersons() {
        for (int person = 0; person < 30; ++person)
            faces.addPerson(6);
        const std::vector<int>& truth = faces.truth();
        int inPerson = 0;
        for (std::size_t i = 0; i < truth.size(); ++i) {
            inPerson = i > 0 && truth[i] == truth[i - 1] ? inPerson + 1 : 0;
            clusterOf.push_back(truth[i] < 2 && inPerson >= 3 ? 100 + truth[i] : truth[i]);
        }
    }

    std::vector<MergeSuggestion> suggestions(int threads = 1) {
        groups = faceGroups(faces.samples(), clusterOf);
        return suggestMerges({faces.samples(), groups, answers, skipped, rejections}, {}, MergeModel(),
                             {threads, {}, {}});
    }
    /// Whether the two clusters of a person are among the suggestions.
    bool offers(int person) {
        return std::ranges::any_of(suggestions(), [&](const MergeSuggestion& suggestion) {
            return personOf(suggestion.a) == person && personOf(suggestion.b) == person;
        });
    }
    int personOf(std::uint32_t group) const { return faces.truth()[groups[group].members.front()]; }
    FacePair facesOf(int first, int second) {
        const auto& samples = faces.samples();
        return {samples[static_cast<std::size_t>(first)].face,
                samples[static_cast<std::size_t>(second)].face};
    }

    test::SyntheticFaces faces{11};
    std::vector<int> clusterOf;
    std::vector<FaceGroup> groups;
    PairAnswers answers;
    std::vector<FacePair> skipped;
    std::vector<Rejection> rejections;
};

} // namespace

TEST_CASE("The two clusters of one person come first, with faces of both to answer for") {
    SplitPersons persons;
    const auto suggestions = persons.suggestions();
    REQUIRE(suggestions.size() >= 2);
    std::set<int> found;
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(persons.personOf(suggestions[i].a) == persons.personOf(suggestions[i].b));
        found.insert(persons.personOf(suggestions[i].a));
        CHECK(suggestions[i].probability > 0.9);
        CHECK(suggestions[i].faces.first != suggestions[i].faces.second);
    }
    CHECK(found == std::set<int>{0, 1});
    CHECK(std::is_sorted(suggestions.begin(), suggestions.end(),
                         [](const auto& a, const auto& b) { return a.probability > b.probability; }));
    for (std::size_t i = 2; i < suggestions.size(); ++i)
        CHECK(suggestions[i].probability < 0.5);
}

TEST_CASE("Suggestions do not depend on the number of threads") {
    SplitPersons persons;
    const auto one = persons.suggestions(1);
    const auto many = persons.suggestions(GENERATE(2, 8));
    REQUIRE(one.size() == many.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        CHECK(one[i].faces == many[i].faces);
        CHECK(one[i].probability == many[i].probability);
    }
}

TEST_CASE("What was answered or skipped is not asked again, for whatever groups hold the faces now") {
    SplitPersons persons;
    REQUIRE(persons.offers(0));
    SECTION("Different") {
        persons.answers.different = {persons.facesOf(4, 2)};
    }
    SECTION("Same") {
        persons.answers.same = {persons.facesOf(0, 5)};
    }
    SECTION("Skip") {
        persons.skipped = {persons.facesOf(1, 3)};
    }
    CHECK_FALSE(persons.offers(0));
    CHECK(persons.offers(1));
}

TEST_CASE("Groups with faces of one photo are not suggested") {
    SplitPersons persons;
    auto& samples = persons.faces.edit();
    samples[5].photo = samples[1].photo;
    CHECK_FALSE(persons.offers(0));
    CHECK(persons.offers(1));
}

TEST_CASE("A group with a face that is not that person is not suggested for them") {
    SplitPersons persons;
    for (std::size_t i = 0; i < 3; ++i)
        persons.faces.edit()[i].label = model::PersonId(7);
    REQUIRE(persons.offers(0));
    persons.rejections = {{persons.faces.samples()[4].face, model::PersonId(8)}};
    CHECK(persons.offers(0));
    persons.rejections = {{persons.faces.samples()[4].face, model::PersonId(7)}};
    CHECK_FALSE(persons.offers(0));
}

TEST_CASE("The named group is the first of a pair, else the larger") {
    SplitPersons persons;
    const auto pairOf = [&](int person) {
        const auto suggestions = persons.suggestions();
        return *std::ranges::find_if(suggestions, [&](const MergeSuggestion& suggestion) {
            return persons.personOf(suggestion.a) == person && persons.personOf(suggestion.b) == person;
        });
    };
    persons.clusterOf[2] = 100; // of the first person's six faces two and four
    CHECK(persons.groups.empty());
    const MergeSuggestion bySize = pairOf(0);
    CHECK(persons.groups[bySize.a].members.size() == 4);
    persons.faces.edit()[0].label = persons.faces.edit()[1].label = model::PersonId(7);
    const MergeSuggestion byName = pairOf(0);
    CHECK(persons.groups[byName.a].person == model::PersonId(7));
    CHECK(persons.groups[byName.b].members.size() == 4);
}

TEST_CASE("Groups are persons, clusters without a name, and single faces of good quality") {
    test::SyntheticFaces faces(3);
    faces.addPerson(8);
    std::vector<FaceSample>& samples = faces.edit();
    const std::vector<int> clusterOf{1, 1, 2, 2, -1, -1, -1, 2};
    samples[1].label = samples[6].label = model::PersonId(5); // names cluster 1
    samples[5].quality = 0.1;
    const auto groups = faceGroups(samples, clusterOf);
    REQUIRE(groups.size() == 3);
    CHECK(groups[0].person == model::PersonId(5));
    CHECK(groups[0].members == std::vector<std::size_t>{1, 6});
    CHECK(groups[1].members == std::vector<std::size_t>{2, 3, 7});
    CHECK(groups[2].members == std::vector<std::size_t>{4});
}

TEST_CASE("The face that stands for a group is not a blurred one nor a stray") {
    test::SyntheticFaces faces(3);
    faces.addPerson(0);
    faces.addFace(0, 0.9, 0.1);
    faces.addFace(0, 0.3, 1.0);
    faces.addFace(0, 0.85, 1.0);
    faces.addFace(0, 0.7, 0.9);
    CHECK(representative(faces.samples(), {{0, 1, 2, 3}, {}}) == 2);
}

TEST_CASE("The nearest groups are those that comparing all pairs finds, across blocks and threads") {
    test::SyntheticFaces faces(5);
    for (int person = 0; person < 550; ++person)
        faces.addPerson(2, 0.5, 0.8);
    std::vector<GroupSum> sums;
    for (const FaceSample& sample : faces.samples())
        sums.push_back(sumOf(sample));
    const auto mayJoin = [](std::uint32_t a, std::uint32_t b) { return (a + b) % 5 != 0; };
    constexpr double kFloor = 0.1;
    constexpr std::size_t kMost = 3;
    std::set<std::pair<std::uint32_t, std::uint32_t>> expected;
    for (std::uint32_t a = 0; a < sums.size(); ++a) {
        std::vector<std::pair<double, std::uint32_t>> others;
        for (std::uint32_t b = 0; b < sums.size(); ++b)
            if (const double s = linkSimilarity(sums[std::min(a, b)], sums[std::max(a, b)]);
                a != b && mayJoin(a, b) && s >= kFloor)
                others.emplace_back(-s, b);
        std::sort(others.begin(), others.end());
        others.resize(std::min(others.size(), kMost));
        for (const auto& [similarity, b] : others)
            expected.insert(std::minmax(a, b));
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> found;
    for (const GroupPair& pair : nearestGroups(sums, mayJoin, kFloor, kMost, {GENERATE(1, 3), {}, {}}))
        CHECK(found.emplace(pair.a, pair.b).second);
    CHECK(found == expected);
    CHECK(expected.size() > 550);
}

TEST_CASE("Nothing to compare gives no suggestions, and a stop request ends the work") {
    CHECK(suggestMerges({}, {}, MergeModel(), {}).empty());
    SplitPersons persons;
    persons.groups = faceGroups(persons.faces.samples(), persons.clusterOf);
    std::stop_source source;
    source.request_stop();
    try {
        suggestMerges({persons.faces.samples(), persons.groups, {}, {}, {}}, {}, MergeModel(),
                      {1, source.get_token(), {}});
        FAIL("not stopped");
    } catch (const model::Error& error) {
        CHECK(error.kind() == model::ErrorKind::Cancelled);
    }
}
