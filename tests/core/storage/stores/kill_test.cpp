// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/query.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace kith;
using namespace kith::storage;

namespace {

/// One action after the other, each a person with three labels and an ignored face; tells after each by a
/// byte.
[[noreturn]] void writeForever(const std::filesystem::path& file, int tell) {
    try {
        SampleLibrary library(file);
        for (int i = 0;; ++i) {
            const std::vector<model::FaceId> faces = library.addPhoto(4);
            library.journal.record("Named", [&] {
                const std::vector named(faces.begin(), faces.begin() + 3);
                library.labels.label(named,
                                     library.addPerson(std::to_string(::getpid()) + "." + std::to_string(i)));
                library.labels.mark(std::vector{faces[3]}, model::FaceMark::Ignored);
            });
            if (::write(tell, "x", 1) != 1)
                ::_exit(2);
        }
    } catch (...) {
        ::_exit(1);
    }
}

/// Starts a writer and kills it after some actions, in the middle of one most likely; returns how many it
/// told of.
int killedWriter(const std::filesystem::path& file, int actions) {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0)
        writeForever(file, pipe[1]);
    ::close(pipe[1]);
    char byte = 0;
    int told = 0;
    while (told < actions && ::read(pipe[0], &byte, 1) == 1)
        ++told;
    ::kill(child, SIGKILL);
    while (::read(pipe[0], &byte, 1) == 1)
        ++told;
    ::close(pipe[0]);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    return told;
}

} // namespace

TEST_CASE("A process killed while it writes leaves a sound library and no half action") {
    const support::TemporaryFolder folder;
    const std::filesystem::path file = folder / "library.kith";
    std::int64_t told = 0;
    for (const int actions : {1, 7, 20, 3, 40}) {
        told += killedWriter(file, actions);
        SampleLibrary library(file);
        REQUIRE(library.database.integrityProblems().empty());
        const std::int64_t persons = countOf(library.database, "SELECT count(*) FROM persons");
        // At most one action a round was stored without being told of.
        CHECK(persons >= told);
        CHECK(persons <= told + 1);
        told = persons;
        CHECK(countOf(library.database, "SELECT count(*) FROM labels") == 3 * persons);
        CHECK(countOf(library.database, "SELECT count(*) FROM marks") == persons);
        CHECK(countOf(library.database, "SELECT count(*) FROM journal") == persons);
    }
    SampleLibrary library(file);
    while (library.journal.undo()) {
    }
    SampleLibrary fresh;
    CHECK(userContent(library.database) == userContent(fresh.database));
}
