// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_table.h"
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/people_topic.h"
#include "core/storage/queries/face_entries.h"
#include "core/storage/stores/cluster_store.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"

using namespace kith;
using namespace kith::session;

namespace {

using Faces = std::vector<model::FaceId>;

} // namespace

TEST_CASE("What another program writes is in the table the next time it is asked") {
    SampleLibrary library;
    FaceTable table(library.database, [] { return false; });
    CHECK(table.entries().empty());
    const Faces faces = library.addPhoto(2);
    CHECK(table.entries().size() == 2);
    library.labels.label(faces, library.addPerson("Ada"));
    CHECK(table.entries()[1].person.isValid());
    CHECK(table.entries()[1].namedAt > 0);
}

TEST_CASE("Of what a job writes only the announced faces are read, and all once it has ended") {
    const support::TemporaryFolder folder;
    SampleLibrary job(folder / "library.kith");
    const Faces first = job.addPhoto(3);
    storage::Database database(folder / "library.kith");
    bool isJobRunning = true;
    FaceTable table(database, [&] { return isJobRunning; });
    REQUIRE(table.entries().size() == 3);

    const Faces more = job.addPhoto(2);
    const Faces unannounced = job.addPhoto(1);
    job.faces.remove(std::vector{first[1]});
    table.update(std::vector{more[1], first[1], more[0]});
    REQUIRE(table.entries().size() == 4);
    CHECK(table.entries()[1].id == first[2]);
    CHECK(table.entries()[3].id == more[1]);

    isJobRunning = false;
    CHECK(table.entries().size() == 5);
    CHECK(table.entries() == storage::readFaceEntries(database));
    CHECK(storage::readFaceEntries(database, unannounced).front() == table.entries().back());
}

TEST_CASE("A face that comes back lies between its neighbours again") {
    SampleLibrary library;
    const Faces faces = library.addPhoto(4);
    FaceTable table(library.database, [] { return false; });
    REQUIRE(table.entries().size() == 4);
    const auto all = table.entries();
    library.labels.mark(std::vector{faces[1]}, model::FaceMark::Ignored);
    table.update(std::vector{faces[1]});
    CHECK(table.entries()[1].mark == model::FaceMark::Ignored);
    library.labels.mark(std::vector{faces[1]}, model::FaceMark::Active);
    table.update(std::vector{faces[1], faces[1]});
    CHECK(table.entries() == all);
}

TEST_CASE("Lists, counts and people follow a command at once") {
    SessionFixture fixture;
    const Faces faces = fixture.sample.addPhoto(4);
    auto& session = *fixture.session;
    REQUIRE(session.faces().list({}).size() == 4);
    const auto ada = session.faces().labelAsNew({faces[2], faces[3]}, "Ada");
    CHECK(session.faces().list({}).front().person == ada);
    CHECK(session.faces().counts().unlabelled == 2);
    CHECK(session.people().list().front().faceCount == 2);
    CHECK(session.people().list().front().avatar == faces[2]);
    session.people().rename(ada, "Bea");
    session.faces().remove({faces[2]});
    CHECK(session.faces().counts().deleted == 1);
    CHECK(session.people().list().front().avatar == faces[3]);
    CHECK(knowsAllFaces(session, fixture.sample.database));
}

TEST_CASE("Refreshed suggestions leave the table as it is") {
    const support::TemporaryFolder folder;
    SampleLibrary other(folder / "library.kith");
    other.addPhoto(2);
    storage::Database database(folder / "library.kith");
    FaceTable table(database, [] { return false; });
    const model::FaceEntry* before = table.entries().data();
    other.addPerson("Ada"); // by another connection, as a refresh writes
    CHECK(table.passOver());
    CHECK(table.entries().data() == before);
    other.addPerson("Ben");
    CHECK(table.entries().data() != before);
}

TEST_CASE("A person whom another program deletes while a job runs does no harm to the lists") {
    SessionFixture fixture;
    const Faces faces = fixture.sample.addPhoto(3);
    const auto ada = fixture.sample.addPerson("Ada");
    fixture.sample.labels.label(std::vector{faces[0]}, ada);
    storage::ClusterStore(fixture.sample.database).put(faces, {});
    auto& session = *fixture.session;
    REQUIRE(session.faces().list({}).back().likely == ada);
    fixture.fakes.held = true;
    session.jobs().train();
    REQUIRE(waitUntil([&] { return fixture.fakes.running == 1; }));
    fixture.sample.persons.remove(ada);
    model::FaceFilter unlabelled;
    unlabelled.scope = model::FaceScope::Unlabelled;
    CHECK(session.faces().list(unlabelled).size() == 2);
    fixture.fakes.release();
    fixture.finishJobs();
    CHECK_FALSE(session.faces().list({}).front().person.isValid());
}

TEST_CASE("What another program said is not passed over with refreshed suggestions") {
    SessionFixture fixture;
    const Faces faces = fixture.sample.addPhoto(2);
    auto& session = *fixture.session;
    REQUIRE(session.faces().counts().unlabelled == 2);
    fixture.sample.journal.record("Named", [&] {
        fixture.sample.labels.label(std::vector{faces[0]}, fixture.sample.addPerson("Ada"));
    });
    fixture.refresh();
    CHECK(session.faces().counts().unlabelled == 1);
    fixture.sample.journal.undo();
    fixture.refresh();
    CHECK(session.faces().counts().unlabelled == 2);
    fixture.sample.addPhoto(1);
    fixture.refresh();
    CHECK(session.faces().counts().unlabelled == 3);
}
