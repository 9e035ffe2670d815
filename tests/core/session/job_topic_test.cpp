// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/journal_topic.h"
#include "core/session/people_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/suggestion_topic.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"

using namespace kith;
using namespace kith::session;
using Faces = std::vector<model::FaceId>;

namespace {

/// As jobs::runTrain does it, on a connection of its own: all faces into cluster 1 and a note of the run.
void trainInto(const std::filesystem::path& library, const Faces& faces) {
    SampleLibrary other(library);
    storage::ClusterRow cluster{1, {}};
    for (const auto face : faces) {
        cluster.members.push_back({face, 1.0});
    }
    other.journal.record("Trained", [&] { other.suggestions.replace({{cluster}, {}}); });
    other.suggestions.addRun({0, model::JobKind::Train, {}, "{}", "{}"});
}

} // namespace

TEST_CASE("The first scan that finds faces is followed by a Train, later ones are not") {
    SessionFixture fixture;
    fixture.fakes.onTrain = [](const jobs::LibraryAccess& request) { trainInto(request.library, {}); };
    Heard<model::JobEnd, const model::TrainSummary&, const model::Sentence&> trained(&fixture.session->jobs(),
                                                                                     &JobTopic::trainEnded);
    fixture.session->jobs().scan();
    fixture.finishJobs();
    CHECK(fixture.fakes.trains == 0); // nothing to group yet
    fixture.sample.addPhoto(2);
    fixture.session->jobs().scan();
    fixture.finishJobs();
    CHECK(fixture.fakes.trains == 1);
    CHECK(trained.count == 1);
    fixture.reopen();
    fixture.session->jobs().scan();
    fixture.finishJobs();
    CHECK(fixture.fakes.scans == 3);
    CHECK(fixture.fakes.trains == 1);
}

TEST_CASE("A scan that was cancelled or failed is not followed by a Train") {
    SessionFixture fixture;
    fixture.sample.addPhoto(2);
    Heard<model::JobEnd, const model::ScanSummary&, const model::Sentence&> scanned(&fixture.session->jobs(),
                                                                                    &JobTopic::scanEnded);
    SECTION("cancelled") {
        fixture.fakes.held = true;
        fixture.session->jobs().scan();
        fixture.session->jobs().cancel();
        fixture.finishJobs();
        CHECK(std::get<0>(scanned.last) == model::JobEnd::Cancelled);
    }
    SECTION("failed") {
        fixture.fakes.onScan = [](const auto&, const auto&) {
            throw model::Error(model::ErrorKind::NotFound, "The network \"x\" is not installed.");
        };
        fixture.session->jobs().scan();
        fixture.finishJobs();
        CHECK(std::get<0>(scanned.last) == model::JobEnd::Failed);
        CHECK(std::get<2>(scanned.last) == "The network \"x\" is not installed.");
    }
    CHECK(scanned.count == 1);
    CHECK(fixture.fakes.trains == 0);
}

TEST_CASE("Faces are announced as a scan stores them, the rest at its end") {
    SessionFixture fixture;
    const Faces faces = fixture.sample.addPhoto(3);
    fixture.fakes.scanSummary.photos = 7;
    fixture.fakes.onScan = [&](const auto&, const jobs::ScanEvents& events) {
        events.stored({{faces[0]}, {faces[1]}, {model::FaceId(99)}});
    };
    Heard<const Faces&> added(&fixture.session->faces(), &FaceTopic::facesAdded);
    Heard<const Faces&> changed(&fixture.session->faces(), &FaceTopic::facesChanged);
    Heard<const Faces&> removed(&fixture.session->faces(), &FaceTopic::facesRemoved);
    Heard<> folders(&fixture.session->photos(), &PhotoTopic::foldersChanged);
    Heard<> people(&fixture.session->people(), &PeopleTopic::peopleChanged);
    Heard<model::JobEnd, const model::ScanSummary&, const model::Sentence&> scanned(&fixture.session->jobs(),
                                                                                    &JobTopic::scanEnded);
    fixture.session->jobs().rescan({model::PhotoId(1)});
    fixture.finishJobs();
    CHECK(std::get<0>(added.last) == Faces{faces[0]});
    CHECK(std::get<0>(changed.last) == Faces{faces[1]});
    CHECK(std::get<0>(removed.last) == Faces{model::FaceId(99)});
    CHECK(folders.count == 1);
    CHECK(people.count >= 1);
    CHECK(std::get<1>(scanned.last).photos == 7);
    CHECK(fixture.fakes.scanRequests.at(0).photos == std::vector{model::PhotoId(1)});
}

