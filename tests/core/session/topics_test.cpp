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
    Heard<const Faces&> changed{state->faces.get(), &FaceTopic::facesChanged};
    Heard<> counts{state->faces.get(), &FaceTopic::countsChanged};
    Heard<> people{state->people.get(), &PeopleTopic::peopleChanged};
    Heard<> journal{state->journal.get(), &JournalTopic::journalChanged};

    std::string nameOf(model::FaceId face) const { return state->faces->details(face)->personName; }
    void suggest(model::FaceId face, model::PersonId person, double probability) {
        storage::TrainResult result;
        result.suggestions = {{face, model::SuggestionSource::Classification, person, probability, {}, 0.0}};
        sample.suggestions.replace(result);
    }
};

} // namespace

TEST_CASE("Naming faces creates the person, in one step, and tells everybody") {
    TopicFixture fixture;
    const auto ada = fixture.state->faces->labelAsNew({fixture.faces[0], fixture.faces[2]}, " Ada ");
    CHECK(fixture.nameOf(fixture.faces[0]) == "Ada");
    CHECK(fixture.nameOf(fixture.faces[1]).empty());
    CHECK(std::get<0>(fixture.changed.last) == Faces{fixture.faces[0], fixture.faces[2]});
    CHECK(fixture.changed.count == 1);
    CHECK(fixture.counts.count == 1);
    CHECK(fixture.people.count == 1);
    CHECK(fixture.journal.count == 1);
    CHECK(fixture.state->journal->undoText() == "Named 2 faces Ada");
    CHECK(fixture.state->people->findByName("ADA ")->id == ada);
}

TEST_CASE("A name in use is not given to a second person, and nothing is changed") {
    TopicFixture fixture;
    fixture.state->faces->labelAsNew({fixture.faces[0]}, "Ada");
    const auto failure = failureOf([&] { fixture.state->faces->labelAsNew({fixture.faces[1]}, " aDA"); });
    CHECK(failure.kind == model::ErrorKind::AlreadyThere);
    CHECK(fixture.state->people->list().size() == 1);
    CHECK(fixture.nameOf(fixture.faces[1]).empty());
    CHECK(fixture.journal.count == 1);
    CHECK(failureOf([&] { fixture.state->faces->labelAsNew({fixture.faces[1]}, " "); }).kind ==
          model::ErrorKind::Invalid);
}

TEST_CASE("Faces that are gone are left out, a person who is gone is an error") {
    TopicFixture fixture;
    const auto ada = fixture.state->faces->labelAsNew({fixture.faces[0]}, "Ada");
    fixture.state->faces->label({fixture.faces[1], model::FaceId(999)}, ada);
    CHECK(fixture.state->journal->undoText() == "Named 1 face Ada");
    CHECK(failureOf([&] { fixture.state->faces->label(fixture.faces, model::PersonId(999)); }).kind ==
          model::ErrorKind::NotFound);
}

TEST_CASE("A command that changes nothing is no step and tells nobody") {
    TopicFixture fixture;
    fixture.state->faces->restore(fixture.faces);
    fixture.state->faces->removeLabel(fixture.faces);
    CHECK(!fixture.state->journal->canUndo());
    CHECK(fixture.changed.count == 0);
    CHECK(fixture.journal.count == 0);
}

TEST_CASE("Ignored and deleted faces leave the active ones, and naming takes them back") {
    TopicFixture fixture;
    fixture.state->faces->ignore({fixture.faces[0]});
    fixture.state->faces->remove({fixture.faces[1]});
    auto counts = fixture.state->faces->counts();
    CHECK(counts.all == 1);
    CHECK(counts.ignored == 1);
    CHECK(counts.deleted == 1);
    fixture.state->faces->labelAsNew({fixture.faces[0]}, "Ada");
    fixture.state->faces->restore({fixture.faces[1]});
    counts = fixture.state->faces->counts();
    CHECK(counts.all == 3);
    CHECK(counts.unlabelled == 2);
}

TEST_CASE("Emptying the bin tells which faces went") {
    TopicFixture fixture;
    Heard<const Faces&> removed(fixture.state->faces.get(), &FaceTopic::facesRemoved);
    fixture.state->faces->remove({fixture.faces[1]});
    fixture.state->faces->emptyBin();
    CHECK(std::get<0>(removed.last) == Faces{fixture.faces[1]});
    CHECK(!fixture.state->faces->details(fixture.faces[1]));
    CHECK(fixture.state->faces->counts().deleted == 0);
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
        fixture.state->jobs->scan();
        fixture.finishJobs();
    }
    CHECK(waitUntil([&] { return !storage::hasTraces(fixture.sample.database); }));
}

