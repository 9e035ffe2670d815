// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does wrong, or differently, at the window.
#include "core/session/face_topic.h"
#include "core/session/people_topic.h"
#include "core/session/photo_topic.h"
#include "tests/e2e/faces.h"
#include "tests/support/painted_family.h"
#include "tests/support/temporary_folder.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <fstream>

using namespace kith;
using namespace kith::e2e;

namespace {

constexpr const char* kFaces = "facesGrid";

/// A folder of photos of two painted people and a new library, with Kith running on it.
struct Desk {
    explicit Desk(const std::string& story, int photosEach = 2)
        : photos(support::paintedFamily(folder / "Summer", 2, photosEach))
        , kith((QSettings().clear(), folder / "data" / "library.kith"), story) {}

    QStringList summer() const { return {QString::fromStdString((folder / "Summer").string())}; }
    void scan() {
        kith.drag(summer());
        REQUIRE(kith.drop(summer()));
        kith.waitUntilIdle("the scan to end");
    }
    std::int64_t scanned() { return kith.session().photos().stats().scanned; }
    void name(const std::string& file, const std::string& name) {
        clickTile(kith, kFaces, faceOn(kith, file));
        kith.click("labelButton");
        kith.type(name);
    }
    void newName(const std::string& file, const std::string& person) {
        name(file, person);
        kith.press(Qt::Key_Return);
        kith.waitFor(
            "the popup to close", [this] { return !kith.isShown("labelPopup"); }, 5);
    }

    support::TemporaryFolder folder;
    std::vector<support::PaintedPhoto> photos;
    Driver kith;
};

/// Starts the scan and waits until it has faces, with some photos still to come.
void startLongScan(Desk& desk) {
    desk.kith.drag(desk.summer());
    REQUIRE(desk.kith.drop(desk.summer()));
    desk.kith.waitFor(
        "the first photos of a scan", [&] { return desk.scanned() >= 2; }, 60);
    INFO("the scan is still running");
    REQUIRE(desk.kith.isShown("cancelButton"));
}

} // namespace

TEST_CASE("A blank name names nobody") {
    Desk desk("mistakes_blank");
    desk.scan();
    desk.name("Ada-1.jpg", "   ");
    CHECK_FALSE(desk.kith.widget("labelNewPerson").isEnabled());
    desk.kith.press(Qt::Key_Return);
    CHECK(desk.kith.isShown("labelPopup"));
    CHECK(desk.kith.isShown("labelError"));
    CHECK_FALSE(desk.kith.text("labelError").empty());
    desk.kith.picture("blank_name");
    CHECK(desk.kith.session().people().list().empty());
    desk.kith.press(Qt::Key_Escape);
    CHECK_FALSE(desk.kith.isShown("labelPopup"));
    CHECK(labelsOf(desk.kith).empty());
}

TEST_CASE("A name in use is taken, in whatever case it is written, and never made twice") {
    Desk desk("mistakes_twice");
    desk.scan();
    desk.newName("Ada-1.jpg", "Ada");
    desk.name("Ada-2.jpg", "ADA");
    CHECK_FALSE(desk.kith.widget("labelNewPerson").isEnabled());
    desk.kith.press(Qt::Key_Return, Qt::ControlModifier); // insists on a new person
    CHECK(desk.kith.isShown("labelError"));
    CHECK(desk.kith.text("labelError").find("ADA") != std::string::npos);
    desk.kith.picture("name_in_use");
    CHECK(desk.kith.session().people().list().size() == 1);
    desk.kith.press(Qt::Key_Return); // takes the one there is
    desk.kith.waitFor(
        "the popup to close", [&] { return !desk.kith.isShown("labelPopup"); }, 5);
    CHECK(desk.kith.session().people().list().size() == 1);
    CHECK(labelsOf(desk.kith)[faceOn(desk.kith, "Ada-2.jpg")] == "Ada");
}

TEST_CASE("A wrong name is changed, and taken away again") {
    Desk desk("mistakes_wrong");
    desk.scan();
    desk.newName("Ada-1.jpg", "Ben");
    desk.newName("Ada-1.jpg", "Ada");
    CHECK(labelsOf(desk.kith)[faceOn(desk.kith, "Ada-1.jpg")] == "Ada");
    desk.kith.click("unnameButton");
    desk.kith.waitFor(
        "the name to go", [&] { return labelsOf(desk.kith).empty(); }, 5);
    desk.kith.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(labelsOf(desk.kith)[faceOn(desk.kith, "Ada-1.jpg")] == "Ada");
}

TEST_CASE("With nothing selected there is nothing to name, delete or confirm") {
    Desk desk("mistakes_nothing");
    desk.scan();
    for (const char* button : {"labelButton", "unnameButton", "ignoreButton", "deleteButton"}) {
        INFO(button);
        CHECK_FALSE(desk.kith.widget(button).isEnabled());
    }
    desk.kith.widget(kFaces).setFocus();
    desk.kith.press(Qt::Key_Return);
    CHECK_FALSE(desk.kith.isShown("labelPopup"));
    desk.kith.press(Qt::Key_Delete);
    CHECK(desk.kith.session().faces().counts().deleted == 0);
    desk.kith.click("inferredTabButton");
    CHECK_FALSE(desk.kith.widget("confirmButton").isEnabled());
    CHECK(desk.kith.isShown("inferredTab/emptyTitle")); // says what to do first
    desk.kith.picture("nobody_named");
}

