// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Scans that are cancelled, paused, or cut off by closing the window.
#include "core/session/face_topic.h"
#include "tests/e2e/desk.h"
#include "tests/e2e/faces.h"

#include <QPushButton>
#include <QTest>

using namespace kith;
using namespace kith::e2e;

namespace {

constexpr const char* kFaces = "facesGrid";
constexpr std::int64_t kManyPhotos = 120;

/// Starts the scan and waits until it has faces, with some photos still to come.
void startLongScan(Desk& desk) {
    desk.makeMorePhotos(kManyPhotos);
    desk.kith.drag(desk.summer());
    REQUIRE(desk.kith.drop(desk.summer()));
    desk.kith.waitFor(
        "the first photos of a scan", [&] { return desk.scanned() >= 2; }, 60);
    INFO("the scan is still running");
    REQUIRE(desk.kith.isShown("cancelButton"));
}

} // namespace

TEST_CASE("A scan is cancelled, and the next one goes on from there") {
    Desk desk("mistakes_cancel", 5);
    startLongScan(desk);
    desk.kith.click("cancelButton");
    desk.kith.waitFor(
        "the scan to stop", [&] { return !desk.kith.isShown("cancelButton"); }, 10);
    const auto scanned = desk.scanned();
    CHECK(scanned >= 2);
    CHECK(scanned < kManyPhotos);
    CHECK(desk.kith.isShown("messageAction"));
    desk.kith.picture("cancelled");
    desk.kith.click("messageAction"); // "Go on"
    desk.kith.waitUntilIdle("the rest to be scanned");
    CHECK(desk.scanned() == kManyPhotos);
    CHECK(desk.kith.session().faces().counts().all == kManyPhotos);
}

TEST_CASE("A scan rests while it is paused") {
    Desk desk("mistakes_pause", 5);
    startLongScan(desk);
    desk.kith.click("pauseButton");
    desk.kith.waitFor(
        "the button to offer Resume",
        [&] { return desk.kith.widget<QPushButton>("pauseButton").text() == QStringLiteral("Resume"); }, 5);
    QTest::qWait(1500); // the photos under way are finished
    const auto scanned = desk.scanned();
    CHECK(scanned < kManyPhotos);
    desk.kith.picture("paused");
    QTest::qWait(1500);
    CHECK(desk.scanned() == scanned);
    desk.kith.click("pauseButton");
    desk.kith.waitUntilIdle("the rest to be scanned");
    CHECK(desk.scanned() == kManyPhotos);
}

TEST_CASE("The window is closed during a scan; the next start has what was found and finishes") {
    Desk desk("mistakes_close", 5);
    startLongScan(desk);
    desk.kith.quit();
    desk.kith.start();
    const auto scanned = desk.scanned();
    CHECK(scanned >= 2);
    CHECK(scanned < kManyPhotos);
    desk.kith.waitFor(
        "the scan to go on by itself", [&] { return desk.kith.isShown("cancelButton"); }, 10);
    desk.kith.waitUntilIdle("the rest to be scanned");
    CHECK(desk.scanned() == kManyPhotos);
    CHECK(desk.kith.session().faces().counts().all == kManyPhotos);
    desk.kith.waitFor(
        "a tile for each face",
        [&] {
            return tilesOf(desk.kith, kFaces).size() ==
                   static_cast<std::size_t>(desk.kith.session().faces().counts().all);
        },
        5);
}
