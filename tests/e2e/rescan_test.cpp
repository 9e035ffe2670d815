// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for faces again: in one folder, in one photo.
#include "core/session/face_topic.h"
#include "core/session/photo_topic.h"
#include "tests/e2e/desk.h"
#include "tests/e2e/faces.h"
#include "ui/settings/folder_row.h"

#include <QAction>
#include <QLabel>
#include <QTest>
#include <QToolButton>

#include <fstream>

using namespace kith;
using namespace kith::e2e;

namespace {

constexpr const char* kFaces = "facesGrid";

/// Two folders of the same people; in each one face is named and one deleted.
struct TwoFolders : Desk {
    explicit TwoFolders(const std::string& story)
        : Desk(story) {
        std::filesystem::create_directory(folder / "Winter");
        for (const auto& photo : photos) {
            const auto copy = folder / "Winter" / ("W-" + photo.file.filename().string());
            std::filesystem::copy_file(photo.file, copy);
            std::ofstream(copy, std::ios::app | std::ios::binary) << '!'; // another file
        }
        scan();
        const QStringList winter{QString::fromStdString((folder / "Winter").string())};
        kith.drag(winter);
        REQUIRE(kith.drop(winter));
        kith.waitUntilIdle("the second scan to end");
        nameAs("Ada-1.jpg", "Ada");
        nameAs("W-Ada-1.jpg", "Bea");
        summerFace = remove("Ada-2.jpg");
        winterFace = remove("W-Ada-2.jpg");
        labels = labelsOf(kith);
    }
    model::FaceId remove(const std::string& file) {
        const model::FaceId face = faceOn(kith, file);
        clickTile(kith, kFaces, face);
        kith.press(Qt::Key_Delete);
        return face;
    }
    bool isBack(model::FaceId face) { return tileOf(kith, kFaces, face).has_value(); }
    void waitForRescan() {
        kith.waitFor(
            "the Re-scan to begin", [&] { return kith.isShown("jobProgress"); }, 10);
        kith.waitUntilIdle("the Re-scan to end");
    }

    model::FaceId summerFace;
    model::FaceId winterFace;
    std::map<model::FaceId, std::string> labels;
};

} // namespace

TEST_CASE("A folder is looked at again by its button: its deleted face is back, the other folder's is not") {
    TwoFolders desk("rescan_folder");
    Driver& kith = desk.kith;
    CHECK(kith.session().faces().counts().deleted == 2);
    kith.click("settingsTabButton");
    QToolButton* button = nullptr;
    for (auto* row : kith.window().findChildren<ui::FolderRow*>()) {
        if (row->findChild<QLabel*>(QStringLiteral("folderPath"))
                ->text()
                .endsWith(QStringLiteral("Winter"))) {
            button = row->findChild<QToolButton*>(QStringLiteral("rescanFolderButton"));
        }
    }
    REQUIRE(button != nullptr);
    kith.picture("folders");
    QTest::mouseClick(button, Qt::LeftButton);
    desk.waitForRescan();
    kith.click("facesTabButton");
    CHECK(kith.session().faces().counts().deleted == 1);
    kith.waitFor(
        "the face to be back", [&] { return desk.isBack(desk.winterFace); }, 5);
    CHECK_FALSE(desk.isBack(desk.summerFace));
    CHECK(labelsOf(kith) == desk.labels);
}

TEST_CASE("The photo of a face is looked at again by its menu, and nothing else is") {
    TwoFolders desk("rescan_photo");
    Driver& kith = desk.kith;
    kith.clickRow("facesTab/personList", "Deleted");
    kith.waitFor(
        "the bin", [&] { return desk.isBack(desk.summerFace); }, 5);
    clickTile(kith, kFaces, desk.summerFace);
    auto& grid = kith.widget<ui::TileView>(kFaces);
    Q_EMIT grid.customContextMenuRequested(grid.visualRect(grid.currentIndex()).center());
    auto* entry = kith.window().findChild<QAction*>(QStringLiteral("faceRescan"));
    REQUIRE(entry != nullptr);
    entry->trigger();
    if (QWidget* menu = QApplication::activePopupWidget()) {
        menu->close();
    }
    desk.waitForRescan();
    CHECK(kith.session().faces().counts().deleted == 1);
    kith.waitFor(
        "the face to leave the bin", [&] { return !desk.isBack(desk.summerFace); }, 5);
    CHECK(desk.isBack(desk.winterFace));
    kith.clickRow("facesTab/personList", "All faces");
    kith.waitFor(
        "the face to be back", [&] { return desk.isBack(desk.summerFace); }, 5);
    CHECK(labelsOf(kith) == desk.labels);
}

TEST_CASE("A Re-scan that is cancelled tells so and offers nothing that would not go on with it") {
    TwoFolders desk("rescan_cancel");
    Driver& kith = desk.kith;
    desk.makeMorePhotos(60);
    kith.press(Qt::Key_F5);
    kith.waitUntilIdle("the scan of the copies to end");
    kith.widget(kFaces).setFocus();
    kith.press(Qt::Key_Escape);
    kith.click("facesTab/rescanButton");
    kith.waitFor(
        "the Re-scan to begin", [&] { return kith.isShown("jobProgress"); }, 10);
    kith.click("cancelButton");
    kith.waitUntilIdle("the Re-scan to stop");
    CHECK(kith.text("messageText") == "Re-scan stopped. What was found so far is kept.");
    CHECK_FALSE(kith.isShown("messageAction"));
    kith.picture("cancelled");
    CHECK(labelsOf(kith) == desk.labels);
}
