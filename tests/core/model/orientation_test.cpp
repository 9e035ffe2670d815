// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/orientation.h"
#include "tests/support/catch.h"

using namespace kith::model;

namespace {

bool areClose(const Point& a, const Point& b) {
    return std::abs(a.x - b.x) + std::abs(a.y - b.y) < 1e-12;
}

} // namespace

TEST_CASE("Every turn is taken back by its inverse, and two turns are one of the eight") {
    const Point point{0.2, 0.7};
    for (int first = 1; first <= kTurns; ++first) {
        CHECK(areClose(turned(turned(point, first), inverseTurn(first)), point));
        CHECK(turnBetween(first, first) == 1);
        for (int second = 1; second <= kTurns; ++second) {
            const int both = composedTurn(first, second);
            CHECK(areClose(turned(point, both), turned(turned(point, first), second)));
            CHECK(isMirrored(both) == (isMirrored(first) != isMirrored(second)));
        }
    }
}

TEST_CASE("A box turns with its corners, and a mirrored face has the other eye on the left") {
    const Box box = turned(Box{0.1, 0.2, 0.3, 0.4}, 6);
    CHECK(box.x == Approx(0.4));
    CHECK(box.y == Approx(0.1));
    CHECK(box.width == Approx(0.4));
    CHECK(box.height == Approx(0.3));
    const Landmarks face{Point{0.2, 0.3}, {0.4, 0.3}, {0.3, 0.4}, {0.22, 0.5}, {0.38, 0.5}};
    const Landmarks mirrored = turned(face, 2);
    CHECK(mirrored[0].x < mirrored[1].x);
    CHECK(mirrored[3].x < mirrored[4].x);
    CHECK(mirrored[0].x == Approx(0.6));
}
