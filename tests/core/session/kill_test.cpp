// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A process of its own does at random what the user can do, and is killed.
#include "core/session/journal_topic.h"
#include "tests/core/session/random_user.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>
#include <QProcess>

#include <chrono>
#include <iostream>
#include <random>
#include <thread>

using namespace kith;
using namespace kith::session;

namespace {

constexpr const char* kVictim = "A process that acts until it is killed";
constexpr const char* kFile = "KITH_TEST_VICTIM_LIBRARY";
constexpr const char* kSeed = "KITH_TEST_VICTIM_SEED";

/// Starts one on the library and kills it after some time.
void killInTheMiddle(const std::filesystem::path& file, unsigned seed, std::chrono::milliseconds time) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kFile), QString::fromStdString(file.string()));
    environment.insert(QString::fromLatin1(kSeed), QString::number(seed));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kVictim)});
    REQUIRE(process.waitForReadyRead(20'000)); // its first byte: it acts
    std::this_thread::sleep_for(time);
    process.kill();
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitStatus() == QProcess::CrashExit);
}

} // namespace

TEST_CASE(kVictim, "[.]") {
    RandomUser user(qEnvironmentVariable(kSeed).toUInt(), qEnvironmentVariable(kFile).toStdString());
    std::cout << '.' << std::flush;
    for (int i = 0; i < 600; ++i) { // the journal keeps more
        user.act();
    }
    std::this_thread::sleep_for(std::chrono::minutes(1));
}

TEST_CASE("A process killed at any moment leaves a sound library in which every step is whole") {
    std::mt19937 random(7);
    std::size_t steps = 0;
    for (unsigned round = 0; round < 8; ++round) {
        const support::TemporaryFolder folder;
        const std::filesystem::path file = folder / "library.kith";
        const std::string before = RandomUser(0, file).content();
        killInTheMiddle(file, round, std::chrono::milliseconds(random() % 250));

        RandomUser user(0, file);
        INFO("round " << round);
        REQUIRE(user.database().integrityProblems().empty());
        const std::string after = user.content();
        const auto history = user.session().journal().history(1000);
        REQUIRE(history.size() < 1000);
        steps += history.size();
        // What the steps do to the library before is all that was done.
        while (user.session().journal().canUndo()) {
            user.session().journal().undo();
        }
        CHECK(user.content() == before);
        while (user.session().journal().canRedo()) {
            user.session().journal().redo();
        }
        CHECK(user.content() == after);
    }
    CHECK(steps > 20);
}
