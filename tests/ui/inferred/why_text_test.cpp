// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/why_text.h"

#include <catch2/catch.hpp>

using namespace kith;
using model::SuggestionSource;
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

TEST_CASE("With one person known there is nobody to be close behind") {
    auto only = guess(SuggestionSource::Classification, 1, 0.1, 0.0);
    only.runnerUp = {};
    CHECK(whySentence({only}) == "Only classification has a guess.");
}
