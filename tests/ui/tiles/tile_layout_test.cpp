// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/tiles/tile_layout.h"

#include <numeric>

using namespace kith::ui;

namespace {

/// Three columns of tiles with a side of 100 (10 apart), groups of 4, 0 shown (7 collapsed) and 5.
TileLayout sample() {
    TileMetrics metrics;
    metrics.width = 2 * 16 + 3 * 100 + 2 * 10;
    metrics.tile = 96;
    TileLayout layout;
    layout.layOut(metrics, {{0, 4, Fold::Open}, {4, 7, Fold::Collapsed}, {11, 5, Fold::Open}});
    return layout;
}

} // namespace

TEST_CASE("Tiles grow until they fill the width") {
    const TileLayout layout = sample();
    CHECK(layout.columns() == 3);
    CHECK(layout.side() == 100);
    CHECK(layout.tileRect(0) == QRect(16, 12 + 40, 100, 100));
    CHECK(layout.tileRect(2).right() == 352 - 16 - 1);
    CHECK(layout.tileRect(3) == QRect(16, 12 + 40 + 110, 100, 100));
}

TEST_CASE("A collapsed group has a heading and no tiles") {
    const TileLayout layout = sample();
    CHECK(layout.tileRect(5).isEmpty());
    CHECK(layout.headingRect(2).top() == layout.headingRect(1).top() + 40);
}

TEST_CASE("A point finds its tile, the gap finds none") {
    const TileLayout layout = sample();
    for (const int row : {0, 1, 2, 3, 11, 12, 13, 14, 15}) {
        CHECK(layout.rowAt(layout.tileRect(row).center()) == row);
    }
    CHECK(layout.rowAt(layout.tileRect(0).topRight() + QPoint(5, 5)) == -1);
    CHECK(layout.headingAt(layout.headingRect(1).center()) == 1);
    CHECK(layout.headingAt(layout.tileRect(0).center()) == -1);
}

TEST_CASE("Moving by lines keeps the column and steps over collapsed groups") {
    const TileLayout layout = sample();
    CHECK(layout.rowByLines(0, 1) == 3);
    CHECK(layout.rowByLines(1, 1) == 3); // the last line is shorter
    CHECK(layout.rowByLines(3, 1) == 11);
    CHECK(layout.rowByLines(11, -1) == 3);
    CHECK(layout.rowByLines(15, 3) == 15);
    CHECK(layout.visibleFrom(4, 1) == 11);
    CHECK(layout.visibleFrom(10, -1) == 3);
}

TEST_CASE("What lies in an area is what intersects it") {
    const TileLayout layout = sample();
    CHECK(layout.rowsIn(QRect(0, 0, 352, layout.height())) ==
          std::vector<int>{0, 1, 2, 3, 11, 12, 13, 14, 15});
    CHECK(layout.rowsIn(layout.tileRect(1)) == std::vector<int>{1});
}

TEST_CASE("A hundred thousand faces of a thousand people are laid out and asked without walking them all") {
    TileMetrics metrics;
    metrics.width = 1000;
    std::vector<TileGroup> groups;
    for (int i = 0; i < 1000; ++i) {
        groups.push_back({i * 100, 100, Fold::Open});
    }
    TileLayout layout;
    layout.layOut(metrics, groups);
    for (const int row : {0, 49'999, 99'999}) {
        CHECK(layout.rowAt(layout.tileRect(row).center()) == row);
    }
    CHECK(layout.height() == layout.tileRect(99'999).bottom() + 1 + metrics.gap + metrics.bottom);
}
