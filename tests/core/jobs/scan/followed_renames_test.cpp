// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/jobs/scan/scan_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/picture_files.h"

#include <map>

using namespace kith;
using jobs::paintPhoto;
using jobs::ScanFixture;
using model::PhotoState;

namespace {

namespace fs = std::filesystem;

/// Photos a.jpg, b.jpg, … of one person each, labelled by their letters.
struct Lettered : ScanFixture {
    explicit Lettered(const std::string& letters) {
        for (std::size_t i = 0; i < letters.size(); ++i)
            paintPhoto(photo(file(letters[i])), static_cast<unsigned>(i + 1));
        scan();
        for (const char letter : letters) {
            const std::string person(1, letter);
            label(file(letter), person);
            faces[person] = face(file(letter)).face.id;
        }
    }

    static std::string file(char letter) { return std::string(1, letter) + ".jpg"; }
    void rename(const std::string& from, const std::string& to) { fs::rename(photo(from), photo(to)); }
    /// The photo shows this person, by the very face that was labelled.
    void checkShows(const std::string& name, const std::string& person) {
        INFO(name);
        const auto shown = face(name);
        CHECK(shown.face.id == faces.at(person));
        CHECK(shown.face.person.isValid());
        CHECK(facts(name).photo.state == PhotoState::Scanned);
    }

    std::map<std::string, model::FaceId> faces;
};

} // namespace

TEST_CASE("Two photos that swap their names keep their own labels, and are not looked at again") {
    Lettered library("ab");
    library.rename("a.jpg", "x.jpg");
    library.rename("b.jpg", "a.jpg");
    library.rename("x.jpg", "b.jpg");
    const auto summary = library.scan();
    CHECK(summary.photos == 0);
    CHECK(summary.missing == 0);
    library.checkShows("a.jpg", "b");
    library.checkShows("b.jpg", "a");
    CHECK(library.scan().unchanged == 2);
}

TEST_CASE("A series that is numbered anew after a deletion keeps its labels") {
    Lettered library("abcd");
    fs::remove(library.photo("a.jpg"));
    library.rename("b.jpg", "a.jpg");
    library.rename("c.jpg", "b.jpg");
    library.rename("d.jpg", "c.jpg");
    library.scan();
    library.checkShows("a.jpg", "b");
    library.checkShows("b.jpg", "c");
    library.checkShows("c.jpg", "d");
    const auto lost = library.facts("d.jpg"); // what was a.jpg: kept, in case it comes back
    CHECK(lost.photo.state == PhotoState::Missing);
    CHECK(lost.faces.front().face.id == library.faces.at("a"));
}

TEST_CASE("A photo whose name another one took is found under its new name") {
    Lettered library("ab");
    library.rename("a.jpg", "new.jpg");
    library.rename("b.jpg", "a.jpg");
    library.scan();
    library.checkShows("a.jpg", "b");
    library.checkShows("new.jpg", "a");
    CHECK_FALSE(storage::PhotoStore(library.database).findByPath(library.photo("b.jpg").string()));
}

TEST_CASE("A copy over another photo takes nothing from the one it is a copy of") {
    Lettered library("ab");
    fs::copy_file(library.photo("b.jpg"), library.photo("a.jpg"), fs::copy_options::overwrite_existing);
    fs::last_write_time(library.photo("b.jpg"), fs::file_time_type::clock::now()); // touched, but at home
    library.scan();
    library.checkShows("b.jpg", "b");
    CHECK(library.facts("a.jpg").photo.state == PhotoState::Scanned);
}

TEST_CASE("A scan that ended right after the walk is gone on with in the same way") {
    Lettered library("ab");
    library.rename("a.jpg", "x.jpg");
    library.rename("b.jpg", "a.jpg");
    library.rename("x.jpg", "b.jpg");
    storage::PhotoStore photos(library.database);
    const std::vector both{library.facts("a.jpg").photo.id, library.facts("b.jpg").photo.id};
    photos.markPending(both);
    library.scan();
    library.checkShows("a.jpg", "b");
    library.checkShows("b.jpg", "a");
}

TEST_CASE("A new picture under the name of a photo that was renamed gets none of its labels") {
    Lettered library("a");
    library.rename("a.jpg", "kept.jpg");
    paintPhoto(library.photo("a.jpg"), 9);
    library.scan();
    library.checkShows("kept.jpg", "a");
    CHECK_FALSE(library.face("a.jpg").face.person.isValid());
}

TEST_CASE("A series that is numbered anew for a picture put before it keeps its labels") {
    Lettered library("abc");
    library.rename("c.jpg", "d.jpg");
    library.rename("b.jpg", "c.jpg");
    library.rename("a.jpg", "b.jpg");
    paintPhoto(library.photo("a.jpg"), 9);
    library.scan();
    library.checkShows("b.jpg", "a");
    library.checkShows("c.jpg", "b");
    library.checkShows("d.jpg", "c");
    CHECK_FALSE(library.face("a.jpg").face.person.isValid());
}

TEST_CASE("A photo that another one was written over gives no label to a new picture") {
    Lettered library("ab");
    library.rename("a.jpg", "b.jpg");
    paintPhoto(library.photo("a.jpg"), 9);
    library.scan();
    library.checkShows("b.jpg", "a");
    CHECK_FALSE(library.face("a.jpg").face.person.isValid());
    const auto lost = library.faces.at("b"); // kept, in case it comes back
    CHECK(storage::LabelStore(library.database).labelOf(lost).isValid());
    paintPhoto(library.photo("back.jpg"), 2);
    library.scan();
    library.checkShows("back.jpg", "b");
}

TEST_CASE("A photo that was edited beside a copy of how it was keeps its name and its labels") {
    const std::string taken = "2024:05:06 07:08:09";
    ScanFixture library;
    paintPhoto(library.photo("a.jpg"), 1);
    image::setExifText(library.photo("a.jpg"), "Exif.Photo.DateTimeOriginal", taken);
    library.scan();
    const auto ada = library.label("a.jpg", "Ada");
    library.scan();
    fs::rename(library.photo("a.jpg"), library.photo("a_original.jpg"));
    paintPhoto(library.photo("a.jpg"), 1, 1);
    image::setExifText(library.photo("a.jpg"), "Exif.Photo.DateTimeOriginal", taken);
    library.scan();
    CHECK(library.face("a.jpg").face.person == ada);
    CHECK_FALSE(library.face("a_original.jpg").face.person.isValid());
}

TEST_CASE("No photo goes into a folder that is being removed") {
    Lettered library("a");
    const fs::path other = library.root / "other";
    paintPhoto(other / "b.jpg", 2);
    storage::FolderStore folders(library.database);
    const auto removed = folders.add(other.string());
    library.scan();
    storage::PhotoStore photos(library.database);
    const auto b = photos.findByPath((other / "b.jpg").string())->id;
    photos.markPending(std::span(&b, 1));
    folders.startRemoval(removed);
    fs::rename(library.photo("a.jpg"), other / "x.jpg");
    fs::rename(other / "b.jpg", library.photo("a.jpg"));
    fs::rename(other / "x.jpg", other / "b.jpg");
    library.scan();
    CHECK(photos.find(library.facts("a.jpg").photo.id)->folder != removed);
    CHECK(photos.findByPath((other / "b.jpg").string())->id == b);
}
