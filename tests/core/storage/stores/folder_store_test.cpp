// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

using namespace kith;
using namespace kith::storage;

namespace {

std::vector<std::string> pathsOf(const FolderStore& folders) {
    std::vector<std::string> paths;
    for (const model::Folder& folder : folders.list())
        paths.push_back(folder.path);
    return paths;
}

model::PhotoId addFile(SampleLibrary& library, model::FolderId folder, const std::string& path) {
    const NewPhoto file = newPhoto(path);
    return library.photos.add(folder, std::span(&file, 1)).front();
}

} // namespace

TEST_CASE("Folders are listed by path and found by id") {
    SampleLibrary library;
    const model::FolderId holidays = library.folders.add("/photos/holidays");
    const model::FolderId family = library.folders.add("/photos/family");
    CHECK(pathsOf(library.folders) == std::vector<std::string>{"/photos/family", "/photos/holidays"});
    REQUIRE(library.folders.find(family));
    CHECK(library.folders.find(family)->path == "/photos/family");
    CHECK_FALSE(library.folders.find(model::FolderId(holidays.value + family.value)));
}

TEST_CASE("A folder within a known one is covered by it") {
    SampleLibrary library;
    const model::FolderId photos = library.folders.add("/photos");
    CHECK(library.folders.add("/photos") == photos);
    CHECK(library.folders.add("/photos/2019/summer") == photos);
    CHECK(library.folders.add("/photos-of-others") != photos);
    CHECK(pathsOf(library.folders) == std::vector<std::string>{"/photos", "/photos-of-others"});
}

TEST_CASE("Everything lies in the root folder") {
    SampleLibrary library;
    library.folders.add("/photos");
    const model::FolderId root = library.folders.add("/");
    CHECK(pathsOf(library.folders) == std::vector<std::string>{"/"});
    CHECK(library.folders.add("/home") == root);
}

TEST_CASE("A parent takes over the photos of the folders in it") {
    SampleLibrary library;
    const model::FolderId summer = library.folders.add("/photos/summer");
    const model::FolderId winter = library.folders.add("/photos/winter");
    const model::FolderId elsewhere = library.folders.add("/elsewhere");
    const model::PhotoId beach = addFile(library, summer, "/photos/summer/beach.jpg");
    const model::PhotoId snow = addFile(library, winter, "/photos/winter/snow.jpg");
    const model::PhotoId other = addFile(library, elsewhere, "/elsewhere/other.jpg");

    const model::FolderId photos = library.folders.add("/photos");
    CHECK(pathsOf(library.folders) == std::vector<std::string>{"/elsewhere", "/photos"});
    CHECK(library.photos.find(beach)->folder == photos);
    CHECK(library.photos.find(snow)->folder == photos);
    CHECK(library.photos.find(other)->folder == elsewhere);
    CHECK(library.database.integrityProblems().empty());
}

TEST_CASE("With a folder go its photos, faces, labels and embeddings, and nothing of others") {
    SampleLibrary library;
    const std::vector<model::FaceId> kept = library.addPhoto(2);
    const model::FolderId folder = library.folders.add("/old");
    const model::PhotoId photo = addFile(library, folder, "/old/1.jpg");
    model::Face face;
    face.photo = photo;
    const model::FaceId gone = library.faces.add(face);
    const model::PersonId ada = library.addPerson("Ada");
    library.labels.label(std::vector{kept[0], gone}, ada);
    const model::ModelId model = library.embeddings.model("kith-embed-1", "abc");
    library.embeddings.put(gone, model, {});
    const model::PhotoId other = addFile(library, folder, "/old/2.jpg");

    library.folders.startRemoval(folder);
    CHECK(library.folders.removals() == std::vector{folder});
    CHECK(pathsOf(library.folders) == std::vector<std::string>{"/photos"});
    const RemovedPart first = library.folders.removePart(folder, 1);
    CHECK(first.faces == std::vector{gone});
    CHECK_FALSE(first.isLast);
    CHECK(library.photos.find(other));
    CHECK(library.folders.find(folder));
    const RemovedPart last = library.folders.removePart(folder, 2);
    CHECK(last.faces.empty());
    CHECK(last.isLast);
    CHECK(library.folders.removals().empty());
    CHECK_FALSE(library.photos.find(other));
    CHECK_FALSE(library.folders.find(folder));
    CHECK_FALSE(library.photos.find(photo));
    CHECK_FALSE(library.labels.labelOf(gone).isValid());
    CHECK_FALSE(library.embeddings.has(gone, model));
    CHECK(library.faces.existing(std::vector{kept[0], gone, kept[1]}) == kept);
    CHECK(library.labels.labelOf(kept[0]) == ada);
    CHECK(library.database.integrityProblems().empty());
}

TEST_CASE("A folder that is added again while it is removed keeps what is left of it") {
    SampleLibrary library;
    const model::FolderId folder = library.folders.add("/photos/old");
    addFile(library, folder, "/photos/old/1.jpg");
    const model::PhotoId kept = addFile(library, folder, "/photos/old/2.jpg");
    library.folders.startRemoval(folder);
    REQUIRE_FALSE(library.folders.removePart(folder, 1).isLast);
    // The folder itself, one inside it, or one around it, which takes it over.
    const std::string again = GENERATE("/photos/old", "/photos/old/inner", "/photos");
    const model::FolderId known = library.folders.add(again);
    CHECK(library.folders.removals().empty());
    CHECK(library.folders.removePart(folder, 10).isLast);
    REQUIRE(library.photos.find(kept));
    CHECK(library.photos.find(kept)->folder == known);
    CHECK(library.folders.list().size() == 1);
}
