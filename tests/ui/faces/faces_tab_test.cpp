// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "core/session/people_topic.h"
#include "tests/ui/support/opened_window.h"

#include <QScrollBar>
#include <QToolButton>

using namespace kith;
using namespace kith::ui;

TEST_CASE("Selection, place and focus survive faces that a running scan brings") {
    OpenedWindow opened(40);
    auto& ids = opened.library.ids;
    opened.clickTile(30);
    opened.clickTile(41, Qt::ControlModifier);
    auto* bar = opened.grid->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const auto selected = opened.grid->selectedFaces();
    const QModelIndex seen = opened.grid->indexAt({200, 300});
    REQUIRE(seen.isValid());
    const model::FaceId face = opened.grid->tileModel()->faceAt(seen.row());
    const int y = opened.grid->visualRect(seen).top();

    storage::SampleLibrary scan(opened.library.folder / "library.kith");
    scan.photoCount = 40;
    std::vector<model::FaceId> added;
    for (int photo = 0; photo < 10; ++photo) {
        for (const model::FaceId id : scan.addPhoto(4, 9'000'000 + photo)) { // newer: they come in above
            added.push_back(id);
        }
    }
    const int before = opened.grid->model()->rowCount();
    Q_EMIT opened.library.session->faces().facesAdded(added);
    REQUIRE(QTest::qWaitFor([&] { return opened.grid->model()->rowCount() == before + 40; }, 3000));
    QCoreApplication::processEvents();

    const auto row = opened.grid->tileModel()->rowOf(face);
    CHECK(row > seen.row() - 1);
    CHECK(opened.grid->visualRect(opened.grid->model()->index(row, 0)).top() == y);
    auto now = opened.grid->selectedFaces();
    std::sort(now.begin(), now.end());
    auto then = selected;
    std::sort(then.begin(), then.end());
    CHECK(now == then);
    CHECK(then == std::vector{ids[30], ids[41]});
    CHECK(QApplication::focusWidget() == opened.grid);
}

TEST_CASE("Shift selects across groups, and the heading's word the whole group") {
    OpenedWindow opened(3);
    opened.library.session->faces().labelAsNew({opened.library.ids[0], opened.library.ids[1]}, "Ada");
    REQUIRE(QTest::qWaitFor([&] { return opened.grid->groupCount() == 2; }, 2000));
    QTest::mouseClick(opened.grid->viewport(), Qt::LeftButton, {}, opened.grid->groupActionRect(0).center());
    CHECK(opened.grid->selectedFaces().size() == 2);
    const auto rect = [&](int row) { return opened.grid->visualRect(opened.grid->model()->index(row, 0)); };
    QTest::mouseClick(opened.grid->viewport(), Qt::LeftButton, {}, rect(1).center());
    QTest::mouseClick(opened.grid->viewport(), Qt::LeftButton, Qt::ShiftModifier, rect(4).center());
    CHECK(opened.grid->selectedFaces().size() == 4);
}

TEST_CASE("The menu on a tile has the commands on the face and on its photo") {
    OpenedWindow opened(2);
    const auto ada = opened.library.session->faces().labelAsNew({opened.library.ids[0]}, "Ada");
    const auto openMenu = [&](std::size_t face) {
        opened.clickTile(face);
        const QModelIndex index = opened.grid->currentIndex();
        Q_EMIT opened.grid->customContextMenuRequested(opened.grid->visualRect(index).center());
    };
    REQUIRE(QTest::qWaitFor([&] { return opened.hasRow("Ada"); }, 2000));
    openMenu(0);
    for (const char* entry : {"faceName", "faceUnname", "faceCover", "faceIgnore", "faceDelete",
                              "faceShowPhoto", "faceOpenPhoto", "faceShowInFolder", "faceRescan"}) {
        INFO(entry);
        CHECK(opened.window.findChild<QAction*>(QString::fromLatin1(entry)) != nullptr);
    }
    CHECK(opened.window.findChild<QMenu*>(QStringLiteral("openWithMenu")) != nullptr);
    opened.trigger("faceCover");
    CHECK(opened.library.session->people().find(ada)->cover == opened.library.ids[0]);
    QTest::qWait(1);
    openMenu(0);
    opened.trigger("faceUnname");
    CHECK(opened.nameOf(0).empty());
}

