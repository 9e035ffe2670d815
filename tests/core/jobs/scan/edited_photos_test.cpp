// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/journal_store.h"
#include "core/storage/stores/lost_faces.h"
#include "tests/core/jobs/scan/edited_album.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <fstream>
#include <functional>

using namespace kith;
using jobs::AlbumCheck;
using jobs::EditedAlbum;
using jobs::Portrait;
using Retouch = EditedAlbum::Retouch;

namespace {

namespace fs = std::filesystem;

/// One row of the table: what is done to a scanned and named album, and what is to be so after the next scan.
struct Row {
    std::string what;
    std::function<void(EditedAlbum&)> edit;
    std::function<void(EditedAlbum&)> expect;
};

void nothingMore(EditedAlbum&) {}

/// The couple is portraits 0 and 1, the row of three 2, 3 and 4; 5 is nobody who is in the album.
std::vector<Row> table(const std::vector<Portrait>& people) {
    const auto nobodyOn = [&people](const std::string& file) {
        return [&people, file](EditedAlbum& album) { CHECK(album.nameOn(file, people[5].person).empty()); };
    };
    std::vector<Row> rows{
        {"another picture under the same name",
         [&](EditedAlbum& album) { album.replace("single.jpg", {people[5]}); },
         [&, nobodyOn](EditedAlbum& album) {
             nobodyOn("single.jpg")(album);
             CHECK(album.lostNames() == std::vector{people[0].person});
         }},
        {"mirrored", [](EditedAlbum& album) { album.mirror("couple.jpg"); }, nothingMore},
        {"upside down", [](EditedAlbum& album) { album.turn("couple.jpg", 3); }, nothingMore},
        {"a quarter turn", [](EditedAlbum& album) { album.turn("couple.jpg", 6); }, nothingMore},
        {"the leftmost cut off",
         [](EditedAlbum& album) {
             album.crop("three.jpg", {0.35, 0.02, 0.64, 0.96});
         },
         [&](EditedAlbum& album) { CHECK(album.lostNames() == std::vector{people[2].person}); }},
        {"cut tighter all round",
         [](EditedAlbum& album) {
             album.crop("couple.jpg", {0.02, 0.05, 0.95, 0.9});
         },
         nothingMore},
        {"turned and cut",
         [](EditedAlbum& album) {
             album.turn("couple.jpg", 6);
             album.crop("couple.jpg", {0.05, 0.0, 0.8, 0.95});
         },
         nothingMore},
        {"brighter", [](EditedAlbum& album) { album.retouch("couple.jpg", Retouch::Exposure); }, nothingMore},
        {"black and white", [](EditedAlbum& album) { album.retouch("couple.jpg", Retouch::Grey); },
         nothingMore},
        {"smaller", [](EditedAlbum& album) { album.retouch("couple.jpg", Retouch::Smaller); }, nothingMore},
        {"with a text", [](EditedAlbum& album) { album.retouch("couple.jpg", Retouch::Text); }, nothingMore},
        {"moved and tagged",
         [](EditedAlbum& album) {
             album.tag("couple.jpg", "two");
             album.move("couple.jpg", "best/pair.jpg");
         },
         nothingMore},
        {"moved and mirrored",
         [](EditedAlbum& album) {
             album.mirror("couple.jpg");
             album.move("couple.jpg", "best/pair.jpg");
         },
         nothingMore},
        {"names swapped, and both tagged",
         [](EditedAlbum& album) {
             album.tag("couple.jpg", "two");
             album.tag("single.jpg", "one");
             album.swap("couple.jpg", "single.jpg");
         },
         nothingMore},
        {"names swapped, and both edited",
         [](EditedAlbum& album) {
             album.mirror("couple.jpg");
             album.retouch("three.jpg", Retouch::Exposure);
             album.swap("couple.jpg", "three.jpg");
         },
         nothingMore},
        {"a copy", [](EditedAlbum& album) { album.copy("couple.jpg", "copy.jpg"); }, nothingMore},
        {"a copy that was tagged",
         [](EditedAlbum& album) {
             album.copy("couple.jpg", "copy.jpg");
             album.tag("copy.jpg", "copy");
         },
         nothingMore},
    };
    for (int orientation = 2; orientation <= 8; ++orientation)
        rows.push_back(
            {"EXIF orientation " + std::to_string(orientation),
             [orientation](EditedAlbum& album) { album.setOrientation("couple.jpg", orientation); },
             nothingMore});
    return rows;
}

void checkTable(const std::vector<Portrait>& people) {
    for (const Row& row : table(people)) {
        INFO(row.what);
        EditedAlbum album;
        album.add("single.jpg", {people[0]});
        album.add("couple.jpg", {people[0], people[1]});
        album.add("three.jpg", {people[2], people[3], people[4]});
        album.start();
        REQUIRE(album.files().at("couple.jpg").size() == 2);
        REQUIRE(album.files().at("three.jpg").size() == 3);
        row.edit(album);
        album.scan();
        const AlbumCheck result = album.check();
        for (const std::string& complaint : result.complaints)
            UNSCOPED_INFO(complaint);
        CHECK(result.wrong == 0);
        CHECK(result.followed == result.expected);
        row.expect(album);
        CHECK(album.scan().photos == 0);
    }
}

/// Another picture of the same length and time, to the second.
void replaceInSecret(const fs::path& file, const fs::path& other) {
    std::ifstream stream(other, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    REQUIRE(bytes.size() <= fs::file_size(file));
    bytes.resize(fs::file_size(file));
    const auto time = fs::last_write_time(file);
    std::ofstream(file, std::ios::binary) << bytes;
    fs::last_write_time(file, time);
}

} // namespace

TEST_CASE("Names stay with their faces whatever is done to painted photos") {
    checkTable(jobs::paintedPortraits(6, 1));
}

TEST_CASE("Names stay with their faces whatever is done to real photos") {
    const auto portraits = jobs::realPortraits(1);
    if (portraits.empty())
        return;
    REQUIRE(portraits.size() >= 12);
    checkTable({portraits.begin(), portraits.begin() + 6});
    checkTable({portraits.begin() + 6, portraits.begin() + 12});
}

TEST_CASE("Another picture of the same size and time is noticed") {
    EditedAlbum album;
    const auto people = jobs::paintedPortraits(2, 1);
    album.add("ada.jpg", {people[0]});
    album.add("ben.jpg", {people[1]});
    album.start();
    const bool isSmaller = fs::file_size(album.photo("ben.jpg")) <= fs::file_size(album.photo("ada.jpg"));
    const std::string from = isSmaller ? "ben.jpg" : "ada.jpg";
    const std::string to = isSmaller ? "ada.jpg" : "ben.jpg";
    replaceInSecret(album.photo(to), album.photo(from));
    CHECK(album.scan().photos == 1);
    CHECK(album.lostNames() == std::vector{people[isSmaller ? 0 : 1].person});
    // Only its twin's name may be there.
    const auto face = album.face(to).face;
    CHECK((!face.person.isValid() || face.person == album.face(from).face.person));
}

TEST_CASE("What the scan decided is one step that can be undone, and a lost name can be put right") {
    EditedAlbum album;
    const auto people = jobs::paintedPortraits(3, 1);
    album.add("three.jpg", people);
    album.start();
    const model::FaceId lostFace = album.facts("three.jpg").faces.front().face.id;
    album.crop("three.jpg", {0.35, 0.0, 0.65, 1.0});
    album.copy("three.jpg", "copy.jpg");
    album.scan();
    storage::JournalStore journal(album.database);
    REQUIRE(journal.canUndo());
    CHECK_THAT(journal.undoText().text(), Catch::Contains("not in the picture any more"));
    const storage::LostFaces lost(album.database);
    REQUIRE(lost.list().size() == 1);
    CHECK(lost.list().front().face == lostFace);
    CHECK(lost.list().front().path == album.photo("three.jpg").string());
    CHECK(lost.list().front().photo == album.facts("three.jpg").photo.id);
    CHECK_FALSE(storage::ThumbnailStore(album.libraryFile).get(lostFace).empty());
    CHECK(storage::LabelStore(album.database).labelOf(lostFace).isValid());

    const auto undone = journal.undo();
    REQUIRE(undone);
    CHECK(undone->lost);
    CHECK(lost.list().empty());
    CHECK_FALSE(journal.canUndo());
    journal.redo();
    CHECK(lost.list().size() == 1);
}

TEST_CASE("The original put back under its name has all its names again") {
    EditedAlbum album;
    const auto people = jobs::paintedPortraits(3, 1);
    album.add("three.jpg", people);
    album.start();
    const fs::path kept = album.root / "kept.jpg";
    fs::copy_file(album.photo("three.jpg"), kept);
    album.crop("three.jpg", {0.35, 0.0, 0.65, 1.0});
    album.scan();
    CHECK(album.lostNames().size() == 1);
    fs::copy_file(kept, album.photo("three.jpg"), fs::copy_options::overwrite_existing);
    album.scan();
    CHECK(album.lostNames().empty());
    CHECK(album.facts("three.jpg").faces.size() == 3);
    for (const storage::StoredFace& face : album.facts("three.jpg").faces)
        CHECK(face.face.person.isValid());
}

TEST_CASE("A file that was only touched or tagged is not looked at for faces again") {
    EditedAlbum album;
    album.add("ada.jpg", jobs::paintedPortraits(1, 1));
    album.start();
    const auto faces = jobs::facesAsText(album.database);
    const auto before = album.facts("ada.jpg").photo;
    fs::permissions(album.photo("ada.jpg"), fs::perms::owner_exec, fs::perm_options::add);
    CHECK(album.scan().faces == 0);
    CHECK(album.scan().photos == 0);
    album.tag("ada.jpg", "Ada");
    CHECK(album.scan().faces == 0);
    CHECK(jobs::facesAsText(album.database) == faces);
    CHECK(album.facts("ada.jpg").photo.contentHash != before.contentHash);
    CHECK(album.facts("ada.jpg").photo.state == model::PhotoState::Scanned);
}

TEST_CASE("A face drawn by hand follows by its place") {
    EditedAlbum album;
    const auto people = jobs::paintedPortraits(2, 1);
    album.add("couple.jpg", people);
    album.start();
    model::Face drawn;
    drawn.photo = album.facts("couple.jpg").photo.id;
    drawn.box = {0.02, 0.05, 0.1, 0.2};
    drawn.origin = model::FaceOrigin::Drawn;
    const model::FaceId id = storage::FaceStore(album.database).add(drawn);
    album.mirror("couple.jpg");
    album.scan();
    const auto faces = album.facts("couple.jpg").faces;
    const auto found = std::ranges::find(faces, id, [](const auto& stored) { return stored.face.id; });
    REQUIRE(found != faces.end());
    CHECK(found->face.box.x == Approx(0.88).margin(0.02));
    CHECK(found->face.box.y == Approx(0.05).margin(0.02));
}
