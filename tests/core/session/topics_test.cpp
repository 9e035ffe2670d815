// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/people_topic.h"
#include "core/session/suggestion_topic.h"
#include "core/storage/stores/bin.h"
#include "core/storage/stores/thumbnail_store.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"

using namespace kith;
using namespace kith::session;
using Faces = std::vector<model::FaceId>;

namespace {

struct TopicFixture : SessionFixture {
    Faces faces = sample.addPhoto(3);
    Heard<const Faces&> changed{&session->faces(), &FaceTopic::facesChanged};
    Heard<> counts{&session->faces(), &FaceTopic::countsChanged};
    Heard<> people{&session->people(), &PeopleTopic::peopleChanged};
    Heard<> journal{&session->journal(), &JournalTopic::journalChanged};

    std::string nameOf(model::FaceId face) const { return session->faces().details(face)->personName; }
    void suggest(model::FaceId face, model::PersonId person, double probability) {
        storage::TrainResult result;
        result.suggestions = {{face, model::SuggestionSource::Classification, person, probability, {}, 0.0}};
        sample.suggestions.replace(result);
    }
};

} // namespace

TEST_CASE("Naming faces creates the person, in one step, and tells everybody") {
    TopicFixture fixture;
    const auto ada = fixture.session->faces().labelAsNew({fixture.faces[0], fixture.faces[2]}, " Ada ");
    CHECK(fixture.nameOf(fixture.faces[0]) == "Ada");
    CHECK(fixture.nameOf(fixture.faces[1]).empty());
    CHECK(std::get<0>(fixture.changed.last) == Faces{fixture.faces[0], fixture.faces[2]});
    CHECK(fixture.changed.count == 1);
    CHECK(fixture.counts.count == 1);
    CHECK(fixture.people.count == 1);
    CHECK(fixture.journal.count == 1);
    CHECK(fixture.session->journal().undoText().text() == "Named 2 faces Ada");
    CHECK(fixture.session->people().findByName("ADA ")->id == ada);
}

TEST_CASE("A name in use is not given to a second person, and nothing is changed") {
    TopicFixture fixture;
    fixture.session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    const auto failure = failureOf([&] { fixture.session->faces().labelAsNew({fixture.faces[1]}, " aDA"); });
    CHECK(failure.kind == model::ErrorKind::AlreadyThere);
    CHECK(fixture.session->people().list().size() == 1);
    CHECK(fixture.nameOf(fixture.faces[1]).empty());
    CHECK(fixture.journal.count == 1);
    CHECK(failureOf([&] { fixture.session->faces().labelAsNew({fixture.faces[1]}, " "); }).kind ==
          model::ErrorKind::Invalid);
}

TEST_CASE("Faces that are gone are left out, a person who is gone is an error") {
    TopicFixture fixture;
    const auto ada = fixture.session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    fixture.session->faces().label({fixture.faces[1], model::FaceId(999)}, ada);
    CHECK(fixture.session->journal().undoText().text() == "Named 1 face Ada");
    CHECK(failureOf([&] { fixture.session->faces().label(fixture.faces, model::PersonId(999)); }).kind ==
          model::ErrorKind::NotFound);
}

TEST_CASE("A command that changes nothing is no step and tells nobody") {
    TopicFixture fixture;
    fixture.session->faces().restore(fixture.faces);
    fixture.session->faces().removeLabel(fixture.faces);
    CHECK(!fixture.session->journal().canUndo());
    CHECK(fixture.changed.count == 0);
    CHECK(fixture.journal.count == 0);
}

TEST_CASE("Ignored and deleted faces leave the active ones, and naming takes them back") {
    TopicFixture fixture;
    fixture.session->faces().ignore({fixture.faces[0]});
    fixture.session->faces().remove({fixture.faces[1]});
    auto counts = fixture.session->faces().counts();
    CHECK(counts.all == 1);
    CHECK(counts.ignored == 1);
    CHECK(counts.deleted == 1);
    fixture.session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    fixture.session->faces().restore({fixture.faces[1]});
    counts = fixture.session->faces().counts();
    CHECK(counts.all == 3);
    CHECK(counts.unlabelled == 2);
}

TEST_CASE("Emptying the bin tells which faces went") {
    TopicFixture fixture;
    Heard<const Faces&> removed(&fixture.session->faces(), &FaceTopic::facesRemoved);
    fixture.session->faces().remove({fixture.faces[1]});
    fixture.session->faces().emptyBin();
    CHECK(std::get<0>(removed.last) == Faces{fixture.faces[1]});
    CHECK(!fixture.session->faces().details(fixture.faces[1]));
    CHECK(fixture.session->faces().counts().deleted == 0);
}

