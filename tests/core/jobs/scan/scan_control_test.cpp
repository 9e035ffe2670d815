// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/queries/library_queries.h"
#include "tests/core/jobs/scan/scan_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace kith;
using jobs::paintPhoto;
using jobs::PauseGate;
using jobs::ScanFixture;

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr const char* kChildLibrary = "KITH_SCAN_CHILD_LIBRARY";
constexpr const char* kChildPipe = "KITH_SCAN_CHILD_PIPE";
constexpr const char* kChildCase = "A scan in a process of its own";

void paintMany(const fs::path& folder, unsigned count) {
    for (unsigned i = 0; i < count; ++i)
        paintPhoto(folder / ("p" + std::to_string(100 + i) + ".jpg"), i % 6, i / 6 % 2);
}

model::LibraryStats statsOf(storage::Database& database) {
    return storage::LibraryQueries(database).stats("kith-embed-1");
}

jobs::ScanRequest twoWorkers(const ScanFixture& fixture) {
    jobs::ScanRequest request = fixture.request();
    request.workers = 2;
    return request;
}

/// Starts this program again with the hidden test case below; gives the pipe that tells of each batch.
struct Child {
    pid_t process = -1;
    int news = -1;
};

Child startScan(const fs::path& library) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    ::setenv(kChildLibrary, library.c_str(), 1);
    ::setenv(kChildPipe, std::to_string(ends[1]).c_str(), 1);
    const pid_t process = ::fork();
    REQUIRE(process >= 0);
    if (process == 0) {
        ::unsetenv("KITH_TEST_RESULTS");
        ::execl("/proc/self/exe", "scan", kChildCase, static_cast<char*>(nullptr));
        ::_exit(127);
    }
    ::close(ends[1]);
    return {process, ends[0]};
}

/// Kills the scan in the middle of what follows the given number of stored batches.
void killAfter(const Child& child, int batches) {
    char byte = 0;
    for (int i = 0; i < batches; ++i)
        REQUIRE(::read(child.news, &byte, 1) == 1);
    ::kill(child.process, SIGKILL);
    int status = 0;
    REQUIRE(::waitpid(child.process, &status, 0) == child.process);
    ::close(child.news);
    REQUIRE(WIFSIGNALED(status));
}

/// Scans the folder undisturbed and, into another library, with a kill -9 on the way.
void checkResume(const fs::path& folder, int killAfterBatches) {
    const support::TemporaryFolder root;
    storage::Database undisturbed(root / "undisturbed.kith");
    storage::Database killed(root / "killed.kith");
    for (storage::Database* database : {&undisturbed, &killed})
        storage::FolderStore(*database).add(folder.string());
    const auto scan = [](storage::Database& database) {
        jobs::ScanRequest request;
        request.library = database.file();
        request.modelFolders = jobs::ownModels();
        request.workers = 2;
        PauseGate gate;
        return jobs::runScan(request, {}, gate, {});
    };
    const auto whole = scan(undisturbed);

    killAfter(startScan(killed.file()), killAfterBatches);
    const auto stats = statsOf(killed);
    CHECK(stats.scanned > 0);
    CHECK(stats.pending > 0);
    const auto rest = scan(killed);
    CHECK(rest.photos == stats.pending);
    CHECK(rest.photos + rest.unchanged == whole.photos);
    CHECK(jobs::facesAsText(killed) == jobs::facesAsText(undisturbed));
    CHECK(killed.integrityProblems().empty());

    const storage::ThumbnailStore thumbnails(killed.file());
    const storage::EmbeddingStore embeddings(killed);
    CHECK(embeddings.countLacking(embeddings.findModel("kith-embed-1")) == 0);
    embeddings.forEachSample(embeddings.findModel("kith-embed-1"), [&](const storage::FaceSampleRow& row) {
        CHECK_FALSE(thumbnails.get(row.face).empty());
    });
}

} // namespace

TEST_CASE(kChildCase, "[.]") {
    const char* library = std::getenv(kChildLibrary);
    const char* pipe = std::getenv(kChildPipe);
    REQUIRE(library != nullptr);
    REQUIRE(pipe != nullptr);
    jobs::ScanRequest request;
    request.library = library;
    request.modelFolders = jobs::ownModels();
    request.workers = 2;
    jobs::ScanEvents events;
    events.stored = [news = std::atoi(pipe)](const jobs::StoredFaces&) {
        if (::write(news, "b", 1) != 1)
            ::_exit(1);
    };
    PauseGate gate;
    jobs::runScan(request, events, gate, {});
}

