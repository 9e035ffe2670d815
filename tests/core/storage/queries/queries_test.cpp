// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/face_lists.h"
#include "core/storage/queries/face_entries.h"
#include "core/storage/queries/face_queries.h"
#include "core/storage/queries/library_queries.h"
#include "core/storage/queries/people_queries.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

#include <algorithm>

using namespace kith;
using namespace kith::storage;
using model::FaceFilter;
using model::FaceMark;
using model::FaceScope;

namespace {

FaceFilter only(FaceScope scope, model::PersonId person = {}, model::ClusterId cluster = {}) {
    return {scope, person, cluster, model::FaceSort::Date, {}};
}

/// Three photos; a: 4 faces, b: 4, c: 2. Ada has a[0] and b[0], Bob b[1], b[2] and c[0]; cluster 4 holds a[1]
/// and a[2], cluster 9 b[3] alone, cluster 5 a[3] with Bob's b[1]; c[1] is ignored. The middle photo is the
/// latest.
struct ShownLibrary : SampleLibrary {
    ShownLibrary() {
        labels.label(std::vector{a[0], b[0]}, ada);
        labels.label(std::vector{b[1], b[2], c[0]}, bob);
        labels.mark(std::vector{c[1]}, FaceMark::Ignored);
        suggestions.replace(
            {{{4, {{a[1], 1.0}, {a[2], 1.0}}}, {5, {{a[3], 1.0}, {b[1], 1.0}}}, {9, {{b[3], 1.0}}}},
             {{a[1], model::SuggestionSource::Clustering, ada, 0.5, bob, 0.25},
              {a[1], model::SuggestionSource::Classification, bob, 0.75, {}, 0.0}}});
    }
    std::vector<model::FaceId> shown(const FaceFilter& filter) {
        std::vector<model::FaceId> ids;
        for (const model::FaceRow& row : faceQueries.list(filter))
            ids.push_back(row.id);
        return ids;
    }