TEST_CASE("What an emptied bin left in the files is erased when the library is opened, and after jobs") {
    TopicFixture fixture;
    {
        storage::ThumbnailStore thumbnails(fixture.file);
        fixture.sample.labels.mark(std::vector{fixture.faces[1]}, model::FaceMark::Deleted);
        storage::emptyBin(fixture.sample.database, thumbnails);
    }
    REQUIRE(storage::hasTraces(fixture.sample.database));
    if (GENERATE(true, false)) {
        fixture.reopen();
    } else {
        fixture.session->jobs().scan();
        fixture.finishJobs();
    }
    CHECK(waitUntil([&] { return !storage::hasTraces(fixture.sample.database); }));
}

TEST_CASE("Every command is undone and redone after the library was closed and opened") {
    TopicFixture fixture;
    auto* session = fixture.session.get();
    const auto ada = session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    const auto ben = session->faces().labelAsNew({fixture.faces[1]}, "Ben");
    const std::vector<std::function<void()>> commands{
        [&] { session->faces().label({fixture.faces[2]}, ada); },
        [&] { session->faces().removeLabel({fixture.faces[0]}); },
        [&] { session->faces().reject({fixture.faces[2]}, ben); },
        [&] { session->faces().ignore({fixture.faces[0]}); },
        [&] { session->faces().remove({fixture.faces[0]}); },
        [&] { session->people().rename(ada, "Adele"); },
        [&] { session->people().remove(ben); },
        [&] { session->people().setCover(ada, fixture.faces[0]); },
    };
    const auto& command = commands[static_cast<std::size_t>(GENERATE(range(0, 8)))];
    const std::string before = userContent(fixture.sample.database);
    command();
    const std::string after = userContent(fixture.sample.database);
    CHECK(before != after);
    const std::string text = session->journal().undoText().text();
    fixture.reopen();
    REQUIRE(fixture.session->journal().undoText().text() == text);
    Heard<> told(&fixture.session->journal(), &JournalTopic::journalChanged);
    fixture.session->journal().undo();
    CHECK(userContent(fixture.sample.database) == before);
    CHECK(told.count == 1);
    fixture.reopen();
    REQUIRE(fixture.session->journal().redoText().text() == text);
    fixture.session->journal().redo();
    CHECK(userContent(fixture.sample.database) == after);
    CHECK(!fixture.session->journal().canRedo());
    CHECK(fixture.session->journal().history().front().text.text() == text);
}

TEST_CASE("Undo and redo with nothing to do leave everything as it is") {
    TopicFixture fixture;
    fixture.session->journal().undo();
    fixture.session->journal().redo();
    CHECK(fixture.journal.count == 0);
    CHECK(fixture.session->journal().history().empty());
}

TEST_CASE("A suggestion is confirmed or rejected for the person it names") {
    TopicFixture fixture;
    const auto ada = fixture.session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    fixture.suggest(fixture.faces[1], ada, 0.8);
    const auto source = model::SuggestionSource::Classification;
    auto& suggestions = fixture.session->suggestions();
    REQUIRE(suggestions.list(source, 0.5).size() == 1);
    CHECK(suggestions.list(source, 0.9).empty());
    Heard<> told(&suggestions, &SuggestionTopic::suggestionsChanged);
    SECTION("confirm") {
        CHECK(suggestions.confirm({fixture.faces[1], fixture.faces[2]}, source) == 1);
        CHECK(fixture.nameOf(fixture.faces[1]) == "Ada");
        CHECK(fixture.nameOf(fixture.faces[2]).empty());
        CHECK(fixture.session->journal().undoText().text() == "Confirmed 1 face");
    }
    SECTION("reject") {
        CHECK(suggestions.reject({fixture.faces[1], fixture.faces[2]}, source) == 1);
        CHECK(fixture.nameOf(fixture.faces[1]).empty());
    }
    CHECK(suggestions.list(source, 0.0).empty());
    CHECK(told.count == 1);
    fixture.session->journal().undo();
    CHECK(suggestions.list(source, 0.5).size() == 1);
}

TEST_CASE("Renaming checks the new name") {
    TopicFixture fixture;
    const auto ada = fixture.session->faces().labelAsNew({fixture.faces[0]}, "Ada");
    fixture.session->faces().labelAsNew({fixture.faces[1]}, "Ben");
    CHECK(failureOf([&] { fixture.session->people().rename(ada, "\t"); }).kind == model::ErrorKind::Invalid);
    CHECK(failureOf([&] { fixture.session->people().rename(ada, "BEN"); }).kind ==
          model::ErrorKind::AlreadyThere);
    fixture.session->people().rename(ada, "ADA");
    CHECK(fixture.session->people().find(ada)->name == "ADA");
}
