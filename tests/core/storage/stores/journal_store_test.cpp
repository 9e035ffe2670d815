// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/query.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

using namespace kith;
using namespace kith::storage;
using model::ErrorKind;
using model::FaceMark;

namespace {

/// One command of the user on a library with two photos of four faces, and Ada and Bob, who have two labelled
/// faces each; Ada's cover is a face.
struct Command {
    const char* text;
    void (*run)(SampleLibrary& library, const std::vector<model::FaceId>& faces, model::PersonId ada,
                model::PersonId bob);
};

const std::vector<Command>& commands() {
    using Faces = const std::vector<model::FaceId>&;
    using Person = model::PersonId;
    static const std::vector<Command> all = {
        {"Named",
         [](SampleLibrary& l, Faces f, Person a, Person) {
             l.labels.label(std::vector{f[4], f[5]}, a);
         }},
        {"Renamed a face",
         [](SampleLibrary& l, Faces f, Person, Person b) { l.labels.label(std::vector{f[0]}, b); }},
        {"Named newly",
         [](SampleLibrary& l, Faces f, Person, Person) {
             l.labels.label(std::vector{f[0], f[6]}, l.addPerson("Cyd"));
         }},
        {"Removed the name", [](SampleLibrary& l, Faces f, Person, Person) { l.labels.removeLabel(f); }},
        {"Rejected", [](SampleLibrary& l, Faces f, Person a, Person) { l.labels.reject(f, a); }},
        {"Ignored", [](SampleLibrary& l, Faces f, Person, Person) { l.labels.mark(f, FaceMark::Ignored); }},
        {"Deleted", [](SampleLibrary& l, Faces f, Person, Person) { l.labels.mark(f, FaceMark::Deleted); }},
        {"Brought back", [](SampleLibrary& l, Faces f, Person,
                            Person) { l.labels.mark(std::vector{f[7]}, FaceMark::Active); }},
        {"Renamed", [](SampleLibrary& l, Faces, Person a, Person) { l.persons.rename(a, "Eve", "Eve"); }},
        {"Gave a name on",
         [](SampleLibrary& l, Faces, Person a, Person b) {
             l.persons.rename(a, "Eve", "Eve");
             l.persons.rename(b, "Ada", "Ada");
         }},
        {"Chose a cover", [](SampleLibrary& l, Faces f, Person a, Person) { l.persons.setCover(a, f[1]); }},
        {"Favourite", [](SampleLibrary& l, Faces, Person a, Person) { l.persons.setFavourite(a, true); }},
        {"Hid", [](SampleLibrary& l, Faces, Person a, Person) { l.persons.setHidden(a, true); }},
        {"Deleted a person", [](SampleLibrary& l, Faces, Person a, Person) { l.persons.remove(a); }},
        {"Deleted and made anew",
         [](SampleLibrary& l, Faces f, Person a, Person) {
             l.persons.remove(a);
             l.labels.label(f, l.addPerson("Ada"));
         }},
        {"Merged",
         [](SampleLibrary& l, Faces f, Person a, Person b) {
             l.labels.label(std::vector{f[0], f[1]}, b);
             l.persons.remove(a);
         }},
        {"Trained",
         [](SampleLibrary& l, Faces f, Person a, Person b) {
             l.suggestions.replace({{{3, {{f[4], 0.9}, {f[5], 0.8}}}},
                                    {{f[6], model::SuggestionSource::Classification, b, 0.7, a, 0.2}}});
         }},
    };
    return all;
}

struct FamilyLibrary : SampleLibrary {
    explicit FamilyLibrary(const std::filesystem::path& file = ":memory:")
        : SampleLibrary(file) {
        for (int photo = 0; photo < 2; ++photo) {
            for (const model::FaceId face : addPhoto(4))
                all.push_back(face);
        }
        labels.label(std::vector{all[0], all[1]}, ada);
        labels.label(std::vector{all[2], all[3]}, bob);
        labels.mark(std::vector{all[7]}, FaceMark::Deleted);
        labels.reject(std::vector{all[4]}, bob);
        persons.setCover(ada, all[0]);
        suggestions.replace({{{1, {{all[4], 1.0}, {all[6], 0.5}}}, {2, {{all[5], 1.0}}}},
                             {{all[4], model::SuggestionSource::Classification, ada, 0.6, {}, 0.0},
                              {all[5], model::SuggestionSource::Clustering, bob, 0.9, ada, 0.1}}});
    }