TEST_CASE("An unknown face without a guess has no menu entry that refuses one") {
    OpenedWindow opened(1);
    opened.clickTile(2);
    Q_EMIT opened.grid->customContextMenuRequested(
        opened.grid->visualRect(opened.grid->currentIndex()).center());
    CHECK(opened.window.findChild<QAction*>(QStringLiteral("faceName")) != nullptr);
    CHECK(opened.window.findChild<QAction*>(QStringLiteral("faceReject")) == nullptr);
    opened.trigger("faceIgnore");
    CHECK(opened.library.session->faces().counts().ignored == 1);
}

TEST_CASE("Previous and next go to the faces of another photo") {
    OpenedWindow opened(3);
    opened.clickTile(4); // the first of the second photo; newest first
    const auto photo = [&] { return opened.grid->tileModel()->photoAt(opened.grid->currentIndex().row()); };
    const model::PhotoId before = photo();
    QTest::mouseClick(opened.find("nextPhotoButton"), Qt::LeftButton);
    const model::PhotoId next = photo();
    CHECK(next != before);
    QTest::mouseClick(opened.find("previousPhotoButton"), Qt::LeftButton);
    CHECK(photo() == before);
    QTest::mouseClick(opened.find("previousPhotoButton"), Qt::LeftButton);
    CHECK(photo() != before);
    CHECK(photo() != next);
}

TEST_CASE("Naming an unknown person bit by bit keeps the rest before the eyes, then shows who it became") {
    OpenedWindow opened(3);
    auto& ids = opened.library.ids;
    {
        storage::SampleLibrary train(opened.library.folder / "library.kith");
        train.suggestions.replace({{{1, {{ids[0], 0.9}, {ids[1], 0.9}, {ids[2], 0.9}}}}, {}, {}});
    }
    Q_EMIT opened.library.session->people().peopleChanged();
    const auto shown = [&] {
        QCoreApplication::processEvents();
        std::vector<model::FaceId> faces;
        for (int row = 0; row < opened.grid->model()->rowCount(); ++row) {
            faces.push_back(opened.grid->tileModel()->faceAt(row));
        }
        std::sort(faces.begin(), faces.end());
        return faces;
    };
    const auto nameAs = [&](const char* name) {
        QTest::keyClick(opened.grid, Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(name));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCoreApplication::processEvents();
    };
    opened.choose("Unknown 001");
    REQUIRE(shown() == std::vector{ids[0], ids[1], ids[2]});
    opened.clickTile(0);
    nameAs("Ada");
    CHECK(shown() == std::vector{ids[1], ids[2]});
    CHECK(opened.grid->tileModel()->headingFor(0, 2).title == QStringLiteral("Perhaps Ada"));
    CHECK_FALSE(opened.hasRow("Unknown 001"));
    QTest::keyClick(opened.grid, Qt::Key_A, Qt::ControlModifier);
    nameAs("Ada");
    CHECK(shown() == std::vector{ids[0], ids[1], ids[2]}); // Ada's
    CHECK(opened.people->currentIndex().data().toString() == QStringLiteral("Ada"));

    QTest::keyClick(opened.grid, Qt::Key_Z, Qt::ControlModifier);
    CHECK(shown() == std::vector{ids[0]}); // still Ada's
    QTest::keyClick(opened.grid, Qt::Key_Z, Qt::ControlModifier);
    CHECK(shown() == std::vector{ids[0], ids[1], ids[2]});
    CHECK(opened.people->currentIndex().data().toString() == QStringLiteral("Unknown 001"));
}
