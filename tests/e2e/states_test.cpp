// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// States of the window that no story comes through, each done and looked at.
#include "core/session/face_topic.h"
#include "core/session/people_topic.h"
#include "tests/e2e/desk.h"
#include "tests/e2e/faces.h"
#include "ui/photo/photo_view.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>
#include <QToolButton>

using namespace kith;
using namespace kith::e2e;

namespace {

constexpr const char* kFaces = "facesGrid";

/// Opens the context menu of the row of people that shows this text.
void openPersonMenu(Driver& kith, const QString& text) {
    auto& list = kith.widget<QListView>("facesTab/personList");
    QModelIndexList found;
    kith.waitFor(
        text.toStdString() + " among the people",
        [&] {
            found =
                list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly);
            return !found.isEmpty();
        },
        5);
    Q_EMIT list.customContextMenuRequested(list.visualRect(found.front()).center());
}

void dragOver(QWidget& widget, QPoint from, QPoint to) {
    QTest::mousePress(&widget, Qt::LeftButton, {}, from);
    for (const QPoint at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
        QApplication::sendEvent(&widget, &move);
    }
}

} // namespace

TEST_CASE("People are merged, found and put aside") {
    Desk desk("states_people", 3);
    Driver& kith = desk.kith;
    desk.scan();
    desk.nameAs("Ada-1.jpg", "Ada");
    desk.nameAs("Ben-1.jpg", "Ben");
    desk.nameAs("Ada-2.jpg", "Countess of Lovelace");
    openPersonMenu(kith, QStringLiteral("Countess of Lovelace"));
    kith.picture("person_menu");
    auto* merge = kith.window().findChild<QAction*>(QStringLiteral("personMerge"));
    REQUIRE(merge != nullptr);
    merge->trigger();
    if (QWidget* menu = QApplication::activePopupWidget()) {
        menu->close();
    }
    kith.picture("merge_into");
    kith.type("ada");
    kith.press(Qt::Key_Return);
    kith.waitFor(
        "the two to be one", [&] { return kith.session().people().list().size() == 2; }, 5);
    kith.picture("merged");
    kith.widget<QLineEdit>("facesTab/personFilter").setText(QStringLiteral("ben"));
    kith.picture("people_filtered");
    kith.widget<QLineEdit>("facesTab/personFilter").clear();
    kith.clickRow("facesTab/personList", "Ignored");
    kith.picture("nobody_ignored");
    kith.clickRow("facesTab/personList", "All faces");
    kith.press(Qt::Key_H, Qt::ControlModifier);
    kith.waitFor(
        "the history", [&] { return kith.isShown("historyList"); }, 5);
    kith.picture("history");
}

TEST_CASE("A face is drawn by hand, named at once, and its photo is enlarged") {
    Desk desk("states_drawing", 2);
    Driver& kith = desk.kith;
    desk.scan();
    clickTile(kith, kFaces, faceOn(kith, "Ada-1.jpg"));
    const auto before = kith.session().faces().counts().all;
    auto& view = kith.widget<ui::PhotoView>("facesTab/photoView");
    kith.waitFor(
        "the photo", [&] { return kith.widget("facesTab/drawFaceButton").isEnabled(); }, 10);
    QTest::qWait(300);
    kith.click("facesTab/drawFaceButton");
    CHECK(view.isDrawing());
    const QPoint corner(8, 8);
    dragOver(view, corner, corner + QPoint(40, 46));
    kith.picture("drawing");
    QTest::mouseRelease(&view, Qt::LeftButton, {}, corner + QPoint(40, 46));
    kith.waitFor(
        "the popup for the new face", [&] { return kith.isShown("labelPopup"); }, 5);
    kith.picture("drawn");
    kith.type("Statue");
    kith.press(Qt::Key_Return);
    CHECK(kith.session().faces().counts().all == before + 1);
    CHECK(kith.session().people().findByName("Statue").has_value());
    QTest::mouseDClick(&view, Qt::LeftButton, {}, view.rect().center());
    CHECK(view.zoom() > 1.0);
    QTest::qWait(300);
    kith.picture("enlarged");
    kith.press(Qt::Key_Z, Qt::ControlModifier);
    kith.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(kith.session().faces().counts().all == before);
}

TEST_CASE("Faces are put in order, refused and hidden") {
    Desk desk("states_order", 4);
    Driver& kith = desk.kith;
    desk.scan();
    desk.nameAs("Ada-1.jpg", "Ada");
    desk.nameAs("Ada-2.jpg", "Ada");
    desk.nameAs("Ada-3.jpg", "Ada");
    desk.nameAs("Ben-1.jpg", "Ada"); // by mistake
    desk.nameAs("Ben-2.jpg", "Ben");
    auto& grid = kith.widget<ui::TileView>(kFaces);
    QTest::qWait(50); // the list follows
    clickTile(kith, kFaces, faceOn(kith, "Ben-3.jpg"));
    Q_EMIT grid.customContextMenuRequested(grid.visualRect(grid.currentIndex()).center());
    CHECK(kith.window().findChild<QAction*>(QStringLiteral("faceReject")) != nullptr);
    kith.picture("face_menu");
    QApplication::activePopupWidget()->close();

    kith.widget(kFaces).setFocus();
    kith.press(Qt::Key_W);
    kith.picture("why");
    kith.press(Qt::Key_W);

    kith.clickRow("facesTab/personList", "Ada");
    auto& sort = kith.widget<QToolButton>("facesTab/sortButton");
    sort.menu()->popup(sort.mapToGlobal(QPoint(0, sort.height())));
    kith.picture("order_menu");
    sort.menu()->close();
    kith.window().findChild<QAction*>(QStringLiteral("sortOddFirst"))->trigger();
    const model::FaceId mistake = faceOn(kith, "Ben-1.jpg");
    kith.waitFor(
        "the mistake to come first", [&] { return tilesOf(kith, kFaces).front().face == mistake; }, 10);
    clickTile(kith, kFaces, mistake);
    kith.picture("odd_first");
    kith.press(Qt::Key_R);
    kith.waitFor(
        "the mistake to go", [&] { return tilesOf(kith, kFaces).size() == 3; }, 5);
    kith.picture("refused");
    CHECK_FALSE(labelsOf(kith).contains(mistake));

    openPersonMenu(kith, QStringLiteral("Ada"));
    kith.window().findChild<QAction*>(QStringLiteral("personHide"))->trigger();
    if (QWidget* menu = QApplication::activePopupWidget()) {
        menu->close();
    }
    kith.clickRow("facesTab/personList", "All faces");
    CHECK(tileOf(kith, kFaces, faceOn(kith, "Ada-1.jpg")).has_value()); // hidden people lose no face
    desk.typeName("Ben-4.jpg", "ad");
    kith.picture("hidden_offered");
    kith.press(Qt::Key_Escape);
}
