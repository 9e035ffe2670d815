// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/job_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/thumbnail_reader.h"
#include "core/storage/stores/thumbnail_store.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"

#include <QBuffer>
#include <QImage>

#include <fstream>
#include <thread>

using namespace kith;
using namespace kith::session;
using Faces = std::vector<model::FaceId>;

namespace {

struct PhotoFixture : SessionFixture {
    PhotoTopic& photos = session->photos();

    std::string makeFolder(const std::string& name) const {
        std::filesystem::create_directories(folder / name);
        return (folder / name).string();
    }
    /// A row as the walk makes it.
    model::PhotoId addPhoto(const std::string& path,
                            model::PhotoState photoState = model::PhotoState::Pending) {
        const auto known = sample.folders.add(std::filesystem::path(path).parent_path().string());
        const storage::NewPhoto row{path, {1, 1}, photoState, ""};
        return sample.photos.add(known, std::span(&row, 1)).front();
    }
    QImage loaded(model::PhotoId photo, int longSide) {
        QImage image(1, 1, QImage::Format_RGB32);
        bool delivered = false;
        photos.loadImage(photo, longSide, &photos, [&](const QImage& result) {
            image = result;
            delivered = true;
        });
        REQUIRE(waitUntil([&] { return delivered; }));
        return image;
    }
};

std::vector<std::byte> jpegOf(const QImage& image) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG");
    const auto* data = reinterpret_cast<const std::byte*>(bytes.constData());
    return {data, data + bytes.size()};
}

} // namespace

TEST_CASE("A folder is added once, however it is written, and announced") {
    PhotoFixture fixture;
    const std::string path = fixture.makeFolder("photos");
    Heard<> told(&fixture.photos, &PhotoTopic::foldersChanged);
    const auto id = fixture.photos.addFolder(path + "/./");
    CHECK(told.count == 1);
    CHECK(fixture.photos.addFolder(fixture.makeFolder("photos/2020")) == id);
    const auto folders = fixture.photos.folders();
    REQUIRE(folders.size() == 1);
    CHECK(folders[0].folder.path == path);
    CHECK(folders[0].online);
    std::filesystem::remove_all(path);
    CHECK(!fixture.photos.folders()[0].online);
}

TEST_CASE("What is no folder is refused with a sentence naming it, and not added") {
    PhotoFixture fixture;
    const std::string missing = (fixture.folder / "nowhere").string();
    const std::string file = (fixture.folder / "file.txt").string();
    std::ofstream(file) << "text";
    const auto notFound = failureOf([&] { fixture.photos.addFolder(missing); });
    CHECK(notFound.kind == model::ErrorKind::NotFound);
    CHECK(notFound.sentence.find(missing) != std::string::npos);
    const auto noFolder = failureOf([&] { fixture.photos.addFolder(file); });
    CHECK(noFolder.kind == model::ErrorKind::Invalid);
    CHECK(noFolder.sentence.find(file) != std::string::npos);
    CHECK(fixture.photos.folders().empty());
}

TEST_CASE("Photos are found by path and by folder") {
    PhotoFixture fixture;
    const std::string folder = fixture.makeFolder("photos");
    fixture.makeFolder("photos/2020");
    fixture.makeFolder("photos/2020 more");
    fixture.photos.addFolder(folder);
    const auto outer = fixture.addPhoto(folder + "/a.jpg");
    const auto inner = fixture.addPhoto(folder + "/2020/b.jpg");
    fixture.addPhoto(folder + "/2020/c.mov", model::PhotoState::Skipped);
    const auto beside = fixture.addPhoto(folder + "/2020 more/d.jpg");
    using Photos = std::vector<model::PhotoId>;
    CHECK(fixture.photos.photosIn(folder) == Photos{outer, inner, beside});
    CHECK(fixture.photos.photosIn(folder + "/2020/") == Photos{inner});
    CHECK(fixture.photos.photosIn(fixture.folder.path().string()) == Photos{outer, inner, beside});
    CHECK(fixture.photos.findPhoto(folder + "/2020/../a.jpg")->id == outer);
    CHECK(!fixture.photos.findPhoto(folder + "/z.jpg"));
}

TEST_CASE("Removing a folder takes its faces and their thumbnails along") {
    PhotoFixture fixture;
    const Faces faces = fixture.sample.addPhoto(2);
    storage::ThumbnailStore thumbnails(fixture.file);
    thumbnails.put(faces[0], jpegOf(QImage(8, 8, QImage::Format_RGB32)));
    Heard<const Faces&> removed(&fixture.session->faces(), &FaceTopic::facesRemoved);
    bool wasTold = false;
    QObject::connect(&fixture.photos, &PhotoTopic::foldersChanged, &fixture.photos, [&] {
        if (!std::exchange(wasTold, true)) {
            CHECK(fixture.photos.folders().at(0).removing);
            CHECK(fixture.photos.hasFolders()); // until it is gone
        }
    });
    fixture.photos.removeFolder(fixture.photos.folders().at(0).folder.id);
    CHECK(wasTold);
    REQUIRE(waitUntil([&] { return fixture.photos.folders().empty(); }));
    REQUIRE(waitUntil([&] { return !fixture.session->jobs().isWriting(); }));
    CHECK(std::get<0>(removed.last) == faces);
    CHECK_FALSE(fixture.photos.hasFolders());
    CHECK(fixture.session->faces().counts().all == 0);
    CHECK(fixture.photos.stats().photos == 0);
    CHECK(thumbnails.get(faces[0]).empty());
}

