// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/face_topic.h"
#include "tests/ui/support/opened_window.h"
#include "ui/tiles/face_drag.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QUrl>

using namespace kith;
using namespace kith::ui;

namespace {

struct DragToPeople : OpenedWindow {
    DragToPeople()
        : OpenedWindow(2) {
        library.session->faces().labelAsNew({library.ids[0]}, "Ada");
        REQUIRE(QTest::qWaitFor([&] { return hasRow("Ada"); }, 2000));
    }
    bool enter(const QMimeData& data, const char* where) {
        QDragEnterEvent event(people->visualRect(row(where)).center(), Qt::CopyAction, &data, Qt::LeftButton,
                              {});
        QApplication::sendEvent(people->viewport(), &event);
        return event.isAccepted();
    }
    bool move(const QMimeData& data, const char* where) {
        QDragMoveEvent event(people->visualRect(row(where)).center(), Qt::CopyAction, &data, Qt::LeftButton,
                             {});
        QApplication::sendEvent(people->viewport(), &event);
        return event.isAccepted();
    }
    void drop(const QMimeData& data, const char* where) {
        enter(data, where); // as a platform does
        QDropEvent event(people->visualRect(row(where)).center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(people->viewport(), &event);
    }
};

} // namespace

TEST_CASE("Faces dropped on a person get that name, and the message takes it back") {
    DragToPeople opened;
    const auto data = faceMime({opened.library.ids[1], opened.library.ids[5]});
    CHECK(opened.enter(*data, "Ada"));
    const QImage before = opened.people->grab().toImage();
    CHECK(opened.move(*data, "Ada"));
    opened.drop(*data, "Ada");
    CHECK(opened.nameOf(1) == "Ada");
    CHECK(opened.nameOf(5) == "Ada");
    REQUIRE(opened.find("messageBar")->isVisible());
    QTest::mouseClick(opened.find("messageAction"), Qt::LeftButton);
    CHECK(opened.nameOf(1).empty());
    CHECK(opened.nameOf(0) == "Ada");
}

TEST_CASE("The row that would take the faces is highlighted, others refuse") {
    DragToPeople opened;
    const auto data = faceMime({opened.library.ids[1]});
    const QImage quiet = opened.people->grab().toImage();
    opened.enter(*data, "Ada");
    CHECK(opened.people->grab().toImage() != quiet);
    CHECK_FALSE(opened.move(*data, "All faces"));
    CHECK(opened.people->grab().toImage() == quiet);
    opened.move(*data, "Ada");
    QDragLeaveEvent leave; // Escape ends a drag like this
    QApplication::sendEvent(opened.people->viewport(), &leave);
    CHECK(opened.people->grab().toImage() == quiet);
    CHECK(opened.nameOf(1).empty());
}

TEST_CASE("Faces dropped on Ignored and Deleted go there") {
    DragToPeople opened;
    opened.drop(*faceMime({opened.library.ids[1]}), "Ignored");
    opened.drop(*faceMime({opened.library.ids[2]}), "Deleted");
    CHECK(opened.library.session->faces().counts().ignored == 1);
    CHECK(opened.library.session->faces().counts().deleted == 1);
}

TEST_CASE("A folder dragged over the people is left to the window") {
    DragToPeople opened;
    QMimeData folder;
    folder.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp"))});
    QDragEnterEvent event(QPoint(20, 20), Qt::CopyAction, &folder, Qt::LeftButton, {});
    QApplication::sendEvent(opened.people->viewport(), &event); // goes on to the window, which takes it
    CHECK(opened.find("dropOverlay")->isVisible());
}

TEST_CASE("A press on a selected tile drags the whole selection; a click selects that tile alone") {
    DragToPeople opened;
    opened.clickTile(1);
    opened.clickTile(2, Qt::ControlModifier);
    QSignalSpy drags(opened.grid, &TileView::dragStarted);
    auto* viewport = opened.grid->viewport();
    const auto centre = [&](std::size_t face) {
        return opened.grid
            ->visualRect(
                opened.grid->model()->index(opened.grid->tileModel()->rowOf(opened.library.ids[face]), 0))
            .center();
    };
    const auto dragFrom = [&](QPoint from) {
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        const QPoint to = from + QPoint(40, 0);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::LeftButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(viewport, &move);
    };
    dragFrom(centre(1));
    CHECK(drags.size() == 1);
    CHECK(opened.grid->selectedFaces().size() == 2);
    dragFrom(centre(3)); // one that was not selected goes alone
    CHECK(drags.size() == 2);
    CHECK(opened.grid->selectedFaces() == std::vector{opened.library.ids[3]});
    opened.clickTile(1, Qt::ControlModifier);
    opened.clickTile(1);
    CHECK(opened.grid->selectedFaces() == std::vector{opened.library.ids[1]});
    CHECK(drags.size() == 2);
}
