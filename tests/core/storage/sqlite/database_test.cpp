// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/thumbnail_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/unkind_system.h"

#include <SQLiteCpp/Database.h>

#include <fstream>
#include <thread>

using namespace kith;
using namespace kith::storage;
using model::ErrorKind;
namespace fs = std::filesystem;

namespace {

Failure openingFails(const fs::path& file) {
    const Failure failure = failureOf([&] { const Database database(file); });
    CHECK(failure.sentence.find(file.string()) != std::string::npos);
    return failure;
}

void makeLibrary(const fs::path& file) {
    SampleLibrary library(file);
    library.addPhoto(3);
    library.addPerson("Ada");
}

std::int64_t personCount(Database& database) {
    return countOf(database, "SELECT count(*) FROM persons");
}

} // namespace

TEST_CASE("Opening makes the file and its folders, and opens it again with its content") {
    const support::TemporaryFolder folder;
    const fs::path file = folder.path() / "a" / "b" / "library.kith";
    makeLibrary(file);
    Database again(file);
    CHECK(again.file() == file);
    CHECK(personCount(again) == 1);
    CHECK(again.integrityProblems().empty());
}

TEST_CASE("An empty file becomes a library") {
    const support::TemporaryFolder folder;
    std::ofstream(folder / "library.kith").close();
    makeLibrary(folder / "library.kith");
    Database again(folder / "library.kith");
    CHECK(personCount(again) == 1);
}