TEST_CASE("A removal that was interrupted goes on when the library is opened") {
    PhotoFixture fixture;
    fixture.sample.addPhoto(2);
    fixture.sample.folders.startRemoval(fixture.sample.folders.list().front().id); // and then it was killed
    CHECK(fixture.photos.folders().at(0).removing);
    fixture.reopen();
    REQUIRE(waitUntil([&] { return fixture.session->photos().folders().empty(); }));
    CHECK(fixture.session->photos().stats().photos == 0);
    CHECK(fixture.sample.database.integrityProblems().empty());
}

TEST_CASE("A large folder goes in many parts, and commands are carried out in between") {
    PhotoFixture fixture;
    for (int i = 0; i < 200; ++i) {
        fixture.sample.addPhoto(1);
    }
    const auto folder = fixture.photos.folders().at(0).folder.id;
    model::Face face;
    face.photo = fixture.addPhoto("/elsewhere/1.jpg");
    const model::FaceId kept = fixture.sample.faces.add(face);
    REQUIRE(fixture.session->faces().list({}).size() == 201);
    fixture.photos.removeFolder(folder);
    fixture.session->faces().labelAsNew({kept}, "Ada");
    REQUIRE(waitUntil([&] { return fixture.photos.folders().size() == 1; }));
    REQUIRE(waitUntil([&] { return !fixture.session->jobs().isWriting(); }));
    const auto rows = fixture.session->faces().list({});
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().id == kept);
    CHECK(rows.front().person.isValid());
}

TEST_CASE("Failed photos wait for the next scan after a retry") {
    PhotoFixture fixture;
    const auto photo = fixture.addPhoto("/photos/bad.jpg");
    storage::PhotoScan scan;
    scan.photo = photo;
    scan.state = model::PhotoState::Failed;
    scan.reason = "The file ends early.";
    fixture.sample.photos.storeResult(scan);
    REQUIRE(fixture.photos.problems().size() == 1);
    CHECK(fixture.photos.problems()[0].reason == "The file ends early.");
    CHECK(fixture.photos.stats().failed == 1);
    Heard<> told(&fixture.photos, &PhotoTopic::foldersChanged);
    fixture.photos.retryProblems();
    fixture.photos.retryProblems();
    CHECK(told.count == 1);
    CHECK(fixture.photos.problems().empty());
    CHECK(fixture.photos.photo(photo)->state == model::PhotoState::Pending);
    CHECK(fixture.fakes.scans == 0);
}

TEST_CASE("A picture is delivered within the wanted size, or as null") {
    PhotoFixture fixture;
    const std::string file = fixture.makeFolder("photos") + "/a.png";
    QImage picture(640, 480, QImage::Format_RGB32);
    picture.fill(Qt::red);
    REQUIRE(picture.save(QString::fromStdString(file)));
    const QImage image = fixture.loaded(fixture.addPhoto(file), 320);
    CHECK(image.size() == QSize(320, 240));
    CHECK(image.pixelColor(100, 100).red() > 240);
    CHECK(image.pixelColor(100, 100).blue() < 15);
    CHECK(fixture.loaded(fixture.addPhoto("/photos/none.jpg"), 320).isNull());
    CHECK(fixture.loaded(model::PhotoId(999), 320).isNull());
}

TEST_CASE("Nothing is delivered once the one who asked is gone") {
    PhotoFixture fixture;
    int deliveries = 0;
    auto receiver = std::make_unique<QObject>();
    fixture.photos.loadImage(model::PhotoId(999), 320, receiver.get(), [&](const QImage&) { ++deliveries; });
    receiver.reset();
    for (int i = 0; i < 3; ++i) { // by the time that these are delivered, so is the other one
        CHECK(fixture.loaded(model::PhotoId(999), 320).isNull());
    }
    QCoreApplication::processEvents();
    CHECK(deliveries == 0);
}

TEST_CASE("Thumbnails are read from any thread, and are null where there is none") {
    PhotoFixture fixture;
    const Faces faces = fixture.sample.addPhoto(2);
    CHECK(fixture.session->thumbnails().load(faces[0]).isNull());
    storage::ThumbnailStore thumbnails(fixture.file);
    thumbnails.put(faces[0], jpegOf(QImage(64, 64, QImage::Format_RGB32)));
    thumbnails.put(faces[1], std::vector<std::byte>(100)); // not a picture
    std::atomic<int> read = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 4; ++i) {
        readers.emplace_back([&] { read += fixture.session->thumbnails().load(faces[0]).width(); });
    }
    for (auto& reader : readers) {
        reader.join();
    }
    CHECK(read == 4 * 64);
    CHECK(fixture.session->thumbnails().load(faces[1]).isNull());
}

TEST_CASE("A thumbnail file that cannot be read gives null images, never an error") {
    TemporaryFolder folder;
    std::ofstream(storage::ThumbnailStore::fileOf(folder / "library.kith"))
        << "not a database at all, but text";
    const ThumbnailReader reader(folder / "library.kith");
    CHECK(reader.load(model::FaceId(1)).isNull());
}
