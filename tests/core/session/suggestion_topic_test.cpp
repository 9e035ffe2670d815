// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/suggestion_topic.h"
#include "core/storage/sqlite/query.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"

using namespace kith;
using namespace kith::session;
using Faces = std::vector<model::FaceId>;

namespace {

struct RefreshFixture : SessionFixture {
    RefreshFixture() {
        fakes.onRefresh = [] { return Faces(); };
        session->catchUp(); // with the photos, which another connection added
    }
    bool refreshed(int times) {
        return waitUntil([&] { return fakes.refreshes == times; }, 5);
    }
    /// Long enough for another refresh to begin, were one due.
    void settle() {
        QElapsedTimer timer;
        timer.start();
        waitUntil([&] { return timer.elapsed() > 600; });
    }
    Faces faces = sample.addPhoto(6);
};

} // namespace

TEST_CASE("Several quick labels cause one refresh, once the user rests") {
    RefreshFixture fixture;
    const auto ada = fixture.session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    for (std::size_t i = 1; i < 5; ++i) {
        fixture.session->faces().label({fixture.faces[i]}, ada);
    }
    CHECK(fixture.fakes.refreshes == 0);
    REQUIRE(fixture.refreshed(1));
    fixture.settle();
    CHECK(fixture.fakes.refreshes == 1);
}

TEST_CASE("A refresh is announced where it changed something, and only there") {
    RefreshFixture fixture;
    fixture.fakes.onRefresh = [&] { return Faces{fixture.faces[1]}; };
    fixture.session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    Heard<> suggestions(&fixture.session->suggestions(), &SuggestionTopic::suggestionsChanged);
    CHECK(waitUntil([&] { return suggestions.count == 1; }, 5));
    fixture.fakes.onRefresh = [] { return Faces(); };
    fixture.session->suggestions().refreshSoon();
    REQUIRE(fixture.refreshed(2));
    fixture.settle();
    CHECK(suggestions.count == 1);
}

TEST_CASE("An undo during a refresh stops it, and the labels that are left have the last word") {
    RefreshFixture fixture;
    fixture.fakes.refreshHeld = true;
    fixture.session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    REQUIRE(fixture.refreshed(1));
    std::int64_t labels = -1;
    fixture.fakes.onRefresh = [&] {
        storage::Database own(fixture.file);
        labels = storage::countOf(own, "SELECT count(*) FROM labels");
        return Faces();
    };
    fixture.session->journal().undo();
    REQUIRE(fixture.refreshed(2)); // the first would wait for ever
    fixture.fakes.refreshHeld = false;
    fixture.settle();
    CHECK(fixture.fakes.refreshes == 2);
    CHECK(labels == 0);
}

TEST_CASE("Somebody who answers without a pause does not keep the suggestions from being refreshed") {
    RefreshFixture fixture;
    fixture.fakes.refreshHeld = true;
    fixture.session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    REQUIRE(fixture.refreshed(1));
    fixture.session->suggestions().refreshSoon();
    REQUIRE(fixture.refreshed(2)); // took the place of the first
    fixture.session->suggestions().refreshSoon();
    fixture.settle();
    CHECK(fixture.fakes.refreshes == 2); // which is let run out, though it is out of date
    fixture.fakes.refreshHeld = false;
    REQUIRE(fixture.refreshed(3)); // and is made up for
    fixture.settle();
    CHECK(fixture.fakes.refreshes == 3);
}

TEST_CASE("A session that is closed during a refresh ends it") {
    RefreshFixture fixture;
    fixture.fakes.refreshHeld = true;
    fixture.session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    REQUIRE(fixture.refreshed(1));
    fixture.session.reset();
    CHECK(fixture.fakes.refreshes == 1);
}

TEST_CASE("A refresh that fails leaves what there is, and the next one runs") {
    RefreshFixture fixture;
    fixture.fakes.onRefresh = []() -> Faces { throw std::runtime_error("broken"); };
    fixture.session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    REQUIRE(fixture.refreshed(1));
    fixture.settle();
    fixture.session->suggestions().refreshSoon();
    CHECK(fixture.refreshed(2));
}

TEST_CASE("Keeping names is one step of the journal, and is taken back") {
    RefreshFixture fixture;
    fixture.session->faces().labelAsNew({fixture.faces[0], fixture.faces[1]}, "Ada");
    fixture.session->suggestions().keepLabels({fixture.faces[0], fixture.faces[1]});
    CHECK(fixture.session->journal().undoText().text() == "Kept the names of 2 faces");
    storage::LabelStore labels(fixture.sample.database);
    CHECK(labels.kept() == Faces{fixture.faces[0], fixture.faces[1]});
    fixture.session->journal().undo();
    CHECK(labels.kept().empty());
    fixture.session->journal().redo();
    CHECK(labels.kept().size() == 2);
}

TEST_CASE("A doubt is settled only while the face has the name that was doubted") {
    RefreshFixture fixture;
    auto& session = *fixture.session;
    const auto ada = session.faces().labelAsNew({fixture.faces[0], fixture.faces[1]}, "Ada");
    const auto ben = session.faces().labelAsNew({fixture.faces[2]}, "Ben");
    const std::vector<model::LabelDoubt> doubts{{fixture.faces[0], ada, ben, 0.9, 0.8},
                                                {fixture.faces[1], ada, ben, 0.9, 0.8}};
    const auto cleo = session.faces().labelAsNew({fixture.faces[0]}, "Cleo"); // meanwhile
    session.suggestions().correctLabels(doubts);
    CHECK(session.faces().details(fixture.faces[0])->face.person == cleo);
    CHECK(session.faces().details(fixture.faces[1])->face.person == ben);
    CHECK(session.journal().undoText().text() == "Corrected the names of 1 face");
}
