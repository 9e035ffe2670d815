// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/error.h"
#include "core/storage/queries/library_queries.h"
#include "tests/core/jobs/scan/scan_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/unkind_system.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <iostream>

using namespace kith;
using jobs::paintPhoto;
using jobs::ScanFixture;
using model::ErrorKind;
using model::PhotoState;

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& content) {
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
}

struct Failure {
    ErrorKind kind = ErrorKind::Internal;
    std::string sentence;
};

Failure failureOf(const std::function<void()>& action) {
    try {
        action();
    } catch (const model::Error& error) {
        return {error.kind(), error.what()};
    }
    FAIL("nothing was thrown");
    return {};
}

jobs::ScanRequest requestFor(const fs::path& library) {
    jobs::ScanRequest request;
    request.library = library;
    request.modelFolders = jobs::ownModels();
    request.workers = 1;
    return request;
}

void run(const jobs::ScanRequest& request) {
    jobs::PauseGate gate;
    jobs::runScan(request, {}, gate, {});
}

} // namespace

TEST_CASE("Files that cannot be read are listed with the reason and do not stop the scan") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    write(fixture.photo("empty.jpg"), "");
    write(fixture.photo("letter.jpg"), "Dear Ada, this is a letter and not a picture.");
    write(fixture.photo("half.png"), "\x89PNG\r\n\x1A\n");
    write(fixture.photo("film.gif"), "GIF89a");
    write(fixture.photo("disguised.jpg"), "GIF89a and what else belongs to it");
    const auto summary = fixture.scan();
    CHECK(summary.photos == 5);
    CHECK(summary.failed == 3);
    CHECK(summary.skipped == 2);
    CHECK(summary.faces == 1);
    CHECK_THAT(fixture.facts("empty.jpg").photo.reason.text(), Catch::Contains("empty"));
    CHECK(fixture.facts("letter.jpg").photo.state == PhotoState::Failed);
    CHECK_FALSE(fixture.facts("letter.jpg").photo.reason.isEmpty());
    CHECK(fixture.facts("half.png").photo.state == PhotoState::Failed);
    CHECK(fixture.facts("film.gif").photo.state == PhotoState::Skipped);
    CHECK(fixture.facts("disguised.jpg").photo.state == PhotoState::Skipped);
    CHECK_THAT(fixture.facts("disguised.jpg").photo.reason.text(), Catch::Contains("GIF"));

    // They are not tried again until they change, or the user asks for it.
    CHECK(fixture.scan().photos == 0);
    CHECK(storage::PhotoStore(fixture.database).retryFailed() == 3);
    CHECK(fixture.scan().failed == 3);
}

TEST_CASE("A photo cut short is scanned as far as it goes, and the damage is noted") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    fs::resize_file(fixture.photo("ada.jpg"), fs::file_size(fixture.photo("ada.jpg")) * 9 / 10);
    fixture.scan();
    const auto photo = fixture.facts("ada.jpg").photo;
    CHECK(photo.state == PhotoState::Scanned);
    CHECK_FALSE(photo.reason.isEmpty());
}

TEST_CASE("A file that cannot be read, gone and back, is still one that failed") {
    ScanFixture fixture;
    write(fixture.photo("letter.jpg"), "Dear Ada, this is a letter and not a picture.");
    fixture.scan();
    fs::rename(fixture.photo("letter.jpg"), fixture.root / "away.jpg");
    CHECK(fixture.scan().missing == 1);
    fs::rename(fixture.root / "away.jpg", fixture.photo("letter.jpg"));
    fixture.scan();
    CHECK(fixture.facts("letter.jpg").photo.state == PhotoState::Failed);
    CHECK(storage::PhotoStore(fixture.database).retryFailed() == 1);
}

TEST_CASE("A photo that gets damaged keeps its faces") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    fixture.scan();
    fixture.label("ada.jpg", "Ada");
    const auto before = fixture.facts("ada.jpg").photo;
    write(fixture.photo("ada.jpg"), "");
    CHECK(fixture.scan().failed == 1);
    CHECK(fixture.face("ada.jpg").face.person.isValid());
    const auto after = fixture.facts("ada.jpg").photo;
    CHECK(after.state == PhotoState::Failed);
    CHECK(after.width == before.width);
}

TEST_CASE("An unreadable sub-folder is listed, and the rest is scanned") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("open/ada.jpg"), 1);
    paintPhoto(fixture.photo("locked/ben.jpg"), 2);
    fixture.scan();
    for (const auto& entry : fs::recursive_directory_iterator(fixture.root.path()))
        fs::permissions(entry.path(), fs::perms::all);
    fixture.scan(); // files that were touched are read once
    fs::permissions(fixture.photo("locked"), fs::perms::none);
    {
        const storage::UnprivilegedUser user;
        if (!user.isUnprivileged())
            return support::skip("the user cannot be changed");
        const auto summary = fixture.scan();
        CHECK(summary.skipped == 1);
        CHECK(summary.missing == 0);
        CHECK(summary.unchanged == 1);
    }
    CHECK_THAT(fixture.facts("locked").photo.reason.text(), Catch::Contains("cannot be read"));
    CHECK(fixture.facts("locked/ben.jpg").photo.state == PhotoState::Scanned);

    fs::permissions(fixture.photo("locked"), fs::perms::all);
    fixture.scan();
    CHECK_FALSE(storage::PhotoStore(fixture.database).findByPath(fixture.photo("locked").string()));
}

