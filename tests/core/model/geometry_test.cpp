// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/geometry.h"
#include "core/model/ids.h"
#include "tests/support/catch.h"

#include <random>
#include <unordered_set>

using namespace kith::model;

TEST_CASE("Intersection over union of known boxes") {
    const Box box{0.2, 0.2, 0.4, 0.2};
    CHECK(intersectionOverUnion(box, box) == Approx(1.0));
    CHECK(intersectionOverUnion(box, {0.4, 0.2, 0.4, 0.2}) == Approx(1.0 / 3.0));
    CHECK(intersectionOverUnion(box, {0.2, 0.2, 0.2, 0.1}) == Approx(0.25));
    CHECK(intersectionOverUnion(box, {0.3, 0.25, 0.2, 0.3}) == Approx(0.03 / 0.11));
    CHECK(intersectionOverUnion({-0.1, -0.1, 0.2, 0.2}, {-0.1, -0.1, 0.1, 0.2}) == Approx(0.5));
}

TEST_CASE("Boxes that only touch, lie apart or have no area share nothing") {
    const Box box{0.2, 0.2, 0.4, 0.2};
    CHECK(intersectionOverUnion(box, {0.6, 0.2, 0.1, 0.2}) == Approx(0.0).margin(1e-12));
    CHECK(intersectionOverUnion(box, {0.7, 0.7, 0.1, 0.1}) == 0.0);
    CHECK(intersectionOverUnion(box, {0.3, 0.3, 0.0, 0.0}) == 0.0);
    CHECK(intersectionOverUnion({}, {}) == 0.0);
}

TEST_CASE("Intersection over union is symmetric and within [0, 1]") {
    std::mt19937 random(5);
    std::uniform_real_distribution<double> place(-0.2, 1.0);
    std::uniform_real_distribution<double> size(0.0, 0.6);
    for (int i = 0; i < 2'000; ++i) {
        const Box a{place(random), place(random), size(random), size(random)};
        const Box b{place(random), place(random), size(random), size(random)};
        const double iou = intersectionOverUnion(a, b);
        REQUIRE(iou >= 0.0);
        REQUIRE(iou <= 1.0);
        REQUIRE(iou == Approx(intersectionOverUnion(b, a)).margin(1e-12));
    }
}

TEST_CASE("A box knows its area and centre") {
    const Box box{0.1, 0.2, 0.4, 0.6};
    CHECK(box.area() == Approx(0.24));
    CHECK(box.centre().x == Approx(0.3));
    CHECK(box.centre().y == Approx(0.5));
}

TEST_CASE("Ids: none, order and hash") {
    CHECK_FALSE(FaceId().isValid());
    CHECK_FALSE(FaceId(-1).isValid());
    CHECK(FaceId(1).isValid());
    CHECK(FaceId(1) < FaceId(2));
    const std::unordered_set<FaceId> ids{FaceId(1), FaceId(2), FaceId(1)};
    CHECK(ids.size() == 2);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<PhotoId, FaceId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<std::int64_t, FaceId>);
}
