// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody uses Kith for the first time, on real photos: names, errs, takes back, joins, parts, throws away.
#include "core/session/face_topic.h"
#include "core/session/people_topic.h"
#include "tests/e2e/driver.h"
#include "tests/e2e/faces.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"
#include "ui/photo/photo_view.h"

#include <QAction>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>
#include <QSettings>
#include <QTest>

#include <map>

using namespace kith;
using namespace kith::e2e;

namespace {

constexpr const char* kFaces = "facesGrid";
constexpr const char* kPeople = "facesTab/personList";

struct Newcomer {
    Newcomer(const std::filesystem::path& photos, const std::string& story)
        : kith((QSettings().clear(), folder / "library.kith"), story) {
        const QStringList dropped{QString::fromStdString(photos.string())};
        kith.drag(dropped);
        REQUIRE(kith.drop(dropped));
        kith.waitUntilIdle("the first scan and Train to end");
    }
    bool hasPerson(const char* name) { return kith.session().people().findByName(name).has_value(); }
    std::size_t facesOf(const char* name) {
        const auto labels = labelsOf(kith);
        return static_cast<std::size_t>(
            std::ranges::count_if(labels, [&](const auto& label) { return label.second == name; }));
    }
    void nameSelection(const char* name) {
        kith.press(Qt::Key_Return);
        kith.type(name);
        kith.press(Qt::Key_Return);
        kith.waitFor(
            "the popup to close", [&] { return !kith.isShown("labelPopup"); }, 5);
        QTest::qWait(100); // the lists follow
    }
    void choose(const char* row) {
        kith.clickRow(kPeople, row);
        QTest::qWait(50);
        kith.widget(kFaces).setFocus();
    }
    void openPersonMenu(const char* name, const char* entry) {
        auto& list = kith.widget<QListView>(kPeople);
        const auto found = list.model()->match(list.model()->index(0, 0), Qt::DisplayRole,
                                               QString::fromUtf8(name), 1, Qt::MatchExactly);
        REQUIRE_FALSE(found.isEmpty());
        Q_EMIT list.customContextMenuRequested(list.visualRect(found.front()).center());
        auto* action = kith.window().findChild<QAction*>(QString::fromLatin1(entry));
        REQUIRE(action != nullptr);
        REQUIRE(action->isEnabled());
        action->trigger();
        if (QWidget* menu = QApplication::activePopupWidget()) {
            menu->close();
        }
        QTest::qWait(50);
    }
    void undo(int times) {
        for (int i = 0; i < times; ++i) {
            kith.press(Qt::Key_Z, Qt::ControlModifier);
        }
        QTest::qWait(100);
    }

    support::TemporaryFolder folder;
    Driver kith;
};

} // namespace