TEST_CASE("A network file cut short stops the scan with a sentence that names it") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    fs::copy(jobs::ownModels().front(), fixture.root / "models");
    for (const auto& [name, kind] : {std::pair{"kith_embed_1.onnx", ErrorKind::Corrupt},
                                     std::pair{"kith_refine_1.onnx", ErrorKind::Corrupt}}) {
        fs::resize_file(fixture.root / "models" / name, 1000);
        auto request = fixture.request();
        request.modelFolders = {fixture.root / "models"};
        const Failure failure = failureOf([&] { run(request); });
        CHECK(failure.kind == kind);
        CHECK_THAT(failure.sentence, Catch::Contains(name));
        CHECK(fixture.facts("ada.jpg").photo.state == PhotoState::Pending);
        fs::copy(jobs::ownModels().front() / name, fixture.root / "models" / name,
                 fs::copy_options::overwrite_existing);
    }
    auto request = fixture.request();
    request.modelFolders = {};
    CHECK(failureOf([&] { run(request); }).kind == ErrorKind::NotFound);
    // With the networks in place again the scan takes up where it was.
    CHECK(fixture.scan().faces == 1);
}

TEST_CASE("A full disk stops the scan with a sentence, and what was stored stays") {
    const support::TemporaryFolder root;
    fs::create_directories(root / "disk");
    const storage::SmallDisk disk(root / "disk");
    if (!disk.isMounted())
        return support::skip("mounting a small disk needs root's rights");
    for (unsigned i = 0; i < 60; ++i)
        paintPhoto(root / ("photos/p" + std::to_string(100 + i) + ".jpg"), i % 3);
    const fs::path library = root / "disk/family.kith";
    storage::Database database(library);
    storage::FolderStore(database).add((root / "photos").string());
    // Room for the start, not for the end.
    const auto space = fs::space(root / "disk").available;
    write(root / "disk/ballast", std::string(space > 450'000 ? space - 450'000 : 0, 'x'));

    const Failure failure = failureOf([&] { run(requestFor(library)); });
    CHECK(failure.kind == ErrorKind::DiskFull);
    CHECK_THAT(failure.sentence, Catch::Contains("family.kith"));
    CHECK(database.integrityProblems().empty());

    fs::remove(root / "disk/ballast");
    run(requestFor(library));
    CHECK(storage::LibraryQueries(database).stats("kith-embed-1").scanned == 60);
    CHECK(database.integrityProblems().empty());
}

TEST_CASE("A read-only library stops the scan with a sentence") {
    ScanFixture fixture;
    paintPhoto(fixture.photo("ada.jpg"), 1);
    fixture.database.truncateLog();
    fs::permissions(fixture.libraryFile, fs::perms::owner_read | fs::perms::others_read);
    fs::permissions(fixture.libraryFile.parent_path(), fs::perms::owner_read | fs::perms::owner_exec |
                                                           fs::perms::others_read | fs::perms::others_exec);
    const storage::UnprivilegedUser user;
    if (!user.isUnprivileged())
        return support::skip("the user cannot be changed");
    const Failure failure = failureOf([&] { run(fixture.request()); });
    CHECK(failure.kind == ErrorKind::ReadOnly);
    CHECK_THAT(failure.sentence, Catch::Contains("family.kith"));
}

TEST_CASE("Hundreds of damaged files: no crash, each is listed") {
    const auto corrupt = support::testData("corrupt");
    if (!corrupt)
        return;
    const support::TemporaryFolder root;
    storage::Database database(root / "library.kith");
    storage::FolderStore(database).add(fs::canonical(*corrupt).string());
    run(requestFor(root / "library.kith"));

    std::size_t silent = 0;
    const storage::PhotoStore photos(database);
    for (const auto& entry : fs::directory_iterator(fs::canonical(*corrupt))) {
        const auto photo = photos.findByPath(entry.path().string());
        if (!photo) { // not a picture's name
            CHECK_FALSE(entry.path().extension() == ".jpg");
            continue;
        }
        INFO(entry.path().string());
        CHECK(photo->state != PhotoState::Pending);
        if (photo->state != PhotoState::Scanned)
            CHECK_FALSE(photo->reason.isEmpty());
        silent += photo->reason.isEmpty();
    }
    const auto stats = storage::LibraryQueries(database).stats("kith-embed-1");
    std::cout << "damaged files: " << stats.failed << " failed, " << stats.skipped << " skipped, "
              << stats.scanned << " scanned, " << silent << " of them without complaint\n";
    CHECK(stats.failed > 0);
    CHECK(stats.pending == 0);
}
