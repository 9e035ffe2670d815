// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Random sequences of everything the user can do, undone and redone across restarts.
#include "core/session/journal_topic.h"
#include "core/storage/sqlite/query.h"
#include "tests/core/session/random_user.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"
#include "tests/support/temporary_folder.h"

#include <random>
#include <set>

using namespace kith;
using namespace kith::session;

namespace {

std::string firstWord(const std::string& text) {
    return text.substr(0, text.find(' '));
}

/// Whether the lists are what the file says.
bool knowsAllFaces(RandomUser& user) {
    const auto isTrue = [&] { return session::knowsAllFaces(user.session(), user.database()); };
    return isTrue() || isTrue(); // a drawn face may have been described between the two readings
}

} // namespace

TEST_CASE("Whatever the user does in two hundred actions is undone and redone exactly") {
    std::set<std::string> done;
    for (const unsigned seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
        INFO("seed " << seed);
        const support::TemporaryFolder folder;
        RandomUser user(seed, folder / "library.kith");
        std::vector<std::string> contents{user.content()};
        std::vector<std::string> texts;
        while (texts.size() < 200) { // some are refused, or change nothing
            user.act();
            REQUIRE(knowsAllFaces(user));
            const std::string text = user.session().journal().undoText().text();
            const bool isStep = user.session().journal().history(1000).size() > texts.size();
            if (isStep) {
                contents.push_back(user.content());
                texts.push_back(text);
                done.insert(firstWord(text));
            } else {
                REQUIRE(user.content() == contents.back());
            }
            user.sometimesReopen();
        }
        for (std::size_t i = texts.size(); i-- > 0;) {
            REQUIRE(user.session().journal().undoText().text() == texts[i]);
            user.session().journal().undo();
            INFO("undone: " << texts[i]);
            REQUIRE(user.content() == contents[i]);
            REQUIRE(knowsAllFaces(user));
            user.sometimesReopen();
        }
        REQUIRE_FALSE(user.session().journal().canUndo());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            user.session().journal().redo();
            INFO("redone: " << texts[i]);
            REQUIRE(user.content() == contents[i + 1]);
            REQUIRE(knowsAllFaces(user));
            user.sometimesReopen();
        }
        const auto history = user.session().journal().history(1000);
        user.session().journal().undoTo(history.back().id);
        REQUIRE(user.content() == contents.front());
        user.session().journal().redoTo(history.front().id);
        REQUIRE(user.content() == contents.back());
        CHECK(user.database().integrityProblems().empty());
    }
    for (const char* kind : {"Named",    "Split",   "Removed", "Said",  "Ignored", "Deleted",  "Restored",
                             "Renamed",  "Merged",  "Chose",   "Made",  "Hid",     "Changed",  "Confirmed",
                             "Rejected", "Grouped", "Drew",    "Moved", "Kept",    "Corrected"}) {
        INFO(kind);
        CHECK(done.contains(kind));
    }
}

TEST_CASE("Two sessions of one library know what the other one says, refreshed suggestions or not") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        INFO("seed " << seed);
        const support::TemporaryFolder folder;
        RandomUser one(seed, folder / "library.kith", RandomUser::Drawings::Left);
        RandomUser other(seed + 100, folder / "library.kith", RandomUser::Drawings::Left);
        std::mt19937 random(seed);
        for (int action = 0; action < 200; ++action) {
            RandomUser& user = random() % 2 == 0 ? one : other;
            const auto what = random() % 6;
            if (what == 0) {
                user.session().journal().undo();
            } else if (what == 1) {
                user.session().journal().redo();
            } else {
                user.act();
            }
            INFO("action " << action);
            for (RandomUser* looking : {&one, &other}) {
                if (random() % 2 == 0) {
                    REQUIRE(refreshSuggestions(looking->session()));
                }
                if (random() % 2 == 0) {
                    REQUIRE(knowsAllFaces(*looking));
                }
            }
        }
    }
}
