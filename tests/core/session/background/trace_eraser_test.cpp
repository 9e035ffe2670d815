// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/background/trace_eraser.h"
#include "core/storage/stores/bin.h"
#include "core/storage/stores/thumbnail_store.h"
#include "tests/support/catch.h"
#include "tests/support/sample_library.h"

#include <QThread>

using namespace kith;
using namespace kith::session;

namespace {

struct EraserFixture {
    support::TemporaryFolder folder;
    std::filesystem::path file = folder / "library.kith";
    storage::SampleLibrary library{file};
    std::vector<model::FaceId> faces = library.addPhoto(3);
    TraceEraser eraser{file};

    void deleteFace() { library.labels.mark(std::vector{faces[1]}, model::FaceMark::Deleted); }
    bool hasTraces() { return storage::hasTraces(library.database); }
    /// As a program leaves them that was closed too soon.
    void leaveTraces() {
        deleteFace();
        storage::ThumbnailStore thumbnails(file);
        storage::emptyBin(library.database, thumbnails);
        REQUIRE(hasTraces());
    }
    bool areErased() {
        for (int i = 0; i < 500 && hasTraces(); ++i) {
            QThread::msleep(10);
        }
        return !hasTraces();
    }
};

} // namespace

TEST_CASE("The bin of a small library is emptied without a trace at once, also while a job runs") {
    EraserFixture fixture;
    fixture.deleteFace();
    if (GENERATE(true, false)) {
        fixture.eraser.jobStarts();
    }
    CHECK(fixture.eraser.emptyBin(fixture.library.database) == std::vector{fixture.faces[1]});
    CHECK_FALSE(fixture.hasTraces());
    CHECK(fixture.eraser.emptyBin(fixture.library.database).empty());
}

TEST_CASE("The traces in a large library are erased in the background") {
    EraserFixture fixture;
    fixture.deleteFace();
    storage::ThumbnailStore(fixture.file).put(fixture.faces[0], std::vector<std::byte>(17U << 20U));
    CHECK(fixture.eraser.emptyBin(fixture.library.database) == std::vector{fixture.faces[1]});
    CHECK(fixture.areErased());
}

TEST_CASE("Traces are erased when they are asked for, but not while a job runs") {
    EraserFixture fixture;
    fixture.leaveTraces();
    fixture.eraser.jobStarts();
    fixture.eraser.start();
    QThread::msleep(50);
    CHECK(fixture.hasTraces());
    fixture.eraser.jobsEnded();
    CHECK(fixture.areErased());
}