TEST_CASE("What is no library is refused with a sentence, and left as it is") {
    const support::TemporaryFolder folder;
    const fs::path file = folder / "library.kith";
    SECTION("a text") {
        const std::string text(5'000, 'x');
        std::ofstream(file) << text;
        CHECK(openingFails(file).kind == ErrorKind::Corrupt);
        CHECK(fs::file_size(file) == text.size());
    }
    SECTION("a short text") {
        std::ofstream(file) << "hello";
        CHECK(openingFails(file).kind == ErrorKind::Corrupt);
        CHECK(fs::file_size(file) == 5);
    }
    SECTION("a database of another program") {
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
            .exec("CREATE TABLE t (x)");
        const auto size = fs::file_size(file);
        const Failure failure = openingFails(file);
        CHECK(failure.kind == ErrorKind::Corrupt);
        CHECK(failure.sentence.find("another program") != std::string::npos);
        CHECK(fs::file_size(file) == size);
    }
    SECTION("the thumbnails of a library") {
        const ThumbnailStore thumbnails(folder / "library");
        CHECK(openingFails(ThumbnailStore::fileOf(folder / "library")).kind == ErrorKind::Corrupt);
    }
    SECTION("a library of a newer Kith") {
        makeLibrary(file);
        SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
        const Failure failure = openingFails(file);
        CHECK(failure.kind == ErrorKind::Unsupported);
        CHECK(failure.sentence.find("Please update Kith") != std::string::npos);
        CHECK(SQLite::Database(file.string()).execAndGet("SELECT count(*) FROM persons").getInt() == 1);
    }
    SECTION("a folder") {
        fs::create_directory(file);
        CHECK(openingFails(file).kind == ErrorKind::Unreadable);
    }
    SECTION("a path through a file") {
        std::ofstream(folder / "notes.txt") << "x";
        const fs::path through = folder.path() / "notes.txt" / "library.kith";
        const Failure failure = failureOf([&] { const Database database(through); });
        CHECK(failure.kind == ErrorKind::NotFound);
        CHECK(failure.sentence.find((folder / "notes.txt").string()) != std::string::npos);
    }
}

TEST_CASE("Damage within the file is found") {
    const support::TemporaryFolder folder;
    const fs::path file = folder / "library.kith";
    makeLibrary(file);
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(4'096 * 3);
        stream << std::string(4'096, '\x5A');
    }
    Database database(file);
    bool isFound = false;
    try {
        isFound = !database.integrityProblems().empty();
    } catch (const model::Error& error) {
        isFound = error.kind() == ErrorKind::Corrupt;
    }
    CHECK(isFound);
}

TEST_CASE("A file cut in half is refused or known to be damaged") {
    const support::TemporaryFolder folder;
    const fs::path file = folder / "library.kith";
    makeLibrary(file);
    fs::resize_file(file, fs::file_size(file) / 2 / 4'096 * 4'096);
    const Failure failure = failureOf([&] {
        Database database(file);
        personCount(database);
        if (!database.integrityProblems().empty())
            throw model::Error(ErrorKind::Corrupt, "found");
    });
    CHECK(failure.kind == ErrorKind::Corrupt);
}

TEST_CASE("Read-only libraries and folders are refused with the reason") {
    const support::TemporaryFolder folder;
    const fs::path file = folder / "library.kith";
    makeLibrary(file);
    fs::permissions(folder.path(), fs::perms(0777));
    fs::permissions(file, fs::perms(0644));
    const UnprivilegedUser nobody;
    if (!nobody.isUnprivileged()) {
        support::skip("the permissions of files mean nothing to this user");
        return;
    }
    SECTION("the file") {
        nobody.asOwner([&] { fs::permissions(file, fs::perms(0444)); });
        const Failure failure = openingFails(file);
        CHECK(failure.kind == ErrorKind::ReadOnly);
        CHECK(failure.sentence.find("the file is read-only") != std::string::npos);
    }
    SECTION("its folder") {
        nobody.asOwner([&] { fs::permissions(folder.path(), fs::perms(0555)); });
        const Failure failure = openingFails(file);
        CHECK(failure.kind == ErrorKind::ReadOnly);
        CHECK(failure.sentence.find("folder " + folder.path().string() + " is read-only") !=
              std::string::npos);
    }
    SECTION("a new library in such a folder") {
        nobody.asOwner([&] { fs::permissions(folder.path(), fs::perms(0555)); });
        CHECK(openingFails(folder / "new.kith").kind == ErrorKind::ReadOnly);
        CHECK(failureOf([&] { const Database database(folder.path() / "new" / "new.kith"); }).kind ==
              ErrorKind::ReadOnly);
    }
    SECTION("a file that may not even be read") {
        nobody.asOwner([&] { fs::permissions(file, fs::perms(0)); });
        const Failure failure = openingFails(file);
        CHECK(failure.kind == ErrorKind::Unreadable);
        CHECK(failure.sentence.find("check its permissions") != std::string::npos);
    }
    nobody.asOwner([&] { fs::permissions(folder.path(), fs::perms(0777)); });
}

TEST_CASE("On a full disk a write is refused, nothing is lost, and it works again with some room") {
    const support::TemporaryFolder folder;
    const SmallDisk disk(folder.path());
    if (!disk.isMounted()) {
        support::skip("a small file system cannot be mounted here");
        return;
    }
    const fs::path file = folder / "library.kith";
    const fs::path ballast = folder / "ballast";
    std::ofstream(ballast) << std::string(400'000, 'b');
    std::string content;
    {
        SampleLibrary library(file);
        const Failure failure = failureOf([&] {
            for (int i = 0; i < 100'000; ++i) {
                content = userContent(library.database);
                library.journal.record("Named", [&] {
                    library.addPhoto(0);
                    for (int name = 0; name < 20; ++name)
                        library.addPerson(std::to_string(i) + "." + std::to_string(name) +
                                          std::string(500, 'x'));
                });
            }
        });
        CHECK(failure.kind == ErrorKind::DiskFull);
        CHECK(failure.sentence.find(file.string()) != std::string::npos);
        CHECK(userContent(library.database) == content);
        fs::remove(ballast);
        library.addPerson("Ada");
    }
    Database again(file);
    CHECK(again.integrityProblems().empty());
    CHECK(userContent(again).find("Ada") != std::string::npos);
}

TEST_CASE("A library cannot be made on a full disk") {
    const support::TemporaryFolder folder;
    const SmallDisk disk(folder.path());
    if (!disk.isMounted()) {
        support::skip("a small file system cannot be mounted here");
        return;
    }
    std::ofstream(folder / "ballast") << std::string(9'000'000, 'b');
    CHECK(openingFails(folder / "library.kith").kind == ErrorKind::DiskFull);
}

TEST_CASE("A second connection reads what is stored, and is told when the first one writes for too long") {
    const support::TemporaryFolder folder;
    SampleLibrary first(folder / "library.kith");
    SampleLibrary second(folder / "library.kith");
    second.database.connection().setBusyTimeout(1);
    first.addPerson("Ada");
    {
        WriteTransaction transaction(first.database);
        first.addPerson("Bob");
        CHECK(personCount(second.database) == 1);
        const Failure busy = failureOf([&] { second.addPerson("Cyd"); });
        CHECK(busy.kind == ErrorKind::Busy);
        CHECK(busy.sentence.find("library.kith is in use") != std::string::npos);
        transaction.commit();
    }
    CHECK(personCount(second.database) == 2);
    second.addPerson("Cyd");
    CHECK(personCount(first.database) == 3);
}

TEST_CASE("Writers on threads wait for each other, from the making of the file on") {
    const support::TemporaryFolder folder;
    const fs::path file = folder / "library.kith";
    std::vector<std::string> failures(4);
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&, thread] {
                try {
                    SampleLibrary library(file);
                    for (int i = 0; i < 25; ++i)
                        library.journal.record("Named", [&] {
                            library.addPerson(std::to_string(thread) + "." + std::to_string(i));
                        });
                } catch (const std::exception& problem) {
                    failures[static_cast<std::size_t>(thread)] = problem.what();
                }
            });
        }
    }
    CHECK(failures == std::vector<std::string>(4));
    SampleLibrary library(file);
    CHECK(personCount(library.database) == 100);
    CHECK(library.journal.history(1'000).size() == 100);
    CHECK(library.database.integrityProblems().empty());
}

TEST_CASE("A transaction stores all or nothing, and joins the one around it") {
    SampleLibrary library;
    {
        WriteTransaction outer(library.database);
        library.addPerson("Ada");
    }
    CHECK(personCount(library.database) == 0);
    {
        WriteTransaction outer(library.database);
        {
            WriteTransaction inner(library.database);
            library.addPerson("Ada");
            inner.commit();
        }
        library.addPerson("Bob");
        outer.commit();
    }
    CHECK(personCount(library.database) == 2);
}

TEST_CASE("A long statement ends when a stop is requested, and what was written is taken back") {
    const TemporaryFolder folder;
    makeLibrary(folder / "library.kith");
    Database database(folder / "library.kith");
    std::stop_source stop;
    const auto work = [&](int numbers) {
        WriteTransaction transaction(database);
        execute(database, "DELETE FROM persons");
        Query count(database, "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT ?) "
                              "SELECT count(*) FROM n");
        count.bind(numbers).next();
        transaction.commit();
    };
    SECTION("during the statement") {
        std::jthread stopper;
        const Failure failure = failureOf([&] {
            database.runUnlessStopped(stop.get_token(), [&] {
                stopper = std::jthread([&] { stop.request_stop(); });
                work(2'000'000'000); // minutes
            });
        });
        CHECK(failure.kind == ErrorKind::Cancelled);
        CHECK(failure.sentence.find("library.kith") != std::string::npos);
        CHECK(personCount(database) == 1);
    }
    SECTION("not at all") {
        database.runUnlessStopped(stop.get_token(), [&] { work(10'000); });
        stop.request_stop();
        CHECK(personCount(database) == 0);
    }
    SECTION("another failure stays what it is") {
        const Failure failure = failureOf([&] {
            database.runUnlessStopped(stop.get_token(), [&] { execute(database, "DELETE FROM nowhere"); });
        });
        CHECK(failure.kind != ErrorKind::Cancelled);
    }
}

TEST_CASE("Thumbnails are kept beside the library") {
    const support::TemporaryFolder folder;
    const std::vector<std::byte> large(20'000, std::byte{7});
    {
        ThumbnailStore thumbnails(folder / "library.kith");
        thumbnails.put(model::FaceId(1), std::vector<std::byte>(10, std::byte{1}));
        thumbnails.put(model::FaceId(1), large);
        thumbnails.put(model::FaceId(2), large);
        thumbnails.erase(std::vector{model::FaceId(2), model::FaceId(3)});
    }
    CHECK(fs::exists(folder / "library.kith.thumbs"));
    ThumbnailStore thumbnails(folder / "library.kith");
    CHECK(thumbnails.get(model::FaceId(1)) == large);
    CHECK(thumbnails.get(model::FaceId(2)).empty());
}
