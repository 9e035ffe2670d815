// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/checks.h"
#include "tests/support/catch.h"
#include "tests/support/source_paths.h"

#include <algorithm>
#include <regex>

using namespace kith::architecture;

namespace {

const SourceTree& repository() {
    static const SourceTree tree = readTree(kith::support::sourceFolder());
    return tree;
}

} // namespace

TEST_CASE("The tree is read as it is on disk") {
    const auto& files = repository().files;
    for (const char* path : {"CMakeLists.txt", "core/model/face.h", "core/storage/migrations/001_initial.sql",
                             "tests/architecture/repository_test.cpp"}) {
        INFO(path);
        const auto found = std::ranges::find(files, path, &SourceFile::path);
        REQUIRE(found != files.end());
        CHECK(linesOf(found->text).size() > 5);
    }
    CHECK(std::ranges::none_of(files, [](const SourceFile& f) { return f.path.starts_with("build/"); }));
}

TEST_CASE("Layers include only what their row of the table allows") {
    CHECK(forbiddenIncludes(repository()) == Violations{});
}

TEST_CASE("Rooms of a layer include only what their row of the table allows") {
    CHECK(forbiddenRooms(repository()) == Violations{});
}

TEST_CASE("No layer sees through a chain of includes what it may not include itself") {
    CHECK(forbiddenReach(repository()) == Violations{});
}

TEST_CASE("No room is crowded") {
    CHECK(crowdedRooms(repository()) == Violations{});
}

TEST_CASE("Layers link only what their row of the table allows") {
    CHECK(forbiddenLinks(repository()) == Violations{});
}

TEST_CASE("Qt, SQL, OpenCV and dlib stay in their layers") {
    CHECK(forbiddenLibraries(repository()) == Violations{});
}

TEST_CASE("No file is longer than its limit") {
    CHECK(tooLongFiles(repository()) == Violations{});
}

TEST_CASE("Every source file says who made it and under which licence") {
    CHECK(missingLicences(repository()) == Violations{});
}

TEST_CASE("Nothing lies about in the root") {
    CHECK(strangeTopLevel(repository()) == Violations{});
}

TEST_CASE("What core says to the user is written in one table") {
    // Words of a sentence between quotes; SQL shouts, and what is asserted or logged nobody translates.
    static const std::regex forOthers(
        R"re("[^"]*\b[A-Z]{2,}\b|qDebug\(|static_assert\(|SQLite::Exception\(|problems\.push_back\()re");
    static const std::regex words(R"re("[^"]*[a-z]+ [a-z]+[ .:][^"]*")re");
    Violations sentences;
    for (const SourceFile& file : repository().files) {
        if (!file.path.starts_with("core/") || !file.path.ends_with(".cpp") ||
            file.path == "core/model/sentence_table.cpp") {
            continue;
        }
        for (const std::string_view line : linesOf(file.text)) {
            const std::string code(line.substr(0, line.find("//")));
            if (std::regex_search(code, words) && !std::regex_search(code, forOthers)) {
                sentences.push_back(file.path + ": " + code);
            }
        }
    }
    CHECK(sentences == Violations{});
}
