// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/queries/folder_mark.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

#include <utility>

using namespace kith;
using namespace kith::storage;

TEST_CASE("Folders and photos that come, go or change their state make another mark, faces do not") {
    SampleLibrary library;
    const auto faces = library.addPhoto(2);
    const auto folder = library.folders.list().front().id;
    std::string before = readFolderMark(library.database);
    const auto isOther = [&] {
        const std::string now = readFolderMark(library.database);
        return std::exchange(before, now) != now;
    };
    CHECK_FALSE(isOther());
    library.labels.label(faces, library.addPerson("Ada"));
    library.faces.remove(faces);
    CHECK_FALSE(isOther());

    const NewPhoto found = newPhoto("/photos/new.jpg");
    const auto photo = library.photos.add(folder, {&found, 1});
    CHECK(isOther());
    library.photos.markMissing(photo);
    CHECK(isOther());
    library.folders.add("/elsewhere");
    CHECK(isOther());
    library.folders.startRemoval(folder);
    CHECK(isOther());
    library.folders.removePart(folder, 1'000);
    CHECK(isOther());
}
