// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/photo/photo_geometry.h"

using namespace kith;
using ui::PhotoGeometry;

TEST_CASE("A photo is fitted into its view, centred, at the top") {
    PhotoGeometry geometry;
    geometry.setSizes({300, 300}, {4000, 2000});
    CHECK(geometry.picture() == QRectF(0, 0, 300, 150));
    geometry.setSizes({300, 100}, {2000, 2000});
    CHECK(geometry.picture() == QRectF(100, 0, 100, 100));
}

TEST_CASE("Enlarging keeps what is under the pointer there") {
    PhotoGeometry geometry;
    geometry.setSizes({400, 200}, {4000, 2000});
    const model::Box before = geometry.toBox(QRectF(300, 50, 10, 10));
    geometry.zoomTo(4.0, {300, 50});
    CHECK(geometry.zoom() == 4.0);
    CHECK(geometry.toView(before).topLeft().x() == Approx(300));
    CHECK(geometry.toView(before).topLeft().y() == Approx(50));
    CHECK(geometry.toView(before).width() == Approx(40));
}

TEST_CASE("The edges of an enlarged photo never come into the view, and zoom has its ends") {
    PhotoGeometry geometry;
    geometry.setSizes({400, 200}, {4000, 2000});
    geometry.zoomTo(2.0, {200, 100});
    geometry.pan({1000, 1000});
    CHECK(geometry.picture().topLeft() == QPointF(0, 0));
    geometry.pan({-5000, -5000});
    CHECK(geometry.picture().bottomRight() == QPointF(400, 200));
    geometry.zoomTo(1000, {200, 100});
    CHECK(geometry.zoom() == PhotoGeometry::kMostZoom);
    geometry.zoomTo(0.1, {200, 100});
    CHECK(geometry.zoom() == 1.0);
    CHECK(geometry.picture() == QRectF(0, 0, 400, 200));
}

TEST_CASE("Boxes go to the view and back, cut to the photo") {
    PhotoGeometry geometry;
    geometry.setSizes({400, 300}, {4000, 3000});
    geometry.zoomTo(3.0, {100, 100});
    const model::Box box{0.25, 0.25, 0.1, 0.2};
    const model::Box back = geometry.toBox(geometry.toView(box));
    CHECK(back.x == Approx(box.x));
    CHECK(back.height == Approx(box.height));
    geometry.fit();
    const model::Box cut = geometry.toBox(QRectF(-50, -50, 100, 100));
    CHECK(cut.x == Approx(0));
    CHECK(cut.width == Approx(0.125));
}
