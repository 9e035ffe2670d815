// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/people_topic.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"

using namespace kith;
using namespace kith::session;

namespace {

struct PeopleFixture : SessionFixture {
    std::string undoText() const { return session->journal().undoText().text(); }
    model::Person person(model::PersonId id) const { return *session->people().find(id); }
    std::string content() { return userContent(sample.database); }

    std::vector<model::FaceId> faces = sample.addPhoto(4);
    model::PersonId ada = session->faces().labelAsNew({faces[0], faces[1]}, "Ada");
    model::PersonId ben = session->faces().labelAsNew({faces[2]}, "Ben");
    Heard<> told{&session->people(), &PeopleTopic::peopleChanged};
};

} // namespace

TEST_CASE("What is known about a person is set in one step each, and undone") {
    PeopleFixture fixture;
    auto& people = fixture.session->people();
    const std::string before = fixture.content();
    SECTION("favourite") {
        people.setFavourite(fixture.ada, true);
        CHECK(people.list().front().person.favourite);
        CHECK(fixture.undoText() == "Made Ada a favourite");
    }
    SECTION("hidden") {
        people.setHidden(fixture.ada, true);
        CHECK(people.list().front().person.hidden);
        CHECK(fixture.undoText() == "Hid Ada");
    }
    SECTION("birth date") {
        people.setBirthDate(fixture.ada, model::fromIsoDate("1815-12-10"));
        CHECK(fixture.person(fixture.ada).birthDate == model::fromIsoDate("1815-12-10"));
        CHECK(fixture.undoText() == "Changed the birth date of Ada");
    }
    SECTION("notes") {
        people.setNotes(fixture.ada, " first\nprogrammer \n");
        CHECK(people.list().front().person.notes == "first\nprogrammer");
        CHECK(fixture.undoText() == "Changed the notes about Ada");
    }
    CHECK(fixture.told.count == 1);
    const std::string after = fixture.content();
    CHECK(after != before);
    fixture.session->journal().undo();
    CHECK(fixture.content() == before);
    fixture.session->journal().redo();
    CHECK(fixture.content() == after);
}

TEST_CASE("What is so already, and persons who are gone, are no step") {
    PeopleFixture fixture;
    auto& people = fixture.session->people();
    const std::string before = fixture.undoText();
    people.setFavourite(fixture.ada, false);
    people.setHidden(fixture.ada, false);
    people.setBirthDate(fixture.ada, std::nullopt);
    people.setNotes(fixture.ada, " ");
    people.setFavourite(model::PersonId(999), true);
    people.setBirthDate(model::PersonId(999), model::fromIsoDate("1815-12-10"));
    CHECK(fixture.undoText() == before);
    CHECK(fixture.told.count == 0);
    const model::CalendarDate none(std::chrono::year(2023), std::chrono::month(2), std::chrono::day(29));
    CHECK(failureOf([&] { people.setBirthDate(fixture.ada, none); }).kind == model::ErrorKind::Invalid);
}

TEST_CASE("Merging a person into another one is one step, and the other keeps what is their own") {
    PeopleFixture fixture;
    auto& people = fixture.session->people();
    people.setNotes(fixture.ada, "of Ada");
    people.setNotes(fixture.ben, "of Ben");
    people.setBirthDate(fixture.ben, model::fromIsoDate("1900-01-02"));
    people.setFavourite(fixture.ben, true);
    const std::string before = fixture.content();
    people.merge(fixture.ben, fixture.ada);
    CHECK(fixture.undoText() == "Merged Ben into Ada");
    CHECK_FALSE(people.find(fixture.ben));
    const model::Person ada = fixture.person(fixture.ada);
    CHECK(ada.name == "Ada");
    CHECK(ada.notes == "of Ada\nof Ben");
    CHECK(ada.birthDate == model::fromIsoDate("1900-01-02"));
    CHECK(ada.favourite);
    CHECK(people.list().front().faceCount == 3);
    fixture.session->journal().undo();
    CHECK(fixture.content() == before);
    CHECK(failureOf([&] { people.merge(fixture.ada, fixture.ada); }).kind == model::ErrorKind::Invalid);
    CHECK(failureOf([&] { people.merge(model::PersonId(999), fixture.ada); }).kind ==
          model::ErrorKind::NotFound);
    CHECK(fixture.content() == before);
}

TEST_CASE("Faces of one person are split off as a new one in one step") {
    PeopleFixture fixture;
    const std::string before = fixture.content();
    const auto bea = fixture.session->faces().labelAsNew({fixture.faces[1]}, "Bea");
    CHECK(fixture.undoText() == "Split 1 face of Ada into Bea");
    CHECK(fixture.session->faces().details(fixture.faces[1])->face.person == bea);
    CHECK(fixture.session->faces().details(fixture.faces[0])->face.person == fixture.ada);
    fixture.session->journal().undo();
    CHECK(fixture.content() == before);
    fixture.session->faces().labelAsNew({fixture.faces[1], fixture.faces[3]}, "Bea");
    CHECK(fixture.undoText() == "Named 2 faces Bea");
}

TEST_CASE("The history goes back to any step and forth again, and tells once") {
    PeopleFixture fixture;
    auto& journal = fixture.session->journal();
    std::vector<std::string> contents{fixture.content()};
    for (const char* name : {"Adele", "Adelheid", "Adelina"}) {
        fixture.session->people().rename(fixture.ada, name);
        contents.push_back(fixture.content());
    }
    const auto history = journal.history();
    REQUIRE(history.front().text.text() == "Renamed Adelheid to Adelina");
    Heard<> told(&journal, &JournalTopic::journalChanged);
    journal.undoTo(history[1].id);
    CHECK(fixture.content() == contents[1]);
    CHECK(journal.redoText().text() == history[1].text.text());
    journal.undoTo(history[0].id); // is undone already
    journal.redoTo(history[2].id); // is done already
    journal.undoTo(model::StepId(999));
    CHECK(fixture.content() == contents[1]);
    CHECK(told.count == 1);
    journal.redoTo(history[0].id);
    CHECK(fixture.content() == contents[3]);
    CHECK(told.count == 2);
    CHECK_FALSE(journal.canRedo());
    journal.undoTo(history.back().id);
    CHECK_FALSE(journal.canUndo());
    CHECK(fixture.session->people().list().empty());
}
