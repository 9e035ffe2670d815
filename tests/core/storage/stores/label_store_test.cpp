// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

using namespace kith;
using namespace kith::storage;
using model::ErrorKind;
using model::FaceMark;

TEST_CASE("A label replaces the one before, and the faces that changed are told") {
    SampleLibrary library;
    const std::vector<model::FaceId> faces = library.addPhoto(3);
    const model::PersonId ada = library.addPerson("Ada");
    const model::PersonId bob = library.addPerson("Bob");
    CHECK(library.labels.label(faces, ada) == faces);
    CHECK(library.labels.label(faces, ada).empty());
    CHECK(library.labels.label(std::vector{faces[1], model::FaceId(99)}, bob) == std::vector{faces[1]});
    CHECK(library.labels.labelOf(faces[0]) == ada);
    CHECK(library.labels.labelOf(faces[1]) == bob);
    CHECK_FALSE(library.labels.labelOf(model::FaceId(99)).isValid());
    library.labels.removeLabel(std::vector{faces[2]});
    const auto labels =
        library.labels.labelsOf(std::vector{faces[1], model::FaceId(99), faces[2], faces[0], faces[1]});
    REQUIRE(labels.size() == 3);
    CHECK(labels[0].face == faces[1]);
    CHECK(labels[0].person == bob);
    CHECK(labels[1].face == faces[0]);
    CHECK(labels[1].person == ada);
    CHECK(labels[2].face == faces[1]);
    CHECK(library.labels.labelsOf({}).empty());
}

TEST_CASE("A label for a person who does not exist is refused") {
    SampleLibrary library;
    const std::vector<model::FaceId> faces = library.addPhoto(1);
    CHECK(failureOf([&] { library.labels.label(faces, model::PersonId(5)); }).kind == ErrorKind::NotFound);
    CHECK(failureOf([&] { library.labels.reject(faces, model::PersonId(5)); }).kind == ErrorKind::NotFound);
    SampleLibrary fresh;
    CHECK(userContent(library.database) == userContent(fresh.database));
}

TEST_CASE("A removed label is remembered as a rejection, until the person is named again") {
    SampleLibrary library;
    const std::vector<model::FaceId> faces = library.addPhoto(3);
    const model::PersonId ada = library.addPerson("Ada");
    library.labels.label(std::vector{faces[0], faces[1]}, ada);
    CHECK(library.labels.removeLabel(faces) == std::vector{faces[0], faces[1]});
    CHECK_FALSE(library.labels.labelOf(faces[0]).isValid());
    REQUIRE(library.labels.rejections().size() == 2);
    CHECK(library.labels.rejections()[1].face == faces[1]);
    CHECK(library.labels.rejections()[1].person == ada);

    library.labels.label(std::vector{faces[0]}, ada);
    REQUIRE(library.labels.rejections().size() == 1);
    CHECK(library.labels.rejections()[0].face == faces[1]);
}

TEST_CASE("Not this person: takes a label of that person away, and no other") {
    SampleLibrary library;
    const std::vector<model::FaceId> faces = library.addPhoto(3);
    const model::PersonId ada = library.addPerson("Ada");
    const model::PersonId bob = library.addPerson("Bob");
    library.labels.label(std::vector{faces[0]}, ada);
    library.labels.label(std::vector{faces[1]}, bob);
    CHECK(library.labels.reject(faces, ada) == faces);
    CHECK(library.labels.reject(faces, ada).empty());
    CHECK_FALSE(library.labels.labelOf(faces[0]).isValid());
    CHECK(library.labels.labelOf(faces[1]) == bob);
    CHECK(library.labels.rejections().size() == 3);
}

TEST_CASE("Marks: ignored, deleted and active again; labels stay") {
    SampleLibrary library;
    const std::vector<model::FaceId> faces = library.addPhoto(2);
    const model::PersonId ada = library.addPerson("Ada");
    const model::PhotoId photo = library.photos.findByPath("/photos/1.jpg")->id;
    const auto markOf = [&](std::size_t i) { return library.faces.ofPhoto(photo)[i].face.mark; };
    library.labels.label(std::vector{faces[0]}, ada);

    CHECK(library.labels.mark(faces, FaceMark::Ignored) == faces);
    CHECK(library.labels.mark(faces, FaceMark::Ignored).empty());
    CHECK(library.labels.mark(std::vector{faces[1]}, FaceMark::Deleted) == std::vector{faces[1]});
    CHECK(markOf(0) == FaceMark::Ignored);
    CHECK(markOf(1) == FaceMark::Deleted);
    CHECK(library.labels.mark(faces, FaceMark::Active) == faces);
    CHECK(library.labels.mark(faces, FaceMark::Active).empty());
    CHECK(markOf(1) == FaceMark::Active);
    CHECK(library.labels.labelOf(faces[0]) == ada);
}