TEST_CASE("Every command is undone and redone after the library was closed and opened") {
    TopicFixture fixture;
    auto* state = fixture.state.get();
    const auto ada = state->faces->labelAsNew({fixture.faces[0]}, "Ada");
    const auto ben = state->faces->labelAsNew({fixture.faces[1]}, "Ben");
    const std::vector<std::function<void()>> commands{
        [&] { state->faces->label({fixture.faces[2]}, ada); },
        [&] { state->faces->removeLabel({fixture.faces[0]}); },
        [&] { state->faces->reject({fixture.faces[2]}, ben); },
        [&] { state->faces->ignore({fixture.faces[0]}); },
        [&] { state->faces->remove({fixture.faces[0]}); },
        [&] { state->people->rename(ada, "Adele"); },
        [&] { state->people->remove(ben); },
        [&] { state->people->setCover(ada, fixture.faces[0]); },
    };
    const auto& command = commands[static_cast<std::size_t>(GENERATE(range(0, 8)))];
    const std::string before = userContent(state->database);
    command();
    const std::string after = userContent(state->database);
    CHECK(before != after);
    const std::string text = state->journal->undoText();
    fixture.reopen();
    REQUIRE(fixture.state->journal->undoText() == text);
    Heard<> told(fixture.state->journal.get(), &JournalTopic::journalChanged);
    fixture.state->journal->undo();
    CHECK(userContent(fixture.state->database) == before);
    CHECK(told.count == 1);
    fixture.reopen();
    REQUIRE(fixture.state->journal->redoText() == text);
    fixture.state->journal->redo();
    CHECK(userContent(fixture.state->database) == after);
    CHECK(!fixture.state->journal->canRedo());
    CHECK(fixture.state->journal->history().front().text == text);
}

TEST_CASE("Undo and redo with nothing to do leave everything as it is") {
    TopicFixture fixture;
    fixture.state->journal->undo();
    fixture.state->journal->redo();
    CHECK(fixture.journal.count == 0);
    CHECK(fixture.state->journal->history().empty());
}

TEST_CASE("A suggestion is confirmed or rejected for the person it names") {
    TopicFixture fixture;
    const auto ada = fixture.state->faces->labelAsNew({fixture.faces[0]}, "Ada");
    fixture.suggest(fixture.faces[1], ada, 0.8);
    const auto source = model::SuggestionSource::Classification;
    auto& suggestions = *fixture.state->suggestions;
    REQUIRE(suggestions.list(source, 0.5).size() == 1);
    CHECK(suggestions.list(source, 0.9).empty());
    Heard<> told(&suggestions, &SuggestionTopic::suggestionsChanged);
    SECTION("confirm") {
        CHECK(suggestions.confirm({fixture.faces[1], fixture.faces[2]}, source) == 1);
        CHECK(fixture.nameOf(fixture.faces[1]) == "Ada");
        CHECK(fixture.nameOf(fixture.faces[2]).empty());
        CHECK(fixture.state->journal->undoText() == "Confirmed 1 face");
    }
    SECTION("reject") {
        CHECK(suggestions.reject({fixture.faces[1], fixture.faces[2]}, source) == 1);
        CHECK(fixture.nameOf(fixture.faces[1]).empty());
    }
    CHECK(suggestions.list(source, 0.0).empty());
    CHECK(told.count == 1);
    fixture.state->journal->undo();
    CHECK(suggestions.list(source, 0.5).size() == 1);
}

TEST_CASE("Renaming checks the new name") {
    TopicFixture fixture;
    const auto ada = fixture.state->faces->labelAsNew({fixture.faces[0]}, "Ada");
    fixture.state->faces->labelAsNew({fixture.faces[1]}, "Ben");
    CHECK(failureOf([&] { fixture.state->people->rename(ada, "\t"); }).kind == model::ErrorKind::Invalid);
    CHECK(failureOf([&] { fixture.state->people->rename(ada, "BEN"); }).kind ==
          model::ErrorKind::AlreadyThere);
    fixture.state->people->rename(ada, "ADA");
    CHECK(fixture.state->people->find(ada)->name == "ADA");
}