TEST_CASE("Files that are no photos are not taken; a photo brings its folder") {
    Desk desk("mistakes_file");
    const auto text = desk.folder / "letter.txt";
    std::ofstream(text) << "Dear Ada";
    const QStringList letter{QString::fromStdString(text.string())};
    CHECK_FALSE(desk.kith.drag(letter));
    CHECK_FALSE(desk.kith.isShown("dropOverlay"));
    desk.kith.dragAway();
    CHECK(desk.kith.session().photos().folders().empty());

    const QStringList photo{QString::fromStdString(desk.photos.front().file.string())};
    CHECK(desk.kith.drag(photo));
    CHECK(desk.kith.drop(photo));
    desk.kith.waitUntilIdle("the scan of the photo's folder to end");
    REQUIRE(desk.kith.session().photos().folders().size() == 1);
    CHECK(desk.kith.session().photos().folders().front().photos == 4);
}

TEST_CASE("A folder that has gone is named, and nothing else happens") {
    Desk desk("mistakes_gone");
    const QStringList gone{QString::fromStdString((desk.folder / "Winter").string())};
    CHECK_FALSE(desk.kith.drag(gone));
    desk.kith.dragAway();
    desk.kith.window().addFolders(gone); // from the command line, or gone since the dialog was closed
    CHECK(desk.kith.isShown("messageBar"));
    CHECK(desk.kith.text("messageText").find("Winter") != std::string::npos);
    desk.kith.picture("folder_gone");
    CHECK(desk.kith.session().photos().folders().empty());
    CHECK_FALSE(desk.kith.isShown("cancelButton"));
}

TEST_CASE("A folder without photos says so") {
    Desk desk("mistakes_empty");
    std::filesystem::create_directory(desk.folder / "Winter");
    const QStringList winter{QString::fromStdString((desk.folder / "Winter").string())};
    CHECK(desk.kith.drag(winter));
    CHECK(desk.kith.drop(winter));
    desk.kith.waitFor(
        "a sentence about the folder",
        [&] { return desk.kith.isShown("messageBar") && !desk.kith.text("messageText").empty(); }, 20);
    desk.kith.waitUntilIdle("the scan to end");
    desk.kith.picture("no_photos");
}

TEST_CASE("A photo that cannot be read is listed with the reason, and read once it is mended") {
    Desk desk("mistakes_damaged");
    const auto damaged = desk.folder / "Summer" / "damaged.jpg";
    std::ofstream(damaged) << "no picture at all";
    desk.scan();
    desk.kith.waitFor(
        "the offer to show what could not be read", [&] { return desk.kith.isShown("messageAction"); }, 10);
    desk.kith.click("messageAction");
    desk.kith.waitFor(
        "the list of problems", [&] { return desk.kith.isShown("problemsDialog"); }, 5);
    const auto* problems = desk.kith.widget<QAbstractItemView>("problemList").model();
    REQUIRE(problems->rowCount() == 1);
    CHECK(problems->index(0, 0).data().toString().contains(QStringLiteral("damaged.jpg")));
    CHECK_FALSE(problems->index(0, 1).data().toString().isEmpty());
    desk.kith.picture("problems");
    support::writePaintedPhoto(damaged, {2});
    desk.kith.click("retryButton");
    desk.kith.waitFor(
        "the mended photo", [&] { return desk.scanned() == 5; }, 30);
    desk.kith.waitUntilIdle("the scan to end");
    CHECK(desk.kith.session().photos().problems().empty());
}

TEST_CASE("A scan is cancelled, and the next one goes on from there") {
    Desk desk("mistakes_cancel", 20);
    startLongScan(desk);
    desk.kith.click("cancelButton");
    desk.kith.waitFor(
        "the scan to stop", [&] { return !desk.kith.isShown("cancelButton"); }, 10);
    const auto scanned = desk.scanned();
    CHECK(scanned >= 2);
    CHECK(scanned < 40);
    CHECK(desk.kith.isShown("messageAction"));
    desk.kith.picture("cancelled");
    desk.kith.click("messageAction"); // "Go on"
    desk.kith.waitUntilIdle("the rest to be scanned");
    CHECK(desk.scanned() == 40);
    CHECK(desk.kith.session().faces().counts().all >= 38);
    CHECK(desk.kith.session().faces().counts().all <= 40);
}

TEST_CASE("A scan rests while it is paused") {
    Desk desk("mistakes_pause", 20);
    startLongScan(desk);
    desk.kith.click("pauseButton");
    desk.kith.waitFor(
        "the button to offer Resume",
        [&] { return desk.kith.widget<QPushButton>("pauseButton").text() == QStringLiteral("Resume"); }, 5);
    QTest::qWait(1500); // the photos under way are finished
    const auto scanned = desk.scanned();
    CHECK(scanned < 40);
    desk.kith.picture("paused");
    QTest::qWait(1500);
    CHECK(desk.scanned() == scanned);
    desk.kith.click("pauseButton");
    desk.kith.waitUntilIdle("the rest to be scanned");
    CHECK(desk.scanned() == 40);
}

TEST_CASE("The window is closed during a scan; the next start has what was found and finishes") {
    Desk desk("mistakes_close", 20);
    startLongScan(desk);
    desk.kith.quit();
    desk.kith.start();
    const auto scanned = desk.scanned();
    CHECK(scanned >= 2);
    desk.kith.press(Qt::Key_F5);
    desk.kith.waitFor(
        "the scan to run", [&] { return desk.kith.isShown("cancelButton"); }, 10);
    desk.kith.waitUntilIdle("the rest to be scanned");
    CHECK(desk.scanned() == 40);
    CHECK(desk.kith.session().faces().counts().all >= 38);
    CHECK(desk.kith.session().faces().counts().all <= 40);
    desk.kith.waitFor(
        "a tile for each face",
        [&] {
            return tilesOf(desk.kith, kFaces).size() ==
                   static_cast<std::size_t>(desk.kith.session().faces().counts().all);
        },
        5);
}
