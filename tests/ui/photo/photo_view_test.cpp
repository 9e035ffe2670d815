// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/photo/photo_view.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace kith;
using namespace kith::ui;

namespace {

model::FaceDetails faceAt(std::int64_t id, const model::Box& box, model::FaceOrigin origin) {
    model::FaceDetails details;
    details.face.id = model::FaceId(id);
    details.face.box = box;
    details.face.origin = origin;
    return details;
}

/// A photo of 400 x 300 in a view of the same size: a found face (1) on the left, a drawn one (2) on the
/// right.
struct Viewed {
    Viewed() {
        view.resize(400, 300);
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        view.setPhoto(image, image.size(), {});
        show(2);
        view.show();
        (void)QTest::qWaitForWindowExposed(&view);
    }
    void show(std::int64_t current) {
        view.setFaces({faceAt(1, {0.1, 0.2, 0.2, 0.2}, model::FaceOrigin::Hog),
                       faceAt(2, {0.6, 0.4, 0.2, 0.2}, model::FaceOrigin::Drawn)},
                      model::FaceId(current));
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, {});
            QApplication::sendEvent(&view, &move);
        }
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }
    void wheel(QPoint at, int delta) {
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&view, &event);
    }
    PhotoView view{[](model::PersonId) { return QString(); }, nullptr};
};

} // namespace

TEST_CASE("A click on a box picks its face, arrows go from face to face") {
    Viewed viewed;
    model::FaceId picked;
    QObject::connect(&viewed.view, &PhotoView::facePicked, [&](model::FaceId face) { picked = face; });
    QTest::mouseClick(&viewed.view, Qt::LeftButton, {}, viewed.view.boxRect(model::FaceId(1)).center());
    CHECK(picked == model::FaceId(1));
    viewed.show(1);
    QTest::keyClick(&viewed.view, Qt::Key_Right);
    CHECK(picked == model::FaceId(2));
    QSignalSpy photos(&viewed.view, &PhotoView::photoRequested);
    QTest::keyClick(&viewed.view, Qt::Key_PageDown);
    QTest::keyClick(&viewed.view, Qt::Key_PageUp);
    REQUIRE(photos.size() == 2);
    CHECK(photos[0][0].toInt() == 1);
    CHECK(photos[1][0].toInt() == -1);
}

TEST_CASE("Wheel, keys and double click enlarge; a drag moves the photo; 0 shows all of it again") {
    Viewed viewed;
    const QRect before = viewed.view.boxRect(model::FaceId(1));
    viewed.wheel(before.center(), 480);
    CHECK(viewed.view.zoom() > 1.5);
    const QRect enlarged = viewed.view.boxRect(model::FaceId(1));
    CHECK(enlarged.width() > before.width() * 3 / 2);
    CHECK((enlarged.center() - before.center()).manhattanLength() <= 2);
    viewed.drag({380, 30}, {350, 10});
    CHECK(viewed.view.boxRect(model::FaceId(1)).center().x() == enlarged.center().x() - 30);
    QTest::keyClick(&viewed.view, Qt::Key_0);
    CHECK(viewed.view.zoom() == 1.0);
    CHECK(viewed.view.boxRect(model::FaceId(1)) == before);
    QTest::keyClick(&viewed.view, Qt::Key_Plus);
    CHECK(viewed.view.zoom() == 1.5);
    QTest::keyClick(&viewed.view, Qt::Key_Minus);
    CHECK(viewed.view.zoom() == 1.0);
    QTest::mouseDClick(&viewed.view, Qt::LeftButton, {}, QPoint(380, 30));
    CHECK(viewed.view.zoom() == 3.0);
}

TEST_CASE("A drag while drawing makes a box; a slip of the hand and Escape make none") {
    Viewed viewed;
    int drawn = 0;
    model::Box box;
    QObject::connect(&viewed.view, &PhotoView::boxDrawn, [&](const model::Box& made) {
        ++drawn;
        box = made;
    });
    viewed.drag({40, 200}, {120, 260}); // not drawing: nothing
    viewed.view.setDrawing(true);
    viewed.drag({40, 200}, {43, 203});
    CHECK(drawn == 0);
    CHECK(viewed.view.isDrawing());
    viewed.drag({40, 200}, {120, 260});
    REQUIRE(drawn == 1);
    CHECK(box.x == Approx(0.1));
    CHECK(box.y == Approx(200.0 / 300));
    CHECK(box.width == Approx(0.2));
    CHECK(box.height == Approx(0.2));
    CHECK_FALSE(viewed.view.isDrawing());
    viewed.view.setDrawing(true);
    QTest::keyClick(&viewed.view, Qt::Key_Escape);
    CHECK_FALSE(viewed.view.isDrawing());
}

TEST_CASE("A drawn box is moved by its middle and resized by its corners; a found one is not") {
    Viewed viewed;
    int moved = 0;
    model::Box box;
    QObject::connect(&viewed.view, &PhotoView::boxMoved, [&](model::FaceId face, const model::Box& made) {
        CHECK(face == model::FaceId(2));
        ++moved;
        box = made;
    });
    const QRect at = viewed.view.boxRect(model::FaceId(2)); // 240, 120, 80 x 60
    viewed.drag(at.center(), at.center() + QPoint(-40, 30));
    REQUIRE(moved == 1);
    CHECK(box.x == Approx(0.5));
    CHECK(box.y == Approx(0.5));
    CHECK(box.width == Approx(0.2));
    viewed.drag(at.topLeft(), at.topLeft() + QPoint(-40, -30));
    REQUIRE(moved == 2);
    CHECK(box.x == Approx(0.5));
    CHECK(box.y == Approx(0.3));
    CHECK(box.width == Approx(0.3));
    CHECK(box.height == Approx(0.3));
    viewed.drag(at.center(), at.center() + QPoint(400, 0)); // stops at the edge of the photo
    REQUIRE(moved == 3);
    CHECK(box.x + box.width == Approx(1.0));
    viewed.show(1);
    const QRect found = viewed.view.boxRect(model::FaceId(1));
    viewed.drag(found.center(), found.center() + QPoint(40, 30));
    CHECK(moved == 3);
}