TEST_CASE("A first hour with real photos") {
    const auto photos = support::testData("celebrities");
    if (!photos) {
        return;
    }
    Newcomer me(*photos, "newcomer");
    Driver& kith = me.kith;
    kith.picture("scanned");
    const auto atFirst = kith.session().faces().counts();

    // A whole unknown person gets a name, with a slip of the pen that F2 corrects.
    me.choose("Unknown 001");
    const std::size_t group = tilesOf(kith, kFaces).size();
    kith.press(Qt::Key_A, Qt::ControlModifier);
    kith.picture("all_of_unknown");
    me.nameSelection("Jhon");
    kith.picture("named_wrongly");
    CHECK(me.facesOf("Jhon") == group);
    CHECK(tilesOf(kith, kFaces).size() == group); // what was named is still before the eyes
    kith.press(Qt::Key_F2);
    kith.waitFor(
        "the question for the name", [&] { return kith.isShown("renameDialog"); }, 5);
    kith.picture("rename");
    auto& rename = kith.widget<QInputDialog>("renameDialog");
    rename.setTextValue(QStringLiteral("John"));
    rename.accept();
    QTest::qWait(100);
    CHECK(me.facesOf("John") == group);

    // The same person under two names: merged. Then one face is parted off again.
    me.choose("Unknown 002");
    kith.press(Qt::Key_A, Qt::ControlModifier);
    me.nameSelection("Johnny");
    const std::size_t second = me.facesOf("Johnny");
    CHECK(second > 0);
    me.openPersonMenu("Johnny", "personMerge");
    kith.picture("merge");
    kith.type("John");
    kith.press(Qt::Key_Return);
    kith.waitFor(
        "the two to be one", [&] { return !me.hasPerson("Johnny"); }, 5);
    CHECK(me.facesOf("John") == group + second);
    kith.picture("merged");
    me.undo(1);
    CHECK(me.facesOf("Johnny") == second);
    me.choose("John");
    const auto tiles = tilesOf(kith, kFaces);
    clickTile(kith, kFaces, tiles[0].face);
    clickTile(kith, kFaces, tiles[1].face, Qt::ControlModifier);
    me.openPersonMenu("John", "personSplit");
    kith.picture("split");
    kith.type("Jon");
    kith.press(Qt::Key_Return);
    QTest::qWait(100);
    CHECK(me.facesOf("Jon") == 2);
    CHECK(me.facesOf("John") == group - 2);

    me.openPersonMenu("John", "personNotes");
    kith.picture("notes");
    kith.widget<QInputDialog>("notesDialog").reject();
    me.openPersonMenu("John", "personBirthDate");
    kith.picture("birth_date");
    kith.press(Qt::Key_Escape);
    QTest::qWait(50);

    // Thrown away by mistake and fetched back.
    me.choose("All faces");
    const auto unnamed = tilesOf(kith, kFaces).back();
    clickTile(kith, kFaces, unnamed.face);
    kith.press(Qt::Key_Delete);
    me.choose("Deleted");
    clickTile(kith, kFaces, unnamed.face);
    kith.picture("bin");
    kith.click("restoreButton");
    QTest::qWait(100);
    kith.picture("bin_empty");
    CHECK(kith.session().faces().counts().deleted == 0);

    // Ignored, and named from there.
    me.choose("All faces");
    clickTile(kith, kFaces, unnamed.face);
    kith.press(Qt::Key_I);
    me.choose("Ignored");
    kith.picture("ignored");

    kith.click("trainButton");
    kith.waitUntilIdle("the Train to end");
    me.choose("All faces");
    kith.picture("trained");

    // Back to the beginning, step by step.
    kith.press(Qt::Key_H, Qt::ControlModifier);
    kith.waitFor(
        "the history", [&] { return kith.isShown("historyList"); }, 5);
    kith.picture("history");
    kith.click("closeHistoryButton");
    kith.widget(kFaces).setFocus();
    me.undo(20);
    CHECK(labelsOf(kith).empty());
    CHECK(kith.session().people().list().empty());
    const auto atLast = kith.session().faces().counts();
    CHECK(atLast.all == atFirst.all);
    CHECK(atLast.unlabelled == atFirst.unlabelled);
    CHECK(atLast.ignored + atLast.deleted == 0);
    kith.picture("all_undone");
}

TEST_CASE("A photo with many people") {
    const auto photos = support::testData("groups");
    if (!photos) {
        return;
    }
    Newcomer me(*photos, "groups");
    Driver& kith = me.kith;
    std::map<std::string, std::vector<model::FaceId>> onPhoto;
    for (const Tile& tile : tilesOf(kith, kFaces)) {
        onPhoto[tile.file].push_back(tile.face);
    }
    const auto most =
        std::ranges::max_element(onPhoto, {}, [](const auto& photo) { return photo.second.size(); });
    REQUIRE(most->second.size() >= 5);
    clickTile(kith, kFaces, most->second.front());
    auto& view = kith.widget<ui::PhotoView>("facesTab/photoView");
    kith.waitFor(
        "the photo", [&] { return kith.widget("facesTab/drawFaceButton").isEnabled(); }, 10);
    QTest::qWait(400);
    kith.picture("many_people");
    // Every box is clicked, and its face chosen: in the photo and among the tiles.
    for (const model::FaceId face : most->second) {
        const QRect box = view.boxRect(face);
        REQUIRE_FALSE(box.isEmpty());
        QTest::mouseClick(&view, Qt::LeftButton, {}, box.center());
        CHECK(kith.widget<ui::TileView>(kFaces).selectedFaces() == std::vector{face});
    }
    kith.picture("another_one");
    QTest::mouseDClick(&view, Qt::LeftButton, {}, view.boxRect(most->second.back()).center());
    QTest::qWait(400);
    kith.picture("near");

    // Two people on one photo.
    const auto& pair = onPhoto.at("25_obama_and_biden.jpg");
    REQUIRE(pair.size() >= 2);
    clickTile(kith, kFaces, pair[0]);
    me.nameSelection("One");
    clickTile(kith, kFaces, pair[1]);
    me.nameSelection("Other");
    me.openPersonMenu("One", "personTogether");
    kith.picture("together_with_whom");
    kith.type("oth");
    kith.press(Qt::Key_Return);
    kith.waitFor(
        "the photo of both", [&] { return tilesOf(kith, kFaces).size() == 2; }, 5);
    kith.picture("together");
}
