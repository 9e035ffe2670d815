// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/error.h"
#include "core/session/background/job_runner.h"
#include "tests/support/catch.h"
#include "tests/support/session_fixture.h"

#include <utility>

using namespace kith;
using namespace kith::session;

namespace {

const JobOrder kScan{model::JobKind::Scan, {}};
const JobOrder kRescan{model::JobKind::Rescan, {}};
const JobOrder kTrain{model::JobKind::Train, {}};

struct RunnerFixture {
    FakeJobs fakes;
    JobRunner runner{fakes.functions(), [] { return jobs::LibraryAccess(); }};
    Heard<const JobResult&> ended{&runner, &JobRunner::ended};
    Heard<> idle{&runner, &JobRunner::idle};

    bool finish() {
        return waitUntil([this] { return idle.count > 0; });
    }
    const JobResult& result() const { return std::get<0>(ended.last); }
};

} // namespace

TEST_CASE("Orders run one after the other, equal waiting ones once") {
    RunnerFixture fixture;
    std::vector<model::JobKind> order;
    QObject::connect(&fixture.runner, &JobRunner::started, &fixture.runner,
                     [&](model::JobKind kind) { order.push_back(kind); });
    fixture.fakes.held = true;
    for (const auto& wanted : {kScan, kTrain, kRescan, kTrain, kRescan}) {
        fixture.runner.request(wanted);
    }
    CHECK(fixture.runner.isRunning());
    CHECK(fixture.runner.progress().kind == model::JobKind::Scan);
    fixture.fakes.release();
    REQUIRE(fixture.finish());
    CHECK(order == std::vector{model::JobKind::Scan, model::JobKind::Train, model::JobKind::Rescan});
    CHECK(fixture.ended.count == 3);
    CHECK(fixture.idle.count == 1);
    CHECK(!fixture.runner.isRunning());
    CHECK(fixture.runner.progress().kind == model::JobKind::None);
}

TEST_CASE("What is requested at the end of a job runs before idle is told") {
    RunnerFixture fixture;
    QObject::connect(&fixture.runner, &JobRunner::ended, &fixture.runner, [&](const JobResult& result) {
        if (result.order == kScan) {
            fixture.runner.request(kTrain);
        }
    });
    fixture.runner.request(kScan);
    REQUIRE(fixture.finish());
    CHECK(fixture.fakes.trains == 1);
    CHECK(fixture.ended.count == 2);
    CHECK(fixture.idle.count == 1);
}

TEST_CASE("Cancel stops the running job, clears the queue, and the end is told") {
    RunnerFixture fixture;
    fixture.fakes.held = true;
    const auto kind = GENERATE(model::JobKind::Scan, model::JobKind::Train);
    fixture.runner.request({kind, {}});
    fixture.runner.request(kRescan);
    fixture.runner.cancel();
    REQUIRE(fixture.finish());
    CHECK(fixture.ended.count == 1);
    CHECK(fixture.result().end == model::JobEnd::Cancelled);
    CHECK(fixture.result().message.isEmpty());
}

TEST_CASE("A paused job waits, and cancel ends the pause") {
    RunnerFixture fixture;
    Heard<const model::Progress&> progressed(&fixture.runner, &JobRunner::progressed);
    fixture.fakes.held = true;
    fixture.runner.request(kScan);
    fixture.runner.pause();
    fixture.fakes.release();
    CHECK(fixture.runner.progress().paused);
    CHECK(std::get<0>(progressed.last).paused);
    SECTION("resume") {
        fixture.runner.resume();
        CHECK(!fixture.runner.progress().paused);
        REQUIRE(fixture.finish());
        CHECK(fixture.result().end == model::JobEnd::Finished);
    }
    SECTION("cancel") {
        fixture.runner.cancel();
        REQUIRE(fixture.finish());
        CHECK(fixture.result().end == model::JobEnd::Cancelled);
    }
}

TEST_CASE("A job that fails ends with its sentence, and the next one runs") {
    RunnerFixture fixture;
    std::vector<std::string> messages;
    QObject::connect(&fixture.runner, &JobRunner::ended, &fixture.runner,
                     [&](const JobResult& result) { messages.push_back(result.message.text()); });
    fixture.fakes.onScan = [](const auto&, const auto&) {
        throw model::Error(model::ErrorKind::Busy, "The library is in use by another program.");
    };
    fixture.fakes.onTrain = [](const auto&) { throw std::runtime_error("surprise"); };
    fixture.runner.request(kScan);
    fixture.runner.request(kTrain);
    REQUIRE(fixture.finish());
    REQUIRE(messages.size() == 2);
    CHECK(messages[0] == "The library is in use by another program.");
    CHECK_THAT(messages[1], Catch::Contains("surprise"));
    CHECK(fixture.result().end == model::JobEnd::Failed);
}

TEST_CASE("A job that cannot be started ends as failed, and the next one runs") {
    RunnerFixture fixture;
    bool isBroken = true;
    QObject::connect(&fixture.runner, &JobRunner::started, &fixture.runner, [&](model::JobKind) {
        if (std::exchange(isBroken, false)) {
            throw model::Error(model::ErrorKind::Busy, "The library is in use by another program.");
        }
    });
    std::vector<model::JobEnd> ends;
    std::vector<std::string> messages;
    QObject::connect(&fixture.runner, &JobRunner::ended, &fixture.runner, [&](const JobResult& result) {
        ends.push_back(result.end);
        messages.push_back(result.message.text());
    });
    fixture.runner.request(kTrain);
    fixture.runner.request(kScan);
    REQUIRE(fixture.finish());
    CHECK(ends == std::vector{model::JobEnd::Failed, model::JobEnd::Finished});
    CHECK(messages.front() == "The library is in use by another program.");
    CHECK(fixture.fakes.trains == 0);
    CHECK(!fixture.runner.isRunning());
}

TEST_CASE("After stop nothing is told any more") {
    RunnerFixture fixture;
    fixture.fakes.held = true;
    fixture.runner.request(kScan);
    fixture.runner.request(kTrain);
    fixture.runner.stop();
    QCoreApplication::processEvents();
    CHECK(!fixture.runner.isRunning());
    CHECK(fixture.ended.count == 0);
    CHECK(fixture.idle.count == 0);
    CHECK(fixture.fakes.trains == 0);
}

TEST_CASE("Progress and stored faces arrive before the end") {
    RunnerFixture fixture;
    Heard<const jobs::StoredFaces&> stored(&fixture.runner, &JobRunner::facesStored);
    Heard<const model::Progress&> progressed(&fixture.runner, &JobRunner::progressed);
    QObject::connect(&fixture.runner, &JobRunner::ended, &fixture.runner, [&] { CHECK(stored.count == 1); });
    fixture.fakes.onScan = [](const auto&, const jobs::ScanEvents& events) {
        model::Progress progress;
        progress.done = 5;
        events.progressed(progress);
        events.stored({{model::FaceId(4)}, {}, {}});
    };
    fixture.runner.request(kRescan);
    REQUIRE(fixture.finish());
    CHECK(std::get<0>(stored.last).added == std::vector{model::FaceId(4)});
    CHECK(std::get<0>(progressed.last).done == 5);
    CHECK(std::get<0>(progressed.last).kind == model::JobKind::Rescan);
    CHECK(fixture.fakes.scanRequests.at(0).mode == jobs::ScanMode::Rescan);
}
