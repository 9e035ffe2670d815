// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/lost_faces.h"
#include "tests/core/jobs/scan/scan_fixture.h"
#include "tests/support/catch.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <chrono>
#include <ctime>
#include <fstream>
#include <sstream>
#include <thread>

using namespace kith;
using jobs::paintPhoto;
using jobs::ScanFixture;
using jobs::ScanMode;
using model::PhotoState;

namespace {

namespace fs = std::filesystem;

/// Other content of the same length and time: only a reader could tell.
void replaceInSecret(const fs::path& file) {
    const auto time = fs::last_write_time(file);
    const auto size = fs::file_size(file);
    std::ofstream(file, std::ios::binary) << std::string(size, 'x');
    fs::last_write_time(file, time);
}

/// The same picture, moved by a few pixels and compressed anew.
void shiftPicture(const fs::path& file) {
    const cv::Mat picture = cv::imread(file.string());
    cv::Mat shifted;
    cv::copyMakeBorder(picture, shifted, 6, 0, 6, 0, cv::BORDER_REPLICATE);
    cv::imwrite(file.string(), shifted);
}

void mark(ScanFixture& fixture, const std::string& name, model::FaceMark mark) {
    const model::FaceId face = fixture.face(name).face.id;
    storage::LabelStore(fixture.database).mark(std::span(&face, 1), mark);
}

} // namespace

TEST_CASE("A scan finds photos and faces, with embeddings, thumbnails and facts") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    paintPhoto(fixture.photo("sub/ben.jpg"), 2);
    const auto summary = fixture.scan();
    CHECK(summary.photos == 2);
    CHECK(summary.faces == 2);
    CHECK(summary.unchanged == 0);
    CHECK(summary.failed == 0);
    CHECK(fixture.stored.added.size() == 2);

    const auto ada = fixture.facts("ada.jpg").photo;
    CHECK(ada.state == PhotoState::Scanned);
    CHECK(ada.reason.isEmpty());
    CHECK(ada.width == 240);
    CHECK(ada.contentHash != 0);
    const model::FaceId face = fixture.face("sub/ben.jpg").face.id;
    const storage::EmbeddingStore embeddings(fixture.database);
    CHECK(embeddings.has(face, embeddings.findModel("kith-embed-1")));
    CHECK(storage::ThumbnailStore(fixture.libraryFile).get(face).size() > 500);
}

TEST_CASE("An empty folder is scanned without a word") {
    ScanFixture fixture;
    const auto summary = fixture.scan();
    CHECK(summary.photos == 0);
    CHECK(summary.missing == 0);
}

TEST_CASE("Unchanged photos are not opened again") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    paintPhoto(fixture.photo("ben.jpg"), 2);
    fixture.scan();
    const auto faces = jobs::facesAsText(fixture.database);
    // As in a library of before, which knows size and time alone.
    const storage::PhotoTrace unknown{fixture.facts("ada.jpg").photo.id, {}};
    storage::PhotoStore(fixture.database).noteTraces(std::span(&unknown, 1));
    replaceInSecret(fixture.photo("ada.jpg"));
    const auto summary = fixture.scan();
    CHECK(summary.photos == 0);
    CHECK(summary.unchanged == 2);
    CHECK(fixture.facts("ada.jpg").photo.state == PhotoState::Scanned);
    CHECK(jobs::facesAsText(fixture.database) == faces);
}

TEST_CASE("A file that was changed with its size and time kept is noticed") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    fixture.scan();
    replaceInSecret(fixture.photo("ada.jpg"));
    CHECK(fixture.scan().failed == 1);
    CHECK(fixture.facts("ada.jpg").photo.state == PhotoState::Failed);
}

TEST_CASE("A changed photo is scanned again and keeps ids and labels by overlap") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    paintPhoto(fixture.photo("ben.jpg"), 2);
    fixture.scan();
    const auto before = fixture.face("ada.jpg");
    const model::PersonId ada = fixture.label("ada.jpg", "Ada");
    shiftPicture(fixture.photo("ada.jpg"));

    const auto summary = fixture.scan();
    CHECK(summary.photos == 1);
    CHECK(summary.unchanged == 1);
    const auto after = fixture.face("ada.jpg");
    CHECK(after.face.id == before.face.id);
    CHECK(after.face.person == ada);
    CHECK_FALSE(after.face.box == before.face.box);
    CHECK(fixture.stored.changed == std::vector{after.face.id});
}

