// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/thumbnail_reader.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/stores/thumbnail_store.h"
#include "tests/support/catch.h"
#include "tests/support/painted_family.h"
#include "tests/support/session_fixture.h"

using namespace kith;
using namespace kith::session;
using Faces = std::vector<model::FaceId>;

namespace {

constexpr model::Box kBox{0.3, 0.25, 0.4, 0.5};
constexpr model::Box kElsewhere{0.1, 0.1, 0.2, 0.3};

/// A painted photo of one person in a library that knows no face of it.
struct DrawingFixture : SessionFixture {
    DrawingFixture() {
        painted = support::paintedFamily(folder.path(), 1, 1).front();
        const auto root = sample.folders.add(folder.path().string());
        const storage::NewPhoto found = storage::newPhoto(painted.file.string());
        photo = sample.photos.add(root, {&found, 1}).front();
        storage::PhotoScan scan;
        scan.photo = photo;
        scan.stamp = found.stamp;
        sample.photos.storeResult(scan);
    }

    FaceTopic& faces() const { return session->faces(); }
    model::Face face(model::FaceId id) const { return faces().details(id)->face; }
    bool waitForDescription(model::FaceId id) const {
        return waitUntil([&] { return face(id).quality > 0.0; }, 30);
    }
    std::int64_t embeddings() { return storage::countOf(sample.database, "SELECT count(*) FROM embeddings"); }

    support::PaintedPhoto painted;
    model::PhotoId photo;
};

} // namespace

TEST_CASE("A drawn face is there at once, is described, and is undone and redone with all that") {
    DrawingFixture fixture;
    Heard<const Faces&> added(&fixture.faces(), &FaceTopic::facesAdded);
    Heard<const Faces&> changed(&fixture.faces(), &FaceTopic::facesChanged);
    Heard<const Faces&> removed(&fixture.faces(), &FaceTopic::facesRemoved);
    const auto drawn = fixture.faces().draw(fixture.photo, kBox);
    CHECK(std::get<0>(added.last) == Faces{drawn});
    CHECK(fixture.session->journal().undoText().text() ==
          "Drew a face in " + fixture.painted.file.filename().string());
    CHECK(fixture.face(drawn).box == kBox);
    CHECK(fixture.face(drawn).origin == model::FaceOrigin::Drawn);
    REQUIRE(fixture.waitForDescription(drawn));
    REQUIRE(waitUntil([&] { return changed.count > 0; }));
    CHECK(std::get<0>(changed.last) == Faces{drawn});
    CHECK(fixture.face(drawn).box == kBox);
    CHECK(fixture.face(drawn).landmarks != model::Landmarks{});
    CHECK(fixture.embeddings() == 1);
    CHECK_FALSE(fixture.session->thumbnails().load(drawn).isNull());

    fixture.session->journal().undo();
    CHECK(std::get<0>(removed.last) == Faces{drawn});
    CHECK_FALSE(fixture.faces().details(drawn));
    CHECK(fixture.faces().counts().all == 0);
    CHECK(fixture.embeddings() == 0);
    CHECK(fixture.session->thumbnails().load(drawn).isNull());

    fixture.session->journal().redo();
    CHECK(added.count == 2);
    CHECK(std::get<0>(added.last) == Faces{drawn});
    REQUIRE(fixture.waitForDescription(drawn));
    CHECK(fixture.embeddings() == 1);
    CHECK_FALSE(fixture.session->thumbnails().load(drawn).isNull());
}

TEST_CASE("A moved box is described anew, and so is one that undo moves back") {
    DrawingFixture fixture;
    const auto drawn = fixture.faces().draw(fixture.photo, kBox);
    const auto ada = fixture.faces().labelAsNew({drawn}, "Ada");
    REQUIRE(fixture.waitForDescription(drawn));
    const double quality = fixture.face(drawn).quality;
    fixture.faces().moveBox(drawn, kElsewhere);
    CHECK(fixture.face(drawn).box == kElsewhere);
    CHECK(fixture.face(drawn).landmarks == model::Landmarks{});
    CHECK(fixture.face(drawn).person == ada);
    REQUIRE(waitUntil([&] { return fixture.face(drawn).landmarks != model::Landmarks{}; }, 30));
    const model::Landmarks elsewhere = fixture.face(drawn).landmarks;

    fixture.session->journal().undo();
    CHECK(fixture.face(drawn).box == kBox);
    REQUIRE(fixture.waitForDescription(drawn));
    CHECK(fixture.face(drawn).quality == Approx(quality));
    CHECK(fixture.face(drawn).landmarks != elsewhere);
    fixture.session->journal().redo();
    CHECK(fixture.face(drawn).box == kElsewhere);
    REQUIRE(waitUntil([&] { return fixture.face(drawn).landmarks == elsewhere; }, 30));
}

TEST_CASE("A face whose description was cut short is described when the library is opened") {
    DrawingFixture fixture;
    model::Face face;
    face.photo = fixture.photo;
    face.box = kBox;
    face.origin = model::FaceOrigin::Drawn;
    const auto drawn = fixture.sample.faces.add(face);
    fixture.reopen();
    CHECK(fixture.waitForDescription(drawn));
}

TEST_CASE("A face drawn on a photo that cannot be read is there all the same") {
    DrawingFixture fixture;
    std::filesystem::remove(fixture.painted.file);
    const auto drawn = fixture.faces().draw(fixture.photo, kBox);
    fixture.faces().labelAsNew({drawn}, "Ada");
    fixture.reopen(); // waits for the attempt
    CHECK(fixture.faces().details(drawn)->personName == "Ada");
    CHECK(fixture.face(drawn).landmarks == model::Landmarks{});
}

TEST_CASE("Only sensible boxes are drawn, and only drawn boxes are moved") {
    DrawingFixture fixture;
    const auto kindOf = [&](const model::Box& box) {
        return failureOf([&] { fixture.faces().draw(fixture.photo, box); }).kind;
    };
    CHECK(kindOf({0.2, 0.2, 0.0, 0.1}) == model::ErrorKind::Invalid);
    CHECK(kindOf({0.2, 0.2, 0.1, -0.1}) == model::ErrorKind::Invalid);
    CHECK(kindOf({1.0, 0.2, 0.1, 0.1}) == model::ErrorKind::Invalid);
    CHECK(kindOf({-0.2, 0.2, 0.1, 0.1}) == model::ErrorKind::Invalid);
    CHECK(kindOf({std::nan(""), 0.2, 0.1, 0.1}) == model::ErrorKind::Invalid);
    CHECK(failureOf([&] { fixture.faces().draw(model::PhotoId(999), kBox); }).kind ==
          model::ErrorKind::NotFound);
    const auto detected = fixture.sample.addPhoto(1).front();
    CHECK(failureOf([&] { fixture.faces().moveBox(detected, kBox); }).kind == model::ErrorKind::Invalid);
    fixture.faces().moveBox(model::FaceId(999), kBox);
    CHECK_FALSE(fixture.session->journal().canUndo());
}

TEST_CASE("Redoing a drawing whose photo is gone brings nothing back") {
    DrawingFixture fixture;
    fixture.faces().draw(fixture.photo, kBox);
    fixture.session->journal().undo();
    fixture.sample.folders.startRemoval(model::FolderId(1));
    fixture.sample.folders.removePart(model::FolderId(1), 1'000);
    fixture.session->journal().redo();
    CHECK(fixture.faces().counts().all == 0);
    CHECK(fixture.sample.database.integrityProblems().empty());
}
