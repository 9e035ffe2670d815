// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/shot_of.h"
#include "tests/support/catch.h"

using kith::grouping::Shot;
using kith::jobs::shotOf;

TEST_CASE("Shots of one series differ in their number alone") {
    const Shot first = shotOf("/photos/2020/IMG_0099.JPG");
    const Shot second = shotOf("/photos/2020/IMG_0100.JPG");
    CHECK(first.series != 0);
    CHECK(first.series == second.series);
    CHECK(first.number == 99);
    CHECK(second.number == 100);
}

TEST_CASE("Another folder, name or kind of file is another series") {
    const Shot shot = shotOf("/photos/IMG_0099.JPG");
    for (const char* other : {"/photos/2/IMG_0099.JPG", "/photos/DSC_0099.JPG", "/photos/IMG_0099.png",
                              "/photos/IMG_0099 (edited).JPG"})
        CHECK(shotOf(other).series != shot.series);
}

TEST_CASE("A name without a number belongs to no series") {
    for (const char* path : {"/photos/2020/beach.jpg", "beach.jp2", "/photos/2020.d/beach", "",
                             "/a/123456789012345678901234567890.jpg"}) {
        INFO(path);
        CHECK(shotOf(path).series == 0);
    }
}

TEST_CASE("A number without an extension or a folder counts") {
    CHECK(shotOf("12").number == 12);
    CHECK(shotOf("12").series == shotOf("13").series);
}
