// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

using namespace kith;
using namespace kith::storage;

namespace {

struct TwoPersons : SampleLibrary {
    void merge() {
        journal.record("Merged", [&] { persons.merge(ada, adele); });
    }
    std::vector<model::FaceId> added = addPhoto(5);
    model::PersonId ada = addPerson("Ada");
    model::PersonId adele = addPerson("Adele");
};

} // namespace

TEST_CASE("Merging gives the faces of one person to the other, and can be undone") {
    TwoPersons library;
    library.labels.label(std::vector{library.added[0]}, library.ada);
    library.labels.label(std::vector{library.added[1], library.added[2]}, library.adele);
    library.persons.setFavourite(library.adele, true);
    library.persons.setCover(library.adele, library.added[2]);
    const std::string before = userContent(library.database);
    library.merge();
    for (const int face : {0, 1, 2})
        CHECK(library.labels.labelOf(library.added[static_cast<std::size_t>(face)]) == library.ada);
    CHECK_FALSE(library.persons.find(library.adele));
    CHECK(library.persons.find(library.ada)->name == "Ada");
    CHECK(library.persons.find(library.ada)->favourite);
    CHECK(library.persons.find(library.ada)->cover == library.added[2]);
    const std::string after = userContent(library.database);
    library.journal.undo();
    CHECK(userContent(library.database) == before);
    library.journal.redo();
    CHECK(userContent(library.database) == after);
    CHECK(library.database.integrityProblems().empty());
}

TEST_CASE("Rejections of either person hold for the merged one, but not for faces that are theirs") {
    TwoPersons library;
    const auto& faces = library.added;
    library.labels.reject(std::vector{faces[0], faces[1]}, library.ada);
    library.labels.reject(std::vector{faces[1], faces[2], faces[3]}, library.adele);
    library.labels.label(std::vector{faces[3]}, library.ada);
    library.labels.label(std::vector{faces[0]}, library.adele);
    library.merge();
    const auto rejections = library.labels.rejections();
    REQUIRE(rejections.size() == 2);
    CHECK(rejections[0].face == faces[1]);
    CHECK(rejections[1].face == faces[2]);
    CHECK(rejections[0].person == library.ada);
    CHECK(rejections[1].person == library.ada);
}

TEST_CASE("Suggestions of the person who goes become the other's, who is no runner-up to themselves") {
    TwoPersons library;
    const model::PersonId bob = library.addPerson("Bob");
    TrainResult result;
    constexpr auto kSource = model::SuggestionSource::Classification;
    result.suggestions = {{library.added[0], kSource, library.adele, 0.8, library.ada, 0.1},
                          {library.added[1], kSource, bob, 0.6, library.adele, 0.3}};
    library.suggestions.replace(result);
    library.merge();
    CHECK(userContent(library.database).find("suggestions\n1|0|1|0.8|NULL|0.0|\n2|0|3|0.6|1|0.3|") !=
          std::string::npos);
}

TEST_CASE("Merging a person with themselves changes nothing") {
    TwoPersons library;
    library.labels.label(library.added, library.ada);
    const std::string before = userContent(library.database);
    library.persons.merge(library.ada, library.ada);
    CHECK(userContent(library.database) == before);
}
