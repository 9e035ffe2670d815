// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/clustering/cannot_links.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

using namespace kith;
using grouping::cannotLinks;
using grouping::clash;
using grouping::FacePair;

namespace {

/// Six faces: 1 to 3 on the photo 10, 4 and 5 on the photo 11, 6 alone.
std::vector<grouping::FaceSample> sixFaces() {
    std::vector<grouping::FaceSample> samples(6);
    for (int i = 0; i < 6; ++i) {
        samples[static_cast<std::size_t>(i)].face = model::FaceId(i + 1);
        samples[static_cast<std::size_t>(i)].photo = model::PhotoId(i < 3 ? 10 : i < 5 ? 11 : 12);
    }
    return samples;
}

FacePair pair(int a, int b) {
    return {model::FaceId(a), model::FaceId(b)};
}

/// "12 13" for the pairs of faces that clash.
std::string clashes(const grouping::PairAnswers& answers) {
    const auto samples = sixFaces();
    const auto constraints = cannotLinks(samples, answers);
    std::string text;
    for (std::size_t a = 0; a < constraints.size(); ++a)
        for (std::size_t b = a + 1; b < constraints.size(); ++b) {
            CHECK(clash(constraints[a], constraints[b]) == clash(constraints[b], constraints[a]));
            if (clash(constraints[a], constraints[b]))
                text += std::to_string(a + 1) + std::to_string(b + 1) + " ";
        }
    return text;
}

} // namespace

TEST_CASE("Faces of one photo clash") {
    CHECK(clashes({}) == "12 13 23 45 ");
}

TEST_CASE("Same lifts the rule for its pair alone") {
    CHECK(clashes({{pair(3, 1)}, {}}) == "12 23 45 ");
    CHECK(clashes({{pair(4, 5)}, {}}) == "12 13 23 ");
}

TEST_CASE("Different forbids a pair of two photos, whichever way it was answered") {
    CHECK(clashes({{}, {pair(6, 1), pair(1, 4)}}) == "12 13 14 16 23 45 ");
    CHECK(clashes({{pair(4, 5)}, {pair(5, 4)}}) == "12 13 23 45 ");
}

TEST_CASE("Answers about absent faces and about one face say nothing") {
    CHECK(clashes({{pair(1, 77)}, {pair(78, 79), pair(6, 6), pair(6, 80)}}) == "12 13 23 45 ");
}

TEST_CASE("Groups clash for what any of their faces bears") {
    const auto samples = sixFaces();
    const auto constraints = cannotLinks(samples, {{}, {pair(6, 1), pair(6, 4)}});
    grouping::ConstraintSet group = constraints[1]; // face 2: of photo 10
    CHECK_FALSE(clash(group, constraints[5]));
    grouping::addAll(group, constraints[3]); // and face 4
    CHECK(clash(group, constraints[5]));
    CHECK(clash(group, constraints[4]));
}

TEST_CASE("A photo whose faces are unknown forbids nothing") {
    auto samples = sixFaces();
    for (auto& sample : samples)
        sample.photo = {};
    for (const auto& constraints : cannotLinks(samples, {}))
        CHECK(constraints.empty());
}
