// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/folders/folder_path.h"
#include "core/folders/utf8.h"
#include "core/model/error.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/unkind_system.h"

#include <fstream>

using namespace kith;
using support::TemporaryFolder;

namespace {

struct Failure {
    model::ErrorKind kind = model::ErrorKind::Internal;
    std::string sentence;
};

Failure failureOf(const std::string& path) {
    try {
        const std::string folder = folders::checkedFolder(path);
        FAIL("accepted as " << folder);
    } catch (const model::Error& error) {
        return {error.kind(), error.what()};
    }
    return {};
}

} // namespace

TEST_CASE("A folder is stored absolute, without dots and without a trailing slash") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "photos");
    const std::string photos = (folder / "photos").string();
    CHECK(folders::checkedFolder(photos) == photos);
    CHECK(folders::checkedFolder(photos + "//") == photos);
    CHECK(folders::checkedFolder(photos + "/../photos/./") == photos);
    CHECK(folders::checkedFolder("/") == "/");

    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    CHECK(folders::checkedFolder("photos") == photos);
    std::filesystem::current_path(before);
}

TEST_CASE("A symbolic link to a folder stays as the user gave it") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "real");
    std::filesystem::create_directory_symlink(folder / "real", folder / "link");
    CHECK(folders::checkedFolder((folder / "link").string()) == (folder / "link").string());
}

TEST_CASE("What is no folder is told apart, and the sentence names it") {
    const TemporaryFolder folder;
    std::ofstream(folder / "file.jpg") << "x";
    const std::string missing = (folder / "nowhere").string();
    const std::string file = (folder / "file.jpg").string();

    CHECK(failureOf(missing).kind == model::ErrorKind::NotFound);
    CHECK_THAT(failureOf(missing).sentence, Catch::Contains(missing) && Catch::Contains("does not exist"));
    CHECK(failureOf(file).kind == model::ErrorKind::Invalid);
    CHECK_THAT(failureOf(file).sentence, Catch::Contains(file) && Catch::Contains("not a folder"));
    CHECK(failureOf("").kind == model::ErrorKind::Invalid);
    CHECK(failureOf("/tmp/\xFF").kind == model::ErrorKind::Unreadable);
}

TEST_CASE("A folder without permission is unreadable and not online") {
    const TemporaryFolder folder;
    const std::string locked = (folder / "locked").string();
    std::filesystem::create_directory(locked);
    std::filesystem::permissions(locked, std::filesystem::perms::none);
    {
        const storage::UnprivilegedUser user;
        if (!user.isUnprivileged())
            return support::skip("the user cannot be changed");
        CHECK(failureOf(locked).kind == model::ErrorKind::Unreadable);
        CHECK_THAT(failureOf(locked).sentence, Catch::Contains(locked) && Catch::Contains("permissions"));
        CHECK_FALSE(folders::isOnline(locked));
    }
    std::filesystem::permissions(locked, std::filesystem::perms::owner_all);
    CHECK(folders::isOnline(locked));
    CHECK_FALSE(folders::isOnline(locked + "/gone"));
}

TEST_CASE("UTF-8 is checked as RFC 3629 says") {
    CHECK(folders::isUtf8(""));
    CHECK(folders::isUtf8("plain"));
    CHECK(folders::isUtf8("\xC3\xA4 \xE2\x82\xAC \xF0\x9F\x98\x80"));
    CHECK_FALSE(folders::isUtf8("\xE4"));             // Latin-1
    CHECK_FALSE(folders::isUtf8("\xC0\xAF"));         // overlong
    CHECK_FALSE(folders::isUtf8("\xE0\x80\xAF"));     // overlong
    CHECK_FALSE(folders::isUtf8("\xED\xA0\x80"));     // surrogate
    CHECK_FALSE(folders::isUtf8("\xF4\x90\x80\x80")); // beyond U+10FFFF
    CHECK_FALSE(folders::isUtf8("\xE2\x82"));         // cut off
    CHECK(folders::shownAsUtf8("M\xFCller \xC3\xA4.jpg") == "M?ller \xC3\xA4.jpg");
}