TEST_CASE("After a Train the faces whose cluster changed are announced, and they alone") {
    SessionFixture fixture;
    const Faces faces = fixture.sample.addPhoto(4);
    trainInto(fixture.file, {faces[0], faces[1]});
    fixture.fakes.onTrain = [&](const auto& request) { trainInto(request.library, {faces[1], faces[2]}); };
    Heard<const Faces&> changed(&fixture.session->faces(), &FaceTopic::facesChanged);
    Heard<> suggestions(&fixture.session->suggestions(), &SuggestionTopic::suggestionsChanged);
    Heard<> people(&fixture.session->people(), &PeopleTopic::peopleChanged);
    Heard<> journal(&fixture.session->journal(), &JournalTopic::journalChanged);
    fixture.session->jobs().train();
    fixture.finishJobs();
    CHECK(std::get<0>(changed.last) == Faces{faces[0], faces[2]});
    CHECK(changed.count == 1);
    CHECK(suggestions.count == 1);
    CHECK(people.count == 1);
    CHECK(journal.count == 1);
    fixture.session->journal().undo();
    CHECK(std::get<0>(changed.last) == Faces{faces[0], faces[2]});
}

TEST_CASE("A preview of a Train is handed over, and nothing is announced as changed") {
    SessionFixture fixture;
    const Faces faces = fixture.sample.addPhoto(1);
    fixture.fakes.trainPreview.faces = 1;
    fixture.fakes.trainPreview.newUnknown = {{7, faces}};
    Heard<model::JobEnd, const model::TrainPreview&, const model::Sentence&> previewed(
        &fixture.session->jobs(), &JobTopic::trainPreviewed);
    Heard<model::JobEnd, const model::TrainSummary&, const model::Sentence&> trained(&fixture.session->jobs(),
                                                                                     &JobTopic::trainEnded);
    Heard<const Faces&> changed(&fixture.session->faces(), &FaceTopic::facesChanged);
    Heard<> suggestions(&fixture.session->suggestions(), &SuggestionTopic::suggestionsChanged);
    fixture.session->jobs().previewTrain();
    CHECK(fixture.session->jobs().progress().kind == model::JobKind::TrainPreview);
    fixture.finishJobs();
    REQUIRE(previewed.count == 1);
    CHECK(std::get<0>(previewed.last) == model::JobEnd::Finished);
    CHECK(std::get<1>(previewed.last).newUnknown == std::vector{model::UnknownFaces{7, faces}});
    CHECK(trained.count == 0);
    CHECK(fixture.fakes.trains == 0);
    CHECK(changed.count == 0);
    CHECK(suggestions.count == 0);
}

TEST_CASE("A preview of a Train is cancelled like any job, and tells nothing then") {
    SessionFixture fixture;
    fixture.fakes.trainPreview.faces = 1;
    fixture.fakes.held = true;
    Heard<model::JobEnd, const model::TrainPreview&, const model::Sentence&> previewed(
        &fixture.session->jobs(), &JobTopic::trainPreviewed);
    fixture.session->jobs().previewTrain();
    REQUIRE(waitUntil([&] { return fixture.fakes.running == 1; }));
    fixture.session->jobs().cancel();
    fixture.finishJobs();
    REQUIRE(previewed.count == 1);
    CHECK(std::get<0>(previewed.last) == model::JobEnd::Cancelled);
    CHECK(std::get<1>(previewed.last).faces == 0);
    CHECK(std::get<2>(previewed.last).isEmpty());
}

TEST_CASE("A face named while a Train runs is announced again at its end") {
    SessionFixture fixture;
    const Faces faces = fixture.sample.addPhoto(2);
    fixture.fakes.held = true;
    fixture.session->jobs().train();
    fixture.session->faces().labelAsNew({faces[1]}, "Ada");
    Heard<const Faces&> changed(&fixture.session->faces(), &FaceTopic::facesChanged);
    fixture.fakes.release();
    fixture.finishJobs();
    CHECK(std::get<0>(changed.last) == Faces{faces[1]});
}

TEST_CASE("A session closed while a job runs ends it") {
    SessionFixture fixture;
    fixture.fakes.held = true;
    fixture.session->jobs().scan();
    REQUIRE(waitUntil([&] { return fixture.fakes.running == 1; }));
    fixture.session.reset();
    CHECK(fixture.fakes.running == 0);
}