TEST_CASE("Persons are created, found, renamed and listed by name") {
    SampleLibrary library;
    const model::PersonId zoe = library.persons.create("Zoë", "zoe");
    const model::PersonId ada = library.persons.create("Ada", "ada");
    CHECK(library.persons.find(zoe)->name == "Zoë");
    CHECK(library.persons.findByKey("ada")->id == ada);
    CHECK_FALSE(library.persons.findByKey("Ada"));
    CHECK_FALSE(library.persons.find(model::PersonId(99)));
    CHECK(library.persons.list().front().id == ada);

    library.persons.rename(ada, "Yann", "yann");
    library.persons.rename(zoe, "ZOË", "zoe"); // its own key
    CHECK(library.persons.list().front().name == "Yann");
    CHECK(library.persons.list().back().name == "ZOË");
}

TEST_CASE("Blank names and names that are taken are refused, and nothing changes") {
    SampleLibrary library;
    library.persons.create("Ada", "ada");
    const model::PersonId bob = library.persons.create("Bob", "bob");
    const std::string before = userContent(library.database);
    CHECK(failureOf([&] { library.persons.create("", ""); }).kind == ErrorKind::Invalid);
    CHECK(failureOf([&] { library.persons.create("x", ""); }).kind == ErrorKind::Invalid);
    const Failure taken = failureOf([&] { library.persons.create("ADA", "ada"); });
    CHECK(taken.kind == ErrorKind::AlreadyThere);
    CHECK(taken.sentence == "There is a person named Ada already.");
    CHECK(failureOf([&] { library.persons.rename(bob, "aDA", "ada"); }).kind == ErrorKind::AlreadyThere);
    CHECK(failureOf([&] { library.persons.rename(bob, " ", ""); }).kind == ErrorKind::Invalid);
    CHECK(userContent(library.database) == before);
}

TEST_CASE("Cover, favourite and hidden are kept; a cover that does not exist is none") {
    SampleLibrary library;
    const model::FaceId face = library.addPhoto(1).front();
    const model::PersonId ada = library.addPerson("Ada");
    library.persons.setCover(ada, face);
    library.persons.setFavourite(ada, true);
    library.persons.setHidden(ada, true);
    CHECK(library.persons.find(ada)->cover == face);
    CHECK(library.persons.find(ada)->favourite);
    CHECK(library.persons.find(ada)->hidden);
    library.persons.setFavourite(ada, false);
    library.persons.setHidden(ada, false);
    library.persons.setCover(ada, {});
    CHECK_FALSE(library.persons.find(ada)->cover.isValid());
    CHECK_FALSE(library.persons.find(ada)->favourite);
    CHECK_FALSE(library.persons.find(ada)->hidden);
    library.persons.setCover(ada, model::FaceId(99));
    CHECK_FALSE(library.persons.find(ada)->cover.isValid());
}

TEST_CASE("With a person go labels, rejections and suggestions; the faces stay") {
    SampleLibrary library;
    const std::vector<model::FaceId> faces = library.addPhoto(4);
    const model::PersonId ada = library.addPerson("Ada");
    const model::PersonId bob = library.addPerson("Bob");
    library.labels.label(std::vector{faces[0]}, ada);
    library.labels.reject(std::vector{faces[1]}, ada);
    const auto classification = model::SuggestionSource::Classification;
    library.suggestions.replace(
        {{},
         {{faces[2], classification, ada, 0.9, bob, 0.1}, {faces[3], classification, bob, 0.8, ada, 0.2}}});
    library.persons.remove(ada);
    CHECK_FALSE(library.persons.find(ada));
    CHECK_FALSE(library.labels.labelOf(faces[0]).isValid());
    CHECK(library.labels.rejections().empty());
    CHECK(library.faces.existing(faces) == faces);
    CHECK(userContent(library.database).find(std::to_string(faces[3].value) + "|0|2|0.8|NULL|0") !=
          std::string::npos);
    CHECK(library.database.integrityProblems().empty());
}

TEST_CASE("A kept label counts as long as the face has it, and goes with its person") {
    SampleLibrary library;
    const std::vector<model::FaceId> faces = library.addPhoto(3);
    const model::PersonId ada = library.addPerson("Ada");
    const model::PersonId bob = library.addPerson("Bob");
    library.labels.label(std::vector{faces[0], faces[1]}, ada);
    CHECK(library.labels.keep(faces) == std::vector{faces[0], faces[1]}); // the third has no name
    CHECK(library.labels.keep(faces).empty());
    CHECK(library.labels.kept() == std::vector{faces[0], faces[1]});
    library.labels.label(std::vector{faces[0]}, bob);
    CHECK(library.labels.kept() == std::vector{faces[1]});
    library.persons.merge(bob, ada);
    CHECK(library.labels.kept() == std::vector{faces[0], faces[1]}); // who was Ada is Bob now
    library.persons.remove(bob);
    CHECK(library.labels.kept().empty());
    CHECK(library.database.integrityProblems().empty());
}