    std::vector<model::FaceId> a = addPhoto(4, 1'000);
    std::vector<model::FaceId> b = addPhoto(4, 3'000);
    std::vector<model::FaceId> c = addPhoto(2, 2'000);
    model::PersonId bob = addPerson("Bob");
    model::PersonId ada = addPerson("Ada");
    FaceQueries faceQueries{database};
    PeopleQueries people{database};
    LibraryQueries queries{database};
};

} // namespace

TEST_CASE("All faces: persons by size, then unknown persons by size; newest first in each") {
    ShownLibrary library;
    const auto& [a, b, c] = std::tie(library.a, library.b, library.c);
    CHECK(library.shown({}) == std::vector{b[1], b[2], c[0], a[3], b[0], a[0], a[1], a[2], b[3]});
    FaceFilter byQuality;
    byQuality.sort = model::FaceSort::Quality;
    CHECK(library.shown(byQuality) == std::vector{c[0], b[1], b[2], a[3], a[0], b[0], a[1], a[2], b[3]});

    const model::FaceRow row = library.faceQueries.list({})[6];
    CHECK(row.id == a[1]);
    CHECK(row.cluster == model::ClusterId(4));
    CHECK_FALSE(row.person.isValid());
    CHECK(row.takenAt == 1'000);
    CHECK(row.quality == Approx(0.85));
    CHECK(library.faceQueries.list({})[0].person == library.bob);
}

TEST_CASE("Nameless faces in a group with somebody's faces come right after these") {
    ShownLibrary library;
    const auto& [a, b, c] = std::tie(library.a, library.b, library.c);
    const auto stray = library.addPhoto(1, 9'000).front();
    const auto likelyOf = [&](model::FaceId face) {
        const auto rows = library.faceQueries.list({});
        return std::ranges::find(rows, face, &model::FaceRow::id)->likely;
    };
    CHECK(library.shown({}) == std::vector{b[1], b[2], c[0], a[3], b[0], a[0], a[1], a[2], b[3], stray});
    CHECK(likelyOf(a[3]) == library.bob);
    CHECK_FALSE(likelyOf(a[1]).isValid()); // an unknown person's
    CHECK_FALSE(likelyOf(b[1]).isValid()); // has a name
    CHECK_FALSE(likelyOf(stray).isValid());
    library.labels.reject(std::vector{a[3]}, library.bob);
    CHECK_FALSE(likelyOf(a[3]).isValid());
    CHECK(library.shown({}).back() == a[3]);
}

TEST_CASE("A group with faces of several persons counts for the one with most of them") {
    ShownLibrary library;
    library.suggestions.replace(
        {{{7, {{library.a[0], 1.0}, {library.b[1], 1.0}, {library.b[2], 1.0}, {library.a[3], 1.0}}}}, {}});
    const auto rows = library.faceQueries.list({});
    CHECK(std::ranges::find(rows, library.a[3], &model::FaceRow::id)->likely == library.bob);
}

TEST_CASE("Persons with as many faces come by name") {
    ShownLibrary library;
    library.labels.mark(std::vector{library.c[0]}, FaceMark::Ignored);
    CHECK(library.shown({})[0] == library.b[0]);
}

TEST_CASE("Each scope shows its faces") {
    ShownLibrary library;
    const auto& [a, b, c] = std::tie(library.a, library.b, library.c);
    CHECK(library.shown(only(FaceScope::Unlabelled)) == std::vector{a[3], a[1], a[2], b[3]});
    CHECK(library.shown(only(FaceScope::Person, library.ada)) == std::vector{b[0], a[0]});
    CHECK(library.shown(only(FaceScope::Unknown, {}, model::ClusterId(4))) == std::vector{a[1], a[2]});
    CHECK(library.shown(only(FaceScope::Unknown, {}, model::ClusterId(5))) == std::vector{a[3]});
    CHECK(library.shown(only(FaceScope::Ignored)) == std::vector{c[1]});
    CHECK(library.shown(only(FaceScope::Deleted)).empty());
    library.labels.mark(std::vector{a[0]}, FaceMark::Deleted);
    CHECK(library.shown(only(FaceScope::Deleted)) == std::vector{a[0]});
    CHECK(library.shown(only(FaceScope::Person, library.ada)) == std::vector{b[0]});
}

TEST_CASE("The faces of an unknown person stay in the grid when others of it get a name") {
    ShownLibrary library;
    library.labels.label(std::vector{library.a[1]}, library.ada);
    const auto rows = library.faceQueries.list(only(FaceScope::Unknown, {}, model::ClusterId(4)));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].id == library.a[2]);
    CHECK_FALSE(rows[0].cluster.isValid());
}

TEST_CASE("Counts: active, unlabelled, ignored, in the bin") {
    ShownLibrary library;
    library.labels.mark(std::vector{library.a[0], library.a[3]}, FaceMark::Deleted);
    const model::FaceCounts counts = lists::countFaces(readFaceEntries(library.database));
    CHECK(counts.all == 7);
    CHECK(counts.unlabelled == 3);
    CHECK(counts.ignored == 1);
    CHECK(counts.deleted == 2);
    CHECK(counts.all == static_cast<std::int64_t>(library.shown({}).size()));
    CHECK(counts.unlabelled == static_cast<std::int64_t>(library.shown(only(FaceScope::Unlabelled)).size()));
}

TEST_CASE("Details of a face: photo, name or number, suggestions") {
    ShownLibrary library;
    const model::FaceDetails named = library.faceQueries.details(library.a[0]).value();
    CHECK(named.personName == "Ada");
    CHECK(named.face.person == library.ada);
    CHECK(named.photo.path == "/photos/1.jpg");
    CHECK(named.unknownNumber == 0);
    CHECK(named.suggestions.empty());

    const model::FaceDetails unknown = library.faceQueries.details(library.a[1]).value();
    CHECK(unknown.personName.empty());
    CHECK(unknown.unknownNumber == 4);
    REQUIRE(unknown.suggestions.size() == 2);
    CHECK(unknown.suggestions[0].source == model::SuggestionSource::Classification);
    CHECK(unknown.suggestions[0].person == library.bob);
    CHECK(unknown.suggestions[1].runnerUp == library.bob);
    CHECK(unknown.suggestions[1].runnerUpProbability == 0.25);

    library.labels.reject(std::vector{library.a[1]}, library.bob);
    CHECK(library.faceQueries.details(library.a[1])->suggestions.size() == 1);
    CHECK(library.faceQueries.details(library.a[3])->unknownNumber == 0); // Bob is in its cluster
    CHECK_FALSE(library.faceQueries.details(model::FaceId(99)));
}

TEST_CASE("The details of all faces of a list are those of each one") {
    ShownLibrary library;
    for (const FaceScope scope :
         {FaceScope::All, FaceScope::Unlabelled, FaceScope::Ignored, FaceScope::Deleted}) {
        const std::vector<model::FaceId> shown = library.shown(only(scope));
        const std::vector<model::FaceDetails> all =
            library.faceQueries.listDetails(library.faceQueries.list(only(scope)));
        REQUIRE(all.size() == shown.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const model::FaceDetails one = *library.faceQueries.details(shown[i]);
            CHECK(all[i].face.id == shown[i]);
            CHECK(all[i].face.box == one.face.box);
            CHECK(all[i].photo.path == one.photo.path);
            CHECK(all[i].personName == one.personName);
            CHECK(all[i].unknownNumber == one.unknownNumber);
            CHECK(all[i].suggestions.size() == one.suggestions.size());
        }
    }
}

TEST_CASE("The faces of a photo come from left to right, without ignored ones") {
    ShownLibrary library;
    const model::PhotoId photo = library.faceQueries.details(library.c[0])->photo.id;
    const auto unknown = lists::unknownPersons(readFaceEntries(library.database));
    const auto faces = library.faceQueries.ofPhoto(photo, unknown);
    REQUIRE(faces.size() == 1);
    CHECK(faces[0].face.id == library.c[0]);
    const auto four =
        library.faceQueries.ofPhoto(library.faceQueries.details(library.b[0])->photo.id, unknown);
    REQUIRE(four.size() == 4);
    CHECK(four[3].face.id == library.b[3]);
}

TEST_CASE("People by faces, then name; the avatar is the cover or the best face") {
    ShownLibrary library;
    const model::PersonId cyd = library.addPerson("Cyd");
    library.addPerson("Abe");
    auto people = library.people.people(readFaceEntries(library.database));
    REQUIRE(people.size() == 4);
    CHECK(people[0].person.id == library.bob);
    CHECK(people[0].faceCount == 3);
    CHECK(people[0].avatar == library.c[0]);
    CHECK(people[0].lastUsed > 1'600'000'000);
    CHECK(people[1].person.id == library.ada);
    CHECK(people[2].person.name == "Abe");
    CHECK(people[3].person.id == cyd);
    CHECK(people[3].lastUsed == 0);
    CHECK_FALSE(people[3].avatar.isValid());

    library.persons.setCover(library.bob, library.b[2]);
    CHECK(library.people.people(readFaceEntries(library.database))[0].avatar == library.b[2]);
    library.labels.mark(std::vector{library.b[2]}, FaceMark::Deleted);
    people = library.people.people(readFaceEntries(library.database));
    const auto bob = std::ranges::find_if(people, [&](const auto& p) { return p.person.id == library.bob; });
    CHECK(bob->faceCount == 2);
    CHECK(bob->avatar == library.c[0]);
}

TEST_CASE("Unknown persons are the clusters in which nobody is named") {
    ShownLibrary library;
    auto unknown = lists::unknownPersons(readFaceEntries(library.database));
    REQUIRE(unknown.size() == 2);
    CHECK(unknown[0].number == 4);
    CHECK(unknown[0].faceCount == 2);
    CHECK(unknown[0].avatar == library.a[1]);
    CHECK(unknown[1].number == 9);
    library.labels.mark(std::vector{library.b[3], library.a[1]}, FaceMark::Ignored);
    unknown = lists::unknownPersons(readFaceEntries(library.database));
    REQUIRE(unknown.size() == 1);
    CHECK(unknown[0].faceCount == 1);
    CHECK(unknown[0].avatar == library.a[2]);
}

TEST_CASE("Folders, problems and statistics count what is there") {
    ShownLibrary library;
    const model::FolderId other = library.folders.add("/other");
    const std::vector<NewPhoto> files{newPhoto("/other/1.jpg"),
                                      {"/other/2.gif", {1, 1}, model::PhotoState::Skipped, "GIF"},
                                      newPhoto("/other/0.jpg")};
    const auto ids = library.photos.add(other, files);
    PhotoScan failed;
    failed.photo = ids[0];
    failed.state = model::PhotoState::Failed;
    failed.reason = "damaged";
    library.photos.storeResult(failed);
    PhotoScan damaged;
    damaged.photo = library.photos.findByPath("/photos/1.jpg")->id;
    damaged.reason = "cut short";
    damaged.scanSettings = "hog";
    library.photos.storeResult(damaged);
    library.photos.markMissing(std::vector{library.photos.findByPath("/photos/3.jpg")->id});
    const model::ModelId model = library.embeddings.model("kith-embed-1", "abc");
    library.embeddings.put(library.a[0], model, {});

    const auto folders = library.queries.folders();
    REQUIRE(folders.size() == 2);
    CHECK(folders[0].folder.path == "/other");
    CHECK(folders[0].photos == 2);
    CHECK(folders[0].pending == 1);
    CHECK(folders[0].failed == 1);
    CHECK(folders[0].skipped == 1);
    CHECK(folders[0].faces == 0);
    CHECK(folders[1].photos == 3);
    CHECK(folders[1].faces == 9);

    const auto problems = library.queries.problems();
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].path == "/other/1.jpg");
    CHECK(problems[0].reason == "damaged");
    CHECK(problems[1].path == "/photos/1.jpg");
    CHECK(problems[1].state == model::PhotoState::Scanned);
    CHECK(problems[2].state == model::PhotoState::Skipped);

    const model::LibraryStats stats = library.queries.stats("kith-embed-1");
    CHECK(stats.photos == 5);
    CHECK(stats.scanned == 2);
    CHECK(stats.pending == 1);
    CHECK(stats.failed == 1);
    CHECK(stats.skipped == 1);
    CHECK(stats.missing == 1);
    CHECK(stats.embeddings == 1);
    CHECK(stats.people == 2);
    CHECK(stats.unknown == 2);
    CHECK(stats.faces.all == 9);
    CHECK(library.queries.stats("another").embeddings == 0);
}

TEST_CASE("Two persons together: the faces of both, on photos that show both") {
    ShownLibrary library;
    const auto& [a, b, c] = std::tie(library.a, library.b, library.c);
    FaceFilter both = only(FaceScope::Person, library.ada);
    both.together = library.bob;
    CHECK(library.shown(both) == std::vector{b[1], b[2], b[0]}); // a shows Ada alone, c Bob
    library.labels.mark(std::vector{b[0]}, FaceMark::Ignored);
    CHECK(library.shown(both).empty());
}