TEST_CASE("Another picture under the same name: its faces replace those nobody named") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("a.jpg"), 1);
    paintPhoto(fixture.photo("b.jpg"), 2);
    fixture.scan();
    const model::FaceId unnamed = fixture.face("a.jpg").face.id;
    fixture.label("b.jpg", "Ben");
    const cv::Mat empty(400, 400, CV_8UC3, cv::Scalar::all(90));
    cv::imwrite(fixture.photo("a.jpg").string(), empty);
    cv::imwrite(fixture.photo("b.jpg").string(), empty);
    fixture.scan();
    CHECK(fixture.facts("a.jpg").faces.empty());
    CHECK(fixture.stored.removed == std::vector{unnamed});
    CHECK(storage::ThumbnailStore(fixture.libraryFile).get(unnamed).empty());
    CHECK(fixture.facts("b.jpg").faces.empty());
    const auto lost = storage::LostFaces(fixture.database).list();
    REQUIRE(lost.size() == 1);
    CHECK(lost.front().name == "Ben");
    CHECK(lost.front().photo == fixture.facts("b.jpg").photo.id);
    CHECK(storage::PhotoStore(fixture.database).find(lost.front().oldPicture)->state == PhotoState::Missing);
}

TEST_CASE("A moved file keeps its faces and labels, and is not looked at again") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("2019/ada.jpg"), 1);
    fixture.scan();
    const model::PersonId ada = fixture.label("2019/ada.jpg", "Ada");
    const auto before = fixture.face("2019/ada.jpg");
    fs::create_directories(fixture.photo("best"));
    fs::rename(fixture.photo("2019/ada.jpg"), fixture.photo("best/renamed.jpg"));

    const auto summary = fixture.scan();
    CHECK(summary.missing == 0);
    CHECK(summary.faces == 0);
    const auto after = fixture.face("best/renamed.jpg");
    CHECK(after.face.id == before.face.id);
    CHECK(after.face.person == ada);
    CHECK(fixture.facts("best/renamed.jpg").photo.state == PhotoState::Scanned);
    CHECK_FALSE(storage::PhotoStore(fixture.database).findByPath(fixture.photo("2019/ada.jpg").string()));
    CHECK(fixture.scan().unchanged == 1);
}

TEST_CASE("Of two copies of a moved file one keeps its faces, the other is scanned") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    fixture.scan();
    const model::FaceId face = fixture.face("ada.jpg").face.id;
    fs::copy(fixture.photo("ada.jpg"), fixture.photo("copy1.jpg"));
    fs::rename(fixture.photo("ada.jpg"), fixture.photo("copy2.jpg"));
    CHECK(fixture.scan().missing == 0);
    const model::FaceId one = fixture.face("copy1.jpg").face.id;
    const model::FaceId two = fixture.face("copy2.jpg").face.id;
    CHECK(one != two);
    CHECK((one == face || two == face));
}

TEST_CASE("A missing photo keeps its faces and comes back without being opened") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    paintPhoto(fixture.photo("ben.jpg"), 2);
    fixture.scan();
    const model::FaceId face = fixture.face("ada.jpg").face.id;
    fs::rename(fixture.photo("ada.jpg"), fixture.root / "away.jpg");
    auto summary = fixture.scan();
    CHECK(summary.missing == 1);
    CHECK(fixture.facts("ada.jpg").photo.state == PhotoState::Missing);
    CHECK(fixture.face("ada.jpg").face.id == face);
    CHECK(fixture.scan().missing == 0); // it was missing before

    fs::rename(fixture.root / "away.jpg", fixture.photo("ada.jpg"));
    summary = fixture.scan();
    CHECK(summary.photos == 0);
    CHECK(summary.unchanged == 2);
    CHECK(fixture.facts("ada.jpg").photo.state == PhotoState::Scanned);
}

TEST_CASE("A photo that was missing before and turns up elsewhere makes no figure negative") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    fixture.scan();
    const model::FaceId face = fixture.face("ada.jpg").face.id;
    fs::rename(fixture.photo("ada.jpg"), fixture.root / "away.jpg");
    CHECK(fixture.scan().missing == 1);
    fs::rename(fixture.root / "away.jpg", fixture.photo("again.jpg"));
    CHECK(fixture.scan().missing == 0);
    CHECK(fixture.face("again.jpg").face.id == face);
}

