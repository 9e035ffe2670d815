// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/scan_match.h"
#include "tests/support/catch.h"

using namespace kith;
using jobs::FacePlan;
using jobs::planFaces;
using jobs::ScanMode;
using model::FaceId;

namespace {

model::Box box(double x, double side = 0.1) {
    return {x, 0.1, side, 0.1};
}

storage::StoredFace stored(int id, const model::Box& at) {
    storage::StoredFace face;
    face.face.id = FaceId(id);
    face.face.box = at;
    return face;
}

storage::StoredFace deleted(int id, const model::Box& at, bool erased = false) {
    storage::StoredFace face = stored(id, at);
    face.face.mark = model::FaceMark::Deleted;
    face.erased = erased;
    face.touched = true;
    return face;
}

using Stored = std::vector<storage::StoredFace>;
using Found = std::vector<model::Box>;
using Kept = FacePlan::Kept;

} // namespace

TEST_CASE("A face found at a stored one's place updates it, another one is added") {
    const FacePlan plan =
        planFaces(Stored{stored(1, box(0.1))}, Found{box(0.5), box(0.11)}, ScanMode::Incremental);
    CHECK(plan.added == std::vector<std::size_t>{0});
    CHECK(plan.updated == std::vector{Kept{1, 0}});
    CHECK(plan.removed.empty());
}

TEST_CASE("Each stored face takes the best overlap, and only one") {
    const Stored faces{stored(1, box(0.10)), stored(2, box(0.13))};
    const FacePlan plan = planFaces(faces, Found{box(0.12), box(0.135)}, ScanMode::Incremental);
    CHECK(plan.updated == std::vector{Kept{0, 0}, Kept{1, 1}});
    CHECK(plan.added.empty());
}

TEST_CASE("Overlap below that of the same face is another face") {
    // Two squares shifted by 0.4 of their side: 0.6 / 1.4 = 0.43.
    const FacePlan plan = planFaces(Stored{stored(1, box(0.1))}, Found{box(0.14)}, ScanMode::Incremental);
    CHECK(plan.added == std::vector<std::size_t>{0});
    CHECK(plan.removed == std::vector{FaceId(1)});
}

TEST_CASE("Deleted faces stay deleted in an incremental scan and come back in a rescan") {
    const Stored faces{deleted(1, box(0.1)), deleted(2, box(0.5), true), deleted(3, box(0.8))};
    const Found found{box(0.1), box(0.5)};
    const FacePlan incremental = planFaces(faces, found, ScanMode::Incremental);
    CHECK(incremental.added.empty());
    CHECK(incremental.updated.empty());
    CHECK(incremental.broughtBack.empty());
    CHECK(incremental.removed.empty());
    const FacePlan rescan = planFaces(faces, found, ScanMode::Rescan);
    CHECK(rescan.broughtBack == std::vector{Kept{0, 0}, Kept{1, 1}});
    CHECK(rescan.added.empty());
    CHECK(rescan.removed.empty());
}

TEST_CASE("Only faces that nobody but the detector spoke of are removed") {
    storage::StoredFace labelled = stored(1, box(0.1));
    labelled.face.person = model::PersonId(7);
    storage::StoredFace touched = stored(2, box(0.3));
    touched.touched = true;
    storage::StoredFace drawn = stored(3, box(0.5));
    drawn.face.origin = model::FaceOrigin::Drawn;
    storage::StoredFace imported = stored(4, box(0.7));
    imported.face.origin = model::FaceOrigin::Imported;
    for (const ScanMode mode : {ScanMode::Incremental, ScanMode::Rescan}) {
        const FacePlan plan =
            planFaces(Stored{labelled, touched, drawn, imported, stored(5, box(0.85))}, Found{}, mode);
        CHECK(plan.removed == std::vector{FaceId(5)});
    }
}

TEST_CASE("An ignored face is found again and stays what it is") {
    storage::StoredFace ignored = stored(1, box(0.1));
    ignored.face.mark = model::FaceMark::Ignored;
    const FacePlan plan = planFaces(Stored{ignored}, Found{box(0.1)}, ScanMode::Incremental);
    CHECK(plan.updated == std::vector{Kept{0, 0}});
    CHECK(plan.broughtBack.empty());
}