    std::vector<model::FaceId> all;
    model::PersonId ada = addPerson("Ada");
    model::PersonId bob = addPerson("Bob");
};

} // namespace

TEST_CASE("Undo and redo of each command give exactly the content before and after it") {
    for (const Command& command : commands()) {
        INFO(command.text);
        FamilyLibrary library;
        const std::string before = userContent(library.database);
        const JournalChange done = library.journal.record(
            command.text, [&] { command.run(library, library.all, library.ada, library.bob); });
        const std::string after = userContent(library.database);
        REQUIRE(after != before);
        REQUIRE(done.step.isValid());
        CHECK(library.journal.undoText().text() == command.text);
        for (int round = 0; round < 2; ++round) {
            const JournalChange undone = library.journal.undo().value();
            CHECK(userContent(library.database) == before);
            CHECK(undone.faces == done.faces);
            CHECK(undone.step == done.step);
            CHECK(library.journal.redoText().text() == command.text);
            CHECK(library.journal.redo().value().text == command.text);
            CHECK(userContent(library.database) == after);
        }
        CHECK(library.database.integrityProblems().empty());
    }
}

TEST_CASE("A step tells what it changed") {
    FamilyLibrary library;
    const JournalChange named = library.journal.record(
        "Named 1 face Bob", [&] { library.labels.label(std::vector{library.all[5]}, library.bob); });
    CHECK(named.faces == std::vector{library.all[5]});
    CHECK(named.labels);
    CHECK_FALSE(named.persons);
    CHECK_FALSE(named.marks);
    CHECK_FALSE(named.suggestions);
    const JournalChange ignored = library.journal.record("Ignored 2 faces", [&] {
        library.labels.mark(std::vector{library.all[6], library.all[5]}, FaceMark::Ignored);
    });
    CHECK(ignored.faces == std::vector{library.all[5], library.all[6]});
    CHECK(ignored.marks);
    CHECK_FALSE(ignored.labels);
    const JournalChange renamed =
        library.journal.record("Renamed", [&] { library.persons.rename(library.ada, "Eve", "Eve"); });
    CHECK(renamed.persons);
    CHECK(renamed.faces.empty());
    const JournalChange trained = library.journal.record("Trained", [&] { library.suggestions.replace({}); });
    CHECK(trained.suggestions);
    CHECK(trained.faces == std::vector{library.all[4], library.all[5], library.all[6]});
}

TEST_CASE("An action that changes nothing is no step and leaves redo possible") {
    FamilyLibrary library;
    library.journal.record("Hid", [&] { library.persons.setHidden(library.ada, true); });
    library.journal.undo();
    const JournalChange nothing = library.journal.record("Nothing", [] {});
    CHECK_FALSE(nothing.step.isValid());
    const JournalChange same = library.journal.record(
        "Same", [&] { library.labels.label(std::vector{library.all[0]}, library.ada); });
    CHECK_FALSE(same.step.isValid());
    CHECK(library.journal.redoText().text() == "Hid");
    CHECK(library.journal.history(10).size() == 1);
}

TEST_CASE("A new step forgets the undone ones") {
    FamilyLibrary library;
    library.journal.record("Hid", [&] { library.persons.setHidden(library.ada, true); });
    library.journal.undo();
    library.journal.record("Favourite", [&] { library.persons.setFavourite(library.bob, true); });
    CHECK_FALSE(library.journal.canRedo());
    CHECK_FALSE(library.journal.redo());
    CHECK(library.journal.redoText().text().empty());
    const auto history = library.journal.history(10);
    REQUIRE(history.size() == 1);
    CHECK(history[0].text.text() == "Favourite");
}