TEST_CASE("A scan killed on the way is taken up again and gives the same faces") {
    const support::TemporaryFolder folder;
    paintMany(folder / "photos", 60);
    checkResume(folder / "photos", 2);
}

TEST_CASE("A scan of real photos killed on the way gives the same faces") {
    const auto faces = support::testData("lfw-dev");
    if (!faces)
        return;
    const support::TemporaryFolder folder;
    fs::create_directories(folder / "photos");
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(*faces)) {
        if (entry.path().extension() == ".jpg")
            files.push_back(entry.path());
    }
    std::ranges::sort(files);
    files.resize(std::min<std::size_t>(files.size(), 150));
    for (const fs::path& file : files)
        fs::create_symlink(fs::canonical(file), folder / "photos" / file.filename());
    checkResume(folder / "photos", 4);
}

TEST_CASE("A stopped scan keeps what was finished, and the next one does the rest") {
    ScanFixture fixture;
    paintMany(fixture.photos, 60);
    std::stop_source stop;
    jobs::ScanEvents events;
    events.stored = [&](const jobs::StoredFaces&) { stop.request_stop(); };
    PauseGate gate;
    const auto first = jobs::runScan(twoWorkers(fixture), events, gate, stop.get_token());
    CHECK(first.photos > 0);
    CHECK(first.photos < 60);
    const auto stats = statsOf(fixture.database);
    CHECK(stats.scanned == first.photos);
    CHECK(stats.pending == 60 - first.photos);

    const auto second = fixture.scan();
    CHECK(second.photos == 60 - first.photos);
    CHECK(second.unchanged == first.photos);
    CHECK(statsOf(fixture.database).scanned == 60);
}

TEST_CASE("A scan stopped before it begins does nothing") {
    ScanFixture fixture;
    paintMany(fixture.photos, 3);
    std::stop_source stop;
    stop.request_stop();
    PauseGate gate;
    CHECK(jobs::runScan(twoWorkers(fixture), {}, gate, stop.get_token()).photos == 0);
}

TEST_CASE("A paused scan says so and stores nothing until it is resumed or stopped") {
    const bool isStopped = GENERATE(false, true);
    ScanFixture fixture;
    paintMany(fixture.photos, 12);
    PauseGate gate;
    std::stop_source stop;
    int pausedReports = 0;
    jobs::ScanEvents events;
    events.progressed = [&](const model::Progress& progress) {
        if (progress.stage.text() == "Scanning" && pausedReports == 0)
            gate.pause(); // before the first worker starts
        if (!progress.paused || ++pausedReports != 5)
            return;
        CHECK(statsOf(fixture.database).scanned == 0);
        CHECK(progress.perSecond == 0.0);
        if (isStopped)
            stop.request_stop();
        else
            gate.resume();
    };
    const auto summary = jobs::runScan(twoWorkers(fixture), events, gate, stop.get_token());
    CHECK(pausedReports >= 5);
    CHECK(summary.photos == (isStopped ? 0 : 12));
}

TEST_CASE("The walk waits while the scan is paused") {
    ScanFixture fixture;
    paintMany(fixture.photos, 3);
    PauseGate gate;
    gate.pause();
    std::atomic<bool> saidSo = false;
    jobs::ScanEvents events;
    events.progressed = [&](const model::Progress& progress) {
        if (progress.paused)
            saidSo = true;
    };
    std::thread scan([&] { jobs::runScan(twoWorkers(fixture), events, gate, {}); });
    while (!saidSo)
        std::this_thread::sleep_for(1ms);
    CHECK(statsOf(fixture.database).photos == 0);
    gate.resume();
    scan.join();
    CHECK(statsOf(fixture.database).scanned == 3);
}

TEST_CASE("Progress counts up to the number of photos") {
    ScanFixture fixture;
    paintMany(fixture.photos, 20);
    std::vector<model::Progress> reports;
    jobs::ScanEvents events;
    jobs::StageSeconds seconds;
    events.progressed = [&](const model::Progress& progress) { reports.push_back(progress); };
    events.measured = [&](const jobs::StageSeconds& measured) { seconds = measured; };
    PauseGate gate;
    jobs::runScan(twoWorkers(fixture), events, gate, {});
    REQUIRE(reports.size() >= 3);
    CHECK(reports.front().stage.text() == "Looking for photos");
    CHECK(reports.front().total == 0);
    CHECK(reports.back().stage.text() == "Scanning");
    CHECK(reports.back().done == 20);
    CHECK(reports.back().total == 20);
    CHECK(reports.back().faces == statsOf(fixture.database).faces.all);
    CHECK(seconds.detect > 0.0);
    CHECK(seconds.embed > 0.0);
    CHECK(seconds.store > 0.0);
}
