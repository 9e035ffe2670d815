// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

using namespace kith;
using namespace kith::storage;
using model::PhotoState;

namespace {

struct PhotoLibrary : SampleLibrary {
    model::PhotoId add(const std::string& path, PhotoState state = PhotoState::Pending,
                       const std::string& reason = "") {
        const NewPhoto file{path, {1'000, 77}, state, reason};
        return photos.add(folder, std::span(&file, 1)).front();
    }
    void store(model::PhotoId photo, PhotoState state = PhotoState::Scanned,
               const model::Sentence& reason = {}) {
        PhotoScan scan;
        scan.photo = photo;
        scan.state = state;
        scan.reason = reason;
        scan.stamp = {2'000, 88};
        scan.contentHash = 0xFEDC'BA98'7654'3210U;
        scan.width = 4'000;
        scan.height = 3'000;
        scan.takenAt = -86'400;
        scan.scanSettings = state == PhotoState::Scanned ? "hog" : "";
        REQUIRE(photos.storeResult(scan));
    }
    PhotoState stateOf(model::PhotoId photo) { return photos.find(photo).value().state; }

    model::FolderId folder = folders.add("/photos");
};

} // namespace

TEST_CASE("A photo comes back as it was stored") {
    PhotoLibrary library;
    const model::PhotoId id = library.add("/photos/Ä b.jpg");
    const model::Photo found = library.photos.find(id).value();
    CHECK(found.path == "/photos/Ä b.jpg");
    CHECK(found.folder == library.folder);
    CHECK(found.stamp == model::FileStamp{1'000, 77});
    CHECK(found.state == PhotoState::Pending);
    CHECK_FALSE(found.takenAt);

    library.store(id, PhotoState::Failed, "The file is damaged.");
    const model::Photo stored = library.photos.findByPath("/photos/Ä b.jpg").value();
    CHECK(stored.id == id);
    CHECK(stored.stamp == model::FileStamp{2'000, 88});
    CHECK(stored.contentHash == 0xFEDC'BA98'7654'3210U);
    CHECK(stored.width == 4'000);
    CHECK(stored.height == 3'000);
    CHECK(stored.takenAt == -86'400);
    CHECK(stored.state == PhotoState::Failed);
    CHECK(stored.reason == "The file is damaged.");

    const model::Sentence reason(model::SentenceCode::FormatNotRead, {"GIF"});
    library.store(id, PhotoState::Skipped, reason);
    CHECK(library.photos.find(id)->reason == reason);
    CHECK(library.photos.find(id)->reason.text() == "GIF files are not read yet.");
}

TEST_CASE("What does not exist is not found, and a result for it is refused") {
    PhotoLibrary library;
    CHECK_FALSE(library.photos.find(model::PhotoId(5)));
    CHECK_FALSE(library.photos.findByPath("/photos/none.jpg"));
    PhotoScan scan;
    scan.photo = model::PhotoId(5);
    CHECK_FALSE(library.photos.storeResult(scan));
}

TEST_CASE("A known path keeps its row, and ids come in the order given") {
    PhotoLibrary library;
    const model::PhotoId known = library.add("/photos/b.jpg");
    library.store(known);
    const std::vector<NewPhoto> files{newPhoto("/photos/a.jpg"), newPhoto("/photos/b.jpg"),
                                      newPhoto("/photos/c.jpg")};
    const std::vector<model::PhotoId> ids = library.photos.add(library.folder, files);
    REQUIRE(ids.size() == 3);
    CHECK(ids[1] == known);
    CHECK(ids[0] != ids[2]);
    CHECK(library.stateOf(known) == PhotoState::Scanned);
    CHECK(library.photos.find(known)->stamp == model::FileStamp{2'000, 88});
    CHECK(library.photos.known(library.folder).size() == 3);
    CHECK(library.photos.known(library.folder)[0].scanSettings == "hog");
}

TEST_CASE("Photos of one content are found, whatever their state") {
    PhotoLibrary library;
    const model::PhotoId one = library.add("/photos/1.jpg");
    const model::PhotoId copy = library.add("/photos/2.jpg");
    library.add("/photos/3.jpg");
    library.store(one);
    library.store(copy);
    library.photos.markMissing(std::vector{one});
    const auto found = library.photos.findByContent(0xFEDC'BA98'7654'3210U, 2'000);
    REQUIRE(found.size() == 2);
    CHECK(found[0].id == one);
    CHECK(found[0].state == PhotoState::Missing);
    CHECK(found[1].id == copy);
    CHECK(library.photos.findByContent(0xFEDC'BA98'7654'3210U, 2'001).empty());
}

TEST_CASE("Pending photos come in pages by id") {
    PhotoLibrary library;
    std::vector<model::PhotoId> ids;
    for (int i = 0; i < 5; ++i)
        ids.push_back(library.add("/photos/" + std::to_string(i) + ".jpg"));
    library.store(ids[1]);
    CHECK(library.photos.pending({}, 10).size() == 4);
    const auto first = library.photos.pending(model::PhotoId(), 2);
    REQUIRE(first.size() == 2);
    CHECK(first[0].id == ids[0]);
    CHECK(first[1].id == ids[2]);
    CHECK(first[1].path == "/photos/2.jpg");
    CHECK(first[1].stamp == model::FileStamp{1'000, 77});
    const auto rest = library.photos.pending(first[1].id, 10);
    REQUIRE(rest.size() == 2);
    CHECK(rest[1].id == ids[4]);
    CHECK(library.photos.pending(ids[4], 10).empty());
}

TEST_CASE("Readable photos are all but skipped and missing ones; asked for by id they come in that order") {
    PhotoLibrary library;
    const model::PhotoId pending = library.add("/photos/1.jpg");
    const model::PhotoId failed = library.add("/photos/2.jpg");
    const model::PhotoId skipped =
        library.add("/photos/3.gif", PhotoState::Skipped, "GIF files are not read yet.");
    const model::PhotoId missing = library.add("/photos/4.jpg");
    library.store(failed, PhotoState::Failed, "damaged");
    library.photos.markMissing(std::vector{missing});
    const auto readable = library.photos.readable(model::PhotoId(), 10);
    REQUIRE(readable.size() == 2);
    CHECK(readable[0].id == pending);
    CHECK(readable[1].id == failed);
    CHECK(readable[1].state == PhotoState::Failed);
    const auto asked = library.photos.toScan(std::vector{missing, model::PhotoId(99), pending});
    REQUIRE(asked.size() == 2);
    CHECK(asked[0].id == missing);
    CHECK(asked[1].id == pending);
    CHECK(library.photos.find(skipped)->reason == "GIF files are not read yet.");
}

TEST_CASE("States change as the walk and the user ask") {
    PhotoLibrary library;
    const model::PhotoId scanned = library.add("/photos/1.jpg");
    const model::PhotoId failed = library.add("/photos/2.jpg");
    const model::PhotoId skipped = library.add("/photos/3.gif", PhotoState::Skipped, "GIF");
    const model::PhotoId missing = library.add("/photos/4.jpg");
    library.store(scanned);
    library.store(failed, PhotoState::Failed, "damaged");
    library.store(missing);
    library.photos.markMissing(std::vector{missing});

    SECTION("one photo again") {
        library.photos.markPending(std::vector{scanned});
        CHECK(library.stateOf(scanned) == PhotoState::Pending);
        CHECK(library.stateOf(failed) == PhotoState::Failed);
    }
    SECTION("all that can be read again") {
        std::vector<model::PhotoId> readable;
        for (const auto& photo : library.photos.readable({}, 10))
            readable.push_back(photo.id);
        library.photos.markPending(readable);
        CHECK(library.stateOf(scanned) == PhotoState::Pending);
        CHECK(library.stateOf(failed) == PhotoState::Pending);
        CHECK(library.photos.find(failed)->reason.isEmpty());
        CHECK(library.stateOf(skipped) == PhotoState::Skipped);
        CHECK(library.stateOf(missing) == PhotoState::Missing);
    }
    SECTION("failed ones again") {
        CHECK(library.photos.retryFailed() == 1);
        CHECK(library.stateOf(failed) == PhotoState::Pending);
        CHECK(library.stateOf(scanned) == PhotoState::Scanned);
        CHECK(library.photos.retryFailed() == 0);
    }
    SECTION("gone and back") {
        library.photos.markMissing(std::vector{scanned, failed, skipped});
        CHECK(library.stateOf(scanned) == PhotoState::Missing);
        CHECK_FALSE(library.photos.find(skipped));
        library.photos.markBack(std::vector{scanned, failed, missing});
        CHECK(library.stateOf(scanned) == PhotoState::Scanned);
        CHECK(library.stateOf(failed) == PhotoState::Failed);
        CHECK(library.stateOf(missing) == PhotoState::Scanned);
    }
    SECTION("damaged, scanned all the same, gone and back") {
        library.store(scanned, PhotoState::Scanned, "The file is damaged.");
        library.photos.markMissing(std::vector{scanned});
        library.photos.markBack(std::vector{scanned});
        CHECK(library.stateOf(scanned) == PhotoState::Scanned);
        CHECK(library.photos.find(scanned)->reason == "The file is damaged.");
    }
    SECTION("gone before it was ever scanned") {
        const model::PhotoId fresh = library.add("/photos/5.jpg");
        library.photos.markMissing(std::vector{fresh});
        library.photos.markBack(std::vector{fresh});
        CHECK(library.stateOf(fresh) == PhotoState::Pending);
    }
}

TEST_CASE("A moved file keeps its row, faces and labels under the new path") {
    PhotoLibrary library;
    const model::PhotoId known = library.add("/photos/old.jpg");
    library.store(known);
    model::Face face;
    face.photo = known;
    const model::FaceId labelled = library.faces.add(face);
    const model::PersonId ada = library.addPerson("Ada");
    library.labels.label(std::vector{labelled}, ada);
    library.photos.markMissing(std::vector{known});
    const model::FolderId other = library.folders.add("/other");
    const NewPhoto file = newPhoto("/other/new.jpg", {2'000, 99});
    const model::PhotoId found = library.photos.add(other, std::span(&file, 1)).front();

    library.photos.takeOver(known, found);
    CHECK_FALSE(library.photos.find(found));
    CHECK_FALSE(library.photos.findByPath("/photos/old.jpg"));
    const model::Photo moved = library.photos.findByPath("/other/new.jpg").value();
    CHECK(moved.id == known);
    CHECK(moved.folder == other);
    CHECK(moved.stamp == model::FileStamp{2'000, 99});
    CHECK(moved.state == PhotoState::Scanned);
    CHECK(moved.contentHash == 0xFEDC'BA98'7654'3210U);
    CHECK(library.labels.labelOf(labelled) == ada);
}

TEST_CASE("Taking over nothing, or itself, changes nothing") {
    PhotoLibrary library;
    const model::PhotoId photo = library.add("/photos/1.jpg");
    library.photos.takeOver(photo, photo);
    library.photos.takeOver(photo, model::PhotoId(99));
    CHECK(library.photos.find(photo)->path == "/photos/1.jpg");
}

TEST_CASE("A row that got faces meanwhile is not taken away, nor a photo moved that is there again") {
    PhotoLibrary library;
    const model::PhotoId known = library.add("/photos/old.jpg");
    const model::PhotoId found = library.add("/photos/new.jpg");
    library.store(known);
    SECTION("faces") {
        library.photos.markMissing(std::vector{known});
        model::Face face;
        face.photo = found;
        const model::FaceId labelled = library.faces.add(face);
        const model::PersonId ada = library.addPerson("Ada");
        library.labels.label(std::vector{labelled}, ada);
        library.photos.takeOver(known, found);
        CHECK(library.labels.labelOf(labelled) == ada);
    }
    SECTION("there again") {
        library.photos.takeOver(known, found);
    }
    CHECK(library.photos.find(known)->path == "/photos/old.jpg");
    CHECK(library.photos.find(found)->path == "/photos/new.jpg");
}

TEST_CASE("Files of a folder that was removed meanwhile are not added") {
    PhotoLibrary library;
    const model::PhotoId elsewhere = library.add("/photos/1.jpg");
    const model::FolderId gone = library.folders.add("/gone");
    library.folders.startRemoval(gone);
    library.folders.removePart(gone, 1'000);
    const std::vector files{newPhoto("/gone/1.jpg"), newPhoto("/photos/1.jpg")};
    CHECK(library.photos.add(gone, files) == std::vector{model::PhotoId(), elsewhere});
    CHECK_FALSE(library.photos.findByPath("/gone/1.jpg"));
}
