// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/error.h"
#include "core/storage/sqlite/migrations.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"
#include "tests/support/temporary_folder.h"

#include <SQLiteCpp/Database.h>

#include <fstream>

using namespace kith;
using namespace kith::storage;
using model::ErrorKind;

namespace {

constexpr int kId = 4711;
constexpr Migration kFirst{1, "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1)"};
constexpr Migration kSecond{2, "CREATE TABLE b (y INTEGER); UPDATE a SET x = x + 1"};
constexpr Migration kThird{3, "UPDATE a SET x = x * 10"};
constexpr Migration kBroken{2, "CREATE TABLE b (y INTEGER); UPDATE a SET x = 7; UPDATE nothing SET x = 1"};

struct SmallFile {
    int number(const std::string& sql) { return connection.execAndGet(sql).getInt(); }
    void bring(std::vector<Migration> migrations, BackupBefore backup = BackupBefore::Migrating) {
        migrate(connection, file, {kId, migrations, backup});
    }

    support::TemporaryFolder folder;
    std::filesystem::path file = folder / "small.db";
    SQLite::Database connection{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
};

} // namespace

TEST_CASE("A fresh file gets every migration, and no copy") {
    SmallFile small;
    small.bring({kFirst, kSecond, kThird});
    CHECK(small.number("SELECT x FROM a") == 20);
    CHECK(small.number("PRAGMA user_version") == 3);
    CHECK(small.number("PRAGMA application_id") == kId);
    CHECK_FALSE(std::filesystem::exists(backupOf(small.file, 0)));
}

TEST_CASE("Migrating again changes nothing") {
    SmallFile small;
    small.bring({kFirst, kSecond});
    small.bring({kFirst, kSecond});
    CHECK(small.number("SELECT x FROM a") == 2);
    CHECK_FALSE(std::filesystem::exists(backupOf(small.file, 2)));
}

TEST_CASE("An older file gets what it lacks, after a copy of it was made") {
    SmallFile small;
    small.bring({kFirst});
    std::ofstream(backupOf(small.file, 1).string() + ".part") << "left over from a copy cut short";
    small.bring({kFirst, kSecond, kThird});
    CHECK(small.number("SELECT x FROM a") == 20);
    SQLite::Database copy(backupOf(small.file, 1).string());
    CHECK(copy.execAndGet("SELECT x FROM a").getInt() == 1);
    CHECK(copy.execAndGet("PRAGMA user_version").getInt() == 1);
    CHECK(copy.execAndGet("PRAGMA application_id").getInt() == kId);
    CHECK_FALSE(std::filesystem::exists(backupOf(small.file, 1).string() + ".part"));
}

TEST_CASE("No copy is made where the kind of file needs none") {
    SmallFile small;
    small.bring({kFirst});
    small.bring({kFirst, kSecond}, BackupBefore::No);
    CHECK(small.number("PRAGMA user_version") == 2);
    CHECK_FALSE(std::filesystem::exists(backupOf(small.file, 1)));
}

TEST_CASE("A failing upgrade leaves the file as it was, and the copy beside it") {
    SmallFile small;
    small.bring({kFirst});
    CHECK_THROWS_AS(small.bring({kFirst, kBroken, kThird}), SQLite::Exception);
    CHECK(small.number("PRAGMA user_version") == 1);
    CHECK(small.number("SELECT x FROM a") == 1);
    CHECK(small.number("SELECT count(*) FROM sqlite_master WHERE name = 'b'") == 0);
    CHECK(std::filesystem::exists(backupOf(small.file, 1)));
    small.bring({kFirst, kSecond});
    CHECK(small.number("SELECT x FROM a") == 2);
}

TEST_CASE("Without a copy nothing is migrated") {
    SmallFile small;
    small.bring({kFirst});
    std::filesystem::create_directories(backupOf(small.file, 1) / "in the way");
    const Failure failure = failureOf([&] { small.bring({kFirst, kSecond}); });
    CHECK(failure.kind == ErrorKind::Unreadable);
    CHECK(failure.sentence.find(backupOf(small.file, 1).string()) != std::string::npos);
    CHECK(small.number("PRAGMA user_version") == 1);
}

TEST_CASE("Files of newer and of other programs are told apart") {
    SmallFile small;
    const std::vector<Migration> migrations{kFirst};
    const Schema schema{kId, migrations, BackupBefore::No};
    CHECK_NOTHROW(checkIdentity(small.connection, small.file, schema)); // empty
    small.bring({kFirst, kSecond});
    const Failure newer = failureOf([&] { checkIdentity(small.connection, small.file, schema); });
    CHECK(newer.kind == ErrorKind::Unsupported);
    CHECK(newer.sentence == small.file.string() +
                                " was made by a newer Kith (its version is 2, this program knows up "
                                "to 1). Please update Kith to open it.");
    small.connection.exec("PRAGMA user_version = 1; PRAGMA application_id = 5");
    CHECK(failureOf([&] { checkIdentity(small.connection, small.file, schema); }).kind == ErrorKind::Corrupt);
    small.connection.exec("PRAGMA application_id = 0; PRAGMA user_version = 0");
    CHECK(failureOf([&] { checkIdentity(small.connection, small.file, schema); }).kind == ErrorKind::Corrupt);
}

TEST_CASE("The migrations of both files are numbered 1, 2, 3, …") {
    for (const auto migrations : {libraryMigrations(), thumbnailMigrations()}) {
        REQUIRE_FALSE(migrations.empty());
        for (std::size_t i = 0; i < migrations.size(); ++i)
            CHECK(migrations[i].version == static_cast<int>(i) + 1);
    }
}
