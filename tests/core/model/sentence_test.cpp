// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/error.h"
#include "core/model/sentence.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace kith::model;

namespace {

const Sentence kTrained(SentenceCode::Trained,
                        {Sentence(SentenceCode::GroupCount, {}, 1).stored(),
                         Sentence(SentenceCode::SuggestionCount, {}, 0).stored()},
                        18);

} // namespace

TEST_CASE("A sentence is made of its code, arguments and count") {
    CHECK(Sentence(SentenceCode::Named, {"Ada"}, 1).text() == "Named 1 face Ada");
    CHECK(Sentence(SentenceCode::Named, {"Ada"}, 3).text() == "Named 3 faces Ada");
    CHECK(Sentence(SentenceCode::SaidNot, {"Ada"}, 1).text() == "Said that 1 face is not Ada");
    CHECK(Sentence(SentenceCode::SaidNot, {"Ada"}, 2).text() == "Said that 2 faces are not Ada");
    CHECK(Sentence(SentenceCode::Renamed, {"100%1", "%2%n"}).text() == "Renamed 100%1 to %2%n");
    CHECK(Sentence(SentenceCode::UnknownGone, {unknownPerson(7).stored()}).text() ==
          "Unknown 007 is not there any more.");
    CHECK(unknownPerson(1234).text() == "Unknown 1234");
    CHECK(kTrained.text() == "Trained on 18 faces: 1 group, 0 suggestions");
}

TEST_CASE("A sentence survives being stored") {
    for (const Sentence& sentence :
         {kTrained, Sentence(SentenceCode::Hid, {"A\x1E\x1F\x1B\x1B%1\nB"}), Sentence(SentenceCode::Stopped),
          Sentence(SentenceCode::Renamed, {"", "\x1E"}), Sentence(), Sentence("Of an older Kith.")}) {
        INFO(sentence.text());
        CHECK(Sentence::parsed(sentence.stored()) == sentence);
    }
    CHECK(Sentence().stored().empty());
    CHECK(Sentence().isEmpty());
}

TEST_CASE("What was not stored as a sentence is shown as it is") {
    for (const char* text : {"Named 3 faces Ada", "", "\x1EHid",
                             "\x1EHid\x1F"
                             "0",
                             "\x1EHid\x1Fx\x1F"
                             "Ada",
                             "\x1ENoSuchCode\x1F"
                             "0"}) {
        CHECK(Sentence::parsed(text).text() == text);
        CHECK(Sentence::parsed(text).stored() == text);
    }
}

TEST_CASE("Every code has words, and a name of its own") {
    std::set<std::string> names;
    for (const SentencePattern& pattern : sentencePatterns()) {
        INFO(pattern.name);
        const std::string text = pattern.text;
        CHECK_FALSE(text.empty());
        CHECK(names.insert(pattern.name).second);
        CHECK((pattern.one != nullptr) == (text.find("%n") != std::string::npos));
        for (const std::string& english : {text, std::string(pattern.one == nullptr ? text : pattern.one)}) {
            for (int i = 1; i <= 9; ++i) {
                CHECK((english.find('%' + std::to_string(i)) != std::string::npos) ==
                      (i <= pattern.arguments));
            }
        }
    }
    CHECK(names.size() == static_cast<std::size_t>(SentenceCode::UnknownPerson) + 1);
}

TEST_CASE("An error says its sentence, any other exception its text") {
    const Error error(ErrorKind::NotFound, {SentenceCode::FolderNotThere, {"/photos"}});
    CHECK(std::string(error.what()) == "The folder /photos does not exist.");
    CHECK(sentenceOf(error) == Sentence(SentenceCode::FolderNotThere, {"/photos"}));
    CHECK(sentenceOf(std::runtime_error("out of ink")).text() == "out of ink");
}
