// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/lost_topic.h"
#include "core/storage/stores/lost_faces.h"
#include "core/storage/stores/picture_store.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"

using namespace kith;
using namespace kith::session;

namespace {

/// A photo of Ada, who is lost, and of two without a name.
struct LostFixture : SessionFixture {
    LostFixture()
        : faces(sample.addPhoto(3)) {
        sample.labels.label(std::span(faces).first(1), sample.addPerson("Ada"));
        storage::PictureStore pictures(sample.database);
        const model::PhotoId photo(sample.photos.known(sample.folders.list().front().id).front().id);
        pictures.moveFaces(std::span(faces).first(1), pictures.setAside(photo));
        storage::LostFaces(sample.database).add(faces);
        reopen();
    }

    LostTopic& lost() { return session->lost(); }

    std::vector<model::FaceId> faces;
};

} // namespace

TEST_CASE("Lost faces are listed, and each answer is a step that is announced and can be undone") {
    LostFixture fixture;
    const Heard<> changed(&fixture.lost(), &LostTopic::lostChanged);
    REQUIRE(fixture.lost().list().size() == 1);
    CHECK(fixture.lost().list().front().name == "Ada");
    const model::FaceId lost = fixture.lost().list().front().face;

    fixture.lost().recognise(lost, fixture.faces[1]);
    CHECK(changed.count == 1);
    CHECK(fixture.lost().list().empty());
    CHECK(fixture.sample.labels.labelOf(fixture.faces[1]).isValid());
    CHECK(fixture.session->journal().undoText().text() == "Found Ada again in the photo");
    fixture.session->journal().undo();
    CHECK(changed.count == 2);
    CHECK(fixture.lost().list().size() == 1);

    fixture.lost().keep({lost});
    CHECK(fixture.lost().list().empty());
    CHECK(fixture.sample.labels.labelOf(lost).isValid());
    fixture.session->journal().undo();
    fixture.lost().forget({lost});
    CHECK_FALSE(fixture.sample.labels.labelOf(lost).isValid());
    CHECK(failureOf([&] { fixture.lost().keep({lost}); }).kind == model::ErrorKind::NotFound);
}

TEST_CASE("A scan that ended announces what it may have decided about names") {
    LostFixture fixture;
    const Heard<> lost(&fixture.lost(), &LostTopic::lostChanged);
    const Heard<> journal(&fixture.session->journal(), &JournalTopic::journalChanged);
    fixture.session->jobs().scan();
    fixture.finishJobs();
    CHECK(lost.count >= 1);
    CHECK(journal.count >= 1);
}
