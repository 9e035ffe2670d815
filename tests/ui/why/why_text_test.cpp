// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/why/why_text.h"

using namespace kith;
using model::SuggestionSource;
using ui::groupSentence;
using ui::whySentence;

namespace {

model::Suggestion guess(SuggestionSource source, std::int64_t person, double probability, double runnerUp) {
    model::Suggestion made;
    made.source = source;
    made.person = model::PersonId(person);
    made.probability = probability;
    made.runnerUp = model::PersonId(person + 1);
    made.runnerUpProbability = runnerUp;
    return made;
}

} // namespace

TEST_CASE("Two sources agree, agree closely, or disagree") {
    const auto clustering = guess(SuggestionSource::Clustering, 1, 0.9, 0.05);
    CHECK(whySentence({guess(SuggestionSource::Classification, 1, 0.9, 0.05), clustering}) ==
          "The two agree.");
    CHECK(whySentence({guess(SuggestionSource::Classification, 1, 0.5, 0.4), clustering}) ==
          "The two agree, but the next person is close behind.");
    CHECK(whySentence({guess(SuggestionSource::Classification, 7, 0.9, 0.05), clustering}) ==
          "The two disagree: look twice.");
}

TEST_CASE("One source alone is named, and so is a close call") {
    CHECK(whySentence({guess(SuggestionSource::Clustering, 1, 0.9, 0.0)}) == "Only clustering has a guess.");
    CHECK(whySentence({guess(SuggestionSource::Classification, 1, 0.45, 0.4)}) ==
          "Only classification has a guess. The next person is close behind.");
    CHECK(whySentence({}) == "There is no guess about this face.");
}

TEST_CASE("What the company of a face tells, and where it is the reason") {
    model::Explanation why;
    CHECK(groupSentence(why, "Ada").isEmpty());
    why.suggestion = guess(SuggestionSource::Classification, 1, 0.9, 0.0);
    CHECK(groupSentence(why, "Ada").isEmpty());
    why.group.others = 12;
    CHECK(groupSentence(why, "Ada") == "It is grouped with 12 other faces.");
    why.group.named = 3;
    CHECK(groupSentence(why, "Ada") == "It is grouped with 12 other faces, of which 3 are named Ada.");
    why.restsOnGroup = true;
    CHECK(groupSentence(why, "Ada") == "It is grouped with 12 other faces, of which 3 are named Ada. "
                                       "That is why: by itself it is not like Ada.");
    why.group.named = 0;
    CHECK(groupSentence(why, "Ada") == "It is grouped with 12 other faces. Some of them are like Ada; by "
                                       "itself it is not.");
    why.source = SuggestionSource::Clustering;
    why.group = {2, 2, {}, model::SimilarityGrade::Unlike};
    CHECK(groupSentence(why, "Ada") == "It is grouped with 2 other faces, all named Ada.");
}

TEST_CASE("With one person known there is nobody to be close behind") {
    auto only = guess(SuggestionSource::Classification, 1, 0.1, 0.0);
    only.runnerUp = {};
    CHECK(whySentence({only}) == "Only classification has a guess.");
}
