// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does wrong, or differently, at the window.
#include "core/session/face_topic.h"
#include "core/session/people_topic.h"
#include "core/session/photo_topic.h"
#include "tests/e2e/desk.h"
#include "tests/e2e/faces.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QTest>

#include <fstream>

using namespace kith;
using namespace kith::e2e;

namespace {
constexpr const char* kFaces = "facesGrid";
} // namespace

TEST_CASE("A blank name names nobody") {
    Desk desk("mistakes_blank");
    desk.scan();
    desk.typeName("Ada-1.jpg", "   ");
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
    desk.nameAs("Ada-1.jpg", "Ada");
    desk.typeName("Ada-2.jpg", "ADA");
    CHECK_FALSE(desk.kith.widget("labelNewPerson").isEnabled());
    desk.kith.press(Qt::Key_Return, Qt::ControlModifier); // insists on a new person
    CHECK(desk.kith.isShown("labelError"));
    CHECK(desk.kith.text("labelError").find("named Ada ") != std::string::npos);
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
    desk.nameAs("Ada-1.jpg", "Ben");
    desk.nameAs("Ada-1.jpg", "Ada");
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

TEST_CASE("Enter alone does not empty the bin") {
    Desk desk("mistakes_bin");
    desk.scan();
    clickTile(desk.kith, kFaces, faceOn(desk.kith, "Ada-1.jpg"));
    desk.kith.press(Qt::Key_Delete);
    desk.kith.clickRow("facesTab/personList", "Deleted");
    desk.kith.waitFor(
        "the deleted face in the bin", [&] { return tilesOf(desk.kith, kFaces).size() == 1; }, 10);
    desk.kith.click("emptyBinButton");
    desk.kith.waitFor(
        "the question before the bin is emptied", [&] { return desk.kith.isShown("emptyBinConfirm"); }, 5);
    QTest::qWait(100);
    desk.kith.press(Qt::Key_Return);
    desk.kith.waitFor(
        "the question to close", [&] { return !desk.kith.isShown("emptyBinConfirm"); }, 5);
    CHECK(desk.kith.session().faces().counts().deleted == 1);
    clickTile(desk.kith, kFaces, tilesOf(desk.kith, kFaces).front().face);
    desk.kith.click("restoreButton");
    desk.kith.waitFor(
        "the face to be restored", [&] { return desk.kith.session().faces().counts().deleted == 0; }, 5);
}

TEST_CASE("Files that are no photos are not taken; a photo brings its folder") {
    Desk desk("mistakes_file");
    const auto text = desk.folder / "letter.txt";
    std::ofstream(text) << "Dear Ada";
    const QStringList letter{QString::fromStdString(text.string())};
    CHECK(desk.kith.drag(letter)); // taken, so that the answer can be given
    CHECK_FALSE(desk.kith.drop(letter));
    CHECK(desk.kith.text("messageText").find("letter.txt is not a photo") != std::string::npos);
    CHECK(desk.kith.session().photos().folders().empty());

    const QStringList photo{QString::fromStdString(desk.photos.front().file.string())};
    CHECK(desk.kith.drag(photo));
    CHECK(desk.kith.isShown("dropOverlay"));
    desk.kith.dragAway();
    CHECK_FALSE(desk.kith.isShown("dropOverlay"));
    CHECK(desk.kith.drag(photo));
    CHECK(desk.kith.drop(photo));
    desk.kith.waitUntilIdle("the scan of the photo's folder to end");
    REQUIRE(desk.kith.session().photos().folders().size() == 1);
    CHECK(desk.kith.session().photos().folders().front().photos == 4);
}

TEST_CASE("A folder that has gone is named, and nothing else happens") {
    Desk desk("mistakes_gone");
    const QStringList gone{QString::fromStdString((desk.folder / "Winter").string())};
    CHECK(desk.kith.drag(gone));
    CHECK_FALSE(desk.kith.drop(gone));
    CHECK(desk.kith.isShown("messageBar"));
    CHECK(desk.kith.text("messageText").find("Winter") != std::string::npos);
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