TEST_CASE("An action that throws changes nothing") {
    FamilyLibrary library;
    const std::string before = userContent(library.database);
    const Failure failure = failureOf([&] {
        library.journal.record("Named", [&] {
            library.labels.label(library.all, library.ada);
            library.addPerson("Cyd");
            library.addPerson("Bob");
        });
    });
    CHECK(failure.kind == ErrorKind::AlreadyThere);
    CHECK(userContent(library.database) == before);
    CHECK_FALSE(library.journal.canUndo());
    // The next step is recorded as if nothing had been.
    library.journal.record("Hid", [&] { library.persons.setHidden(library.ada, true); });
    library.journal.undo();
    CHECK(userContent(library.database) == before);
}

TEST_CASE("With nothing to undo or redo nothing happens") {
    SampleLibrary library;
    CHECK_FALSE(library.journal.undo());
    CHECK_FALSE(library.journal.redo());
    CHECK_FALSE(library.journal.canUndo());
    CHECK(library.journal.undoText().text().empty());
    CHECK(library.journal.history(10).empty());
}

TEST_CASE("A step is kept as a value, and one of an older Kith as it was written") {
    FamilyLibrary library;
    const model::Sentence hid(model::SentenceCode::Hid, {"Ada \x1F Bea"});
    library.journal.record(hid, [&] { library.persons.setHidden(library.ada, true); });
    CHECK(library.journal.undoText() == hid);
    CHECK(library.journal.undo()->text == hid);
    CHECK(library.journal.redoText() == hid);
    Query(library.database, "UPDATE journal SET text = 'Hid Ada'").run();
    CHECK(library.journal.history(1).front().text.text() == "Hid Ada");
    CHECK(library.journal.redo()->text == "Hid Ada");
}

TEST_CASE("The history is newest first and says what is undone") {
    FamilyLibrary library;
    for (const char* name : {"Cyd", "Dan", "Eve"})
        library.journal.record(name, [&] { library.addPerson(name); });
    library.journal.undo();
    const auto history = library.journal.history(2);
    REQUIRE(history.size() == 2);
    CHECK(history[0].text.text() == "Eve");
    CHECK(history[0].undone);
    CHECK(history[1].text.text() == "Dan");
    CHECK_FALSE(history[1].undone);
    CHECK(history[1].at > 1'600'000'000);
}

TEST_CASE("The last thousand steps are kept, and all of them can be undone") {
    FamilyLibrary library;
    std::string afterFive;
    for (int i = 0; i < JournalStore::kSteps + 5; ++i) {
        library.journal.record(std::to_string(i),
                               [&] { library.persons.setFavourite(library.ada, i % 2 == 0); });
        if (i == 4)
            afterFive = userContent(library.database);
    }
    CHECK(library.journal.history(2'000).size() == JournalStore::kSteps);
    int undone = 0;
    while (library.journal.undo())
        ++undone;
    CHECK(undone == JournalStore::kSteps);
    CHECK(userContent(library.database) == afterFive);
}

TEST_CASE("Undo brings back what it can when faces have gone since") {
    FamilyLibrary library;
    library.journal.record("Removed the name", [&] { library.labels.removeLabel(library.all); });
    library.journal.record("Deleted a person", [&] { library.persons.remove(library.bob); });
    const model::FolderId folder = library.folders.list().front().id;
    const NewPhoto file = newPhoto("/elsewhere/1.jpg");
    const model::FolderId elsewhere = library.folders.add("/elsewhere");
    model::Face face;
    face.photo = library.photos.add(elsewhere, std::span(&file, 1)).front();
    const model::FaceId kept = library.faces.add(face);
    library.journal.record("Named", [&] {
        library.labels.label(std::vector{kept, library.all[0]}, library.ada);
    });
    library.folders.startRemoval(folder);
    library.folders.removePart(folder, 1'000);

    CHECK(library.journal.undo());
    CHECK_FALSE(library.labels.labelOf(kept).isValid());
    CHECK(library.journal.undo());
    CHECK(library.persons.find(library.bob));
    CHECK(library.journal.undo());
    CHECK(library.labels.rejections().empty());
    CHECK(library.database.integrityProblems().empty());
    while (library.journal.redo()) {
    }
    CHECK(library.labels.labelOf(kept) == library.ada);
    CHECK_FALSE(library.labels.labelOf(library.all[0]).isValid());
    CHECK_FALSE(library.persons.find(library.bob));
    CHECK(library.database.integrityProblems().empty());
}
