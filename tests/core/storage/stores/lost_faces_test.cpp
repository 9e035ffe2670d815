// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/query.h"
#include "core/storage/stores/lost_faces.h"
#include "core/storage/stores/picture_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

using namespace kith;
using namespace kith::storage;

namespace {

/// A photo of two faces, the first named Ada and lost.
struct Lost : SampleLibrary {
    Lost() {
        const auto both = addPhoto(2);
        face = both[0];
        other = both[1];
        ada = addPerson("Ada");
        labels.label(std::span(&face, 1), ada);
        photo = photos.findByPath(lostPath())->id;
        oldPicture = pictures.setAside(photo);
        pictures.moveFaces(std::span(&face, 1), oldPicture);
        journal.record("Scan", [&] { store.add(both); }); // the other has no name: it is not lost
    }
    std::string lostPath() {
        Query query(database, "SELECT path FROM photos ORDER BY id LIMIT 1");
        query.next();
        return query.text(0);
    }

    PictureStore pictures{database};
    LostFaces store{database};
    model::FaceId face;
    model::FaceId other;
    model::PersonId ada;
    model::PhotoId photo;
    model::PhotoId oldPicture;
};

} // namespace

TEST_CASE("A lost face is listed with its name, its old picture and the photo of now") {
    Lost library;
    const auto all = library.store.list();
    REQUIRE(all.size() == 1);
    CHECK(all[0].face == library.face);
    CHECK(all[0].name == "Ada");
    CHECK(all[0].oldPicture == library.oldPicture);
    CHECK(all[0].photo == library.photo);
    CHECK(all[0].path == library.lostPath());
    CHECK(library.photos.find(library.oldPicture)->state == model::PhotoState::Missing);
    CHECK(library.pictures.strays().size() == 1);
}

TEST_CASE("It is this face: the name goes over in one step that can be undone") {
    Lost library;
    const std::string before = userContent(library.database);
    library.journal.record("Found", [&] { library.store.recognise(library.face, library.other); });
    CHECK(library.store.list().empty());
    CHECK(library.labels.labelOf(library.other) == library.ada);
    CHECK_FALSE(library.labels.labelOf(library.face).isValid());
    const auto undone = library.journal.undo();
    REQUIRE(undone);
    CHECK(undone->lost);
    CHECK(userContent(library.database) == before);
    CHECK(library.store.list().size() == 1);
}

TEST_CASE("A lost face is kept with the old picture, or forgotten") {
    Lost library;
    library.journal.record("Kept", [&] { library.store.keep(library.face); });
    CHECK(library.store.list().empty());
    CHECK(library.labels.labelOf(library.face) == library.ada);
    library.journal.undo();
    library.journal.record("Forgot", [&] { library.store.forget(library.face); });
    CHECK(library.store.list().empty());
    CHECK_FALSE(library.labels.labelOf(library.face).isValid());
    CHECK(failureOf([&] { library.store.keep(library.face); }).kind == model::ErrorKind::NotFound);
    library.journal.undo();
    CHECK(failureOf([&] { library.store.recognise(library.face, model::FaceId(999)); }).kind ==
          model::ErrorKind::NotFound);
    CHECK(library.store.list().size() == 1);
}

TEST_CASE("A photo that goes leaves its old picture with no photo of now") {
    Lost library;
    library.photos.markMissing(std::span(&library.photo, 1));
    library.pictures.moveFaces(std::span(&library.other, 1), library.oldPicture);
    library.pictures.forgetIfEmpty(library.photo);
    REQUIRE(library.store.list().size() == 1);
    CHECK_FALSE(library.store.list()[0].photo.isValid());
    CHECK(library.store.list()[0].path.find('~') != std::string::npos);
}

TEST_CASE("A job that decides bit by bit is one step, unless the user does something in between") {
    SampleLibrary library;
    const auto faces = library.addPhoto(4);
    const model::PersonId ada = library.addPerson("Ada");
    const auto label = [&](std::size_t i) {
        return [&, i] { library.labels.label(std::span(&faces[i], 1), ada); };
    };
    const auto first = library.journal.extend({}, "One", label(0));
    const auto second = library.journal.extend(first.step, "Two", label(1));
    CHECK(second.step == first.step);
    CHECK(library.journal.history(9).size() == 1);
    CHECK(library.journal.undoText().text() == "Two");
    library.journal.record("Named", label(2));
    const auto third = library.journal.extend(first.step, "Three", label(3));
    CHECK(third.step != first.step);
    library.journal.undo();
    library.journal.undo();
    CHECK(library.labels.labelOf(faces[1]) == ada);
    const auto undone = library.journal.undo();
    REQUIRE(undone);
    CHECK(undone->faces == std::vector{faces[0], faces[1]});
    CHECK_FALSE(library.labels.labelOf(faces[0]).isValid());
    // What takes back all of a step leaves none.
    const auto fourth = library.journal.extend({}, "Four", label(0));
    library.journal.extend(fourth.step, "Five", [&] {
        Query(library.database, "DELETE FROM labels WHERE face_id = ?").bind(faces[0]).run();
    });
    CHECK(library.journal.history(9).empty());
    // An undone step is not gone on with.
    CHECK(library.journal.extend(first.step, "Four", label(0)).step != first.step);
}
