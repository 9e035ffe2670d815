// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/folders/folder_walk.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/unkind_system.h"

#include <fstream>

using namespace kith;
using folders::FoundFile;
using support::TemporaryFolder;

namespace {

void write(const std::filesystem::path& path, const std::string& content = "x") {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
}

struct Walked {
    folders::WalkResult result;
    std::vector<FoundFile> files;
    std::size_t largestBatch = 0;

    /// Paths below the root, in the order found.
    std::vector<std::string> names(const TemporaryFolder& root) const {
        std::vector<std::string> names;
        for (const FoundFile& file : files)
            names.push_back(file.path.substr(root.path().string().size() + 1));
        return names;
    }
};

Walked walk(const std::filesystem::path& root, const std::stop_token& stop = {}) {
    Walked walked;
    walked.result = folders::walkFolder(
        root.string(),
        [&](std::span<const FoundFile> batch) {
            walked.largestBatch = std::max(walked.largestBatch, batch.size());
            walked.files.insert(walked.files.end(), batch.begin(), batch.end());
        },
        stop);
    return walked;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("A walk finds photos in all folders, by name; others are left out") {
    const TemporaryFolder root;
    for (const char* name : {"b.JPG", "a.png", "sub/c.webp", "sub/deep/d.tiff", "e.bmp", "notes.txt",
                             "film.mp4", "Makefile", ".hidden.jpg", ".cache/x.jpg"})
        write(root / name);
    const Walked walked = walk(root.path());
    CHECK(walked.result.end == folders::WalkEnd::Complete);
    CHECK(walked.names(root) == Names{"a.png", "b.JPG", "e.bmp", "sub/c.webp", "sub/deep/d.tiff"});
    for (const FoundFile& file : walked.files) {
        CHECK(file.problem.isEmpty());
        CHECK(file.stamp == folders::stampOf(file.path));
        CHECK(file.stamp.size == 1);
    }
}

TEST_CASE("Pictures of formats that are not read yet are found with a reason that names the format") {
    const TemporaryFolder root;
    write(root / "a.gif");
    write(root / "b.CR2");
    write(root / "c.heic");
    const Walked walked = walk(root.path());
    REQUIRE(walked.files.size() == 3);
    CHECK_THAT(walked.files[0].problem.text(), Catch::Contains("GIF"));
    CHECK_THAT(walked.files[1].problem.text(), Catch::Contains("RAW"));
    CHECK_THAT(walked.files[2].problem.text(), Catch::Contains("HEIC"));
}

TEST_CASE("Symbolic links are followed, loops are not") {
    const TemporaryFolder root;
    write(root / "photos/sub/a.jpg");
    write(root / "elsewhere/b.jpg");
    std::filesystem::create_directory_symlink("..", root / "photos/sub/up");
    std::filesystem::create_directory_symlink(root / "elsewhere", root / "photos/linked");
    std::filesystem::create_directory_symlink(root / "elsewhere", root / "photos/linked-again");
    std::filesystem::create_symlink(root / "elsewhere/b.jpg", root / "photos/link.jpg");
    std::filesystem::create_symlink(root / "nowhere.jpg", root / "photos/dead.jpg");
    CHECK(walk(root / "photos").names(root) ==
          Names{"photos/link.jpg", "photos/linked/b.jpg", "photos/sub/a.jpg"});
}

TEST_CASE("Batches are bounded") {
    const TemporaryFolder root;
    for (std::size_t i = 0; i < 2 * folders::kWalkBatch + 7; ++i)
        write(root / ("p" + std::to_string(i) + ".jpg"));
    const Walked walked = walk(root.path());
    CHECK(walked.files.size() == 2 * folders::kWalkBatch + 7);
    CHECK(walked.largestBatch == folders::kWalkBatch);
}

TEST_CASE("A walk can be stopped") {
    const TemporaryFolder root;
    for (std::size_t i = 0; i < 3 * folders::kWalkBatch; ++i)
        write(root / ("p" + std::to_string(i) + ".jpg"));
    std::stop_source stop;
    std::size_t found = 0;
    const auto result = folders::walkFolder(
        root.path().string(),
        [&](std::span<const FoundFile> batch) {
            found += batch.size();
            stop.request_stop();
        },
        stop.get_token());
    CHECK(result.end == folders::WalkEnd::Stopped);
    CHECK(found == folders::kWalkBatch);
}

TEST_CASE("A missing folder is offline, an empty one is complete") {
    const TemporaryFolder root;
    CHECK(walk(root / "gone").result.end == folders::WalkEnd::Offline);
    const Walked empty = walk(root.path());
    CHECK(empty.result.end == folders::WalkEnd::Complete);
    CHECK(empty.files.empty());
    write(root / "file.jpg");
    CHECK(walk(root / "file.jpg").result.end == folders::WalkEnd::Offline);
}

TEST_CASE("A folder that cannot be read is told, and the walk goes on") {
    const TemporaryFolder root;
    write(root / "locked/a.jpg");
    write(root / "open/b.jpg");
    std::filesystem::permissions(root / "locked", std::filesystem::perms::none);
    {
        const storage::UnprivilegedUser user;
        if (!user.isUnprivileged())
            return support::skip("the user cannot be changed");
        const Walked walked = walk(root.path());
        CHECK(walked.result.end == folders::WalkEnd::Complete);
        CHECK(walked.result.unreadable == Names{(root / "locked").string()});
        CHECK(walked.names(root) == Names{"locked", "open/b.jpg"});
        CHECK_THAT(walked.files[0].problem.text(), Catch::Contains("cannot be read"));
    }
    std::filesystem::permissions(root / "locked", std::filesystem::perms::owner_all);
}

TEST_CASE("A name that is not UTF-8 is told in letters that can be shown") {
    const TemporaryFolder root;
    write(root / "M\xFCller.jpg");
    const Walked walked = walk(root.path());
    CHECK(walked.names(root) == Names{"M?ller.jpg"});
    CHECK_THAT(walked.files[0].problem.text(), Catch::Contains("rename"));
}

TEST_CASE("The stamp tells a change of content or time") {
    const TemporaryFolder root;
    write(root / "a.jpg");
    const auto before = folders::stampOf((root / "a.jpg").string());
    REQUIRE(before);
    std::filesystem::last_write_time(root / "a.jpg", std::filesystem::last_write_time(root / "a.jpg") +
                                                         std::chrono::milliseconds(1));
    const auto after = folders::stampOf((root / "a.jpg").string());
    REQUIRE(after);
    CHECK(after->modifiedNs == before->modifiedNs + 1'000'000);
    CHECK_FALSE(folders::stampOf((root / "gone.jpg").string()));
    CHECK_FALSE(folders::stampOf(root.path().string()));
}