TEST_CASE("A folder that is removed while it is walked ends nothing") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    const fs::path other = fixture.root / "second";
    paintPhoto(other / "ben.jpg", 2);
    storage::FolderStore folders(fixture.database);
    folders.add(other.string());
    const model::FolderId removed = folders.list().front().id;
    REQUIRE(folders.list().front().path == fixture.photos.string());
    jobs::PauseGate gate;
    gate.pause(); // the walk waits with the first files in its hands
    int reports = 0;
    jobs::ScanEvents events;
    events.progressed = [&](const model::Progress& progress) {
        if (!progress.paused || ++reports != 2)
            return;
        folders.startRemoval(removed);
        folders.removePart(removed, 1'000);
        gate.resume();
    };
    const auto summary = jobs::runScan(fixture.request(), events, gate, {});
    CHECK(summary.photos == 1);
    CHECK(storage::PhotoStore(fixture.database).findByPath((other / "ben.jpg").string()));
}

TEST_CASE("A folder that is offline changes nothing, and is scanned when it is back") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    fixture.scan();
    const auto faces = jobs::facesAsText(fixture.database);
    paintPhoto(fixture.photo("ben.jpg"), 2);
    fs::rename(fixture.photos, fixture.root / "unplugged");
    for (const ScanMode mode : {ScanMode::Incremental, ScanMode::Rescan}) {
        const auto summary = fixture.scan(mode);
        CHECK(summary.photos == 0);
        CHECK(summary.missing == 0);
        CHECK(fixture.facts("ada.jpg").photo.state == PhotoState::Scanned);
        CHECK(jobs::facesAsText(fixture.database) == faces);
    }
    fs::rename(fixture.root / "unplugged", fixture.photos);
    CHECK(fixture.scan().photos == 1);
    CHECK(fixture.face("ben.jpg").face.mark == model::FaceMark::Active);
}

TEST_CASE("A deleted face stays away from an ordinary scan and comes back with a rescan") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    paintPhoto(fixture.photo("ben.jpg"), 2);
    fixture.scan();
    const model::PersonId ben = fixture.label("ben.jpg", "Ben");
    const model::FaceId deleted = fixture.face("ada.jpg").face.id;
    mark(fixture, "ada.jpg", model::FaceMark::Deleted);
    shiftPicture(fixture.photo("ada.jpg"));

    fixture.scan();
    CHECK(fixture.face("ada.jpg").face.mark == model::FaceMark::Deleted);
    CHECK(fixture.stored.added.empty());

    const auto summary = fixture.scan(ScanMode::Rescan);
    CHECK(summary.photos == 2);
    CHECK(fixture.face("ada.jpg").face.mark == model::FaceMark::Active);
    CHECK(fixture.face("ada.jpg").face.id == deleted);
    CHECK(fixture.stored.added == std::vector{deleted});
    CHECK(fixture.face("ben.jpg").face.person == ben);
}

TEST_CASE("A face that is deleted while a rescan runs stays deleted") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    fixture.scan();
    jobs::ScanEvents events;
    events.progressed = [&](const model::Progress& progress) {
        if (progress.stage.text() != "Scanning" || progress.done > 0)
            return;
        // Times are kept in seconds.
        const std::time_t second = std::time(nullptr);
        while (std::time(nullptr) == second)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        mark(fixture, "ada.jpg", model::FaceMark::Deleted);
    };
    jobs::PauseGate gate;
    jobs::runScan(fixture.request(ScanMode::Rescan), events, gate, {});
    CHECK(fixture.face("ada.jpg").face.mark == model::FaceMark::Deleted);
}

TEST_CASE("A rescan of chosen photos leaves the others alone") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    paintPhoto(fixture.photo("ben.jpg"), 2);
    fixture.scan();
    mark(fixture, "ada.jpg", model::FaceMark::Deleted);
    mark(fixture, "ben.jpg", model::FaceMark::Deleted);
    const auto summary = fixture.scan(ScanMode::Rescan, {fixture.facts("ben.jpg").photo.id});
    CHECK(summary.photos == 1);
    CHECK(fixture.face("ada.jpg").face.mark == model::FaceMark::Deleted);
    CHECK(fixture.face("ben.jpg").face.mark == model::FaceMark::Active);
}

TEST_CASE("A drawn face keeps its box and is described anew") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    fixture.scan();
    model::Face drawn = fixture.face("ada.jpg").face;
    drawn.origin = model::FaceOrigin::Drawn;
    drawn.box.x += 0.01;
    drawn.quality = 0.0;
    storage::FaceStore(fixture.database).update(drawn);
    fixture.scan(ScanMode::Rescan);
    const model::Face after = fixture.face("ada.jpg").face;
    CHECK(after.box == drawn.box);
    CHECK(after.origin == model::FaceOrigin::Drawn);
    CHECK(after.quality > 0.0);
}
