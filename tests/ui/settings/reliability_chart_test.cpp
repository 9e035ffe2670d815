// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/settings/reliability_chart.h"
#include "ui/style/tokens.h"

#include <QImage>

using namespace kith;
using namespace kith::ui;

namespace {

model::ReliabilityTable table() {
    model::ReliabilityTable table{};
    table[1] = {40, 0.15, 0.1};
    table[9] = {1200, 0.96, 0.98};
    return table;
}

int pixelsOf(ReliabilityChart& chart, const QColor& colour) {
    const QImage picture = chart.grab().toImage();
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            count += picture.pixelColor(x, y) == colour ? 1 : 0;
        }
    }
    return count;
}

} // namespace

TEST_CASE("How far probabilities hold is told in words, too") {
    ReliabilityChart chart(nullptr);
    CHECK(chart.accessibleDescription() == QStringLiteral("Measuring…"));
    chart.setTable(table());
    CHECK(chart.accessibleName() == QStringLiteral("How far probabilities hold"));
    CHECK(chart.accessibleDescription() ==
          QStringLiteral("shown at 15 %: 10 % right of 40 faces, shown at 96 %: 98 % right of 1,200 faces"));
}

TEST_CASE("The reliability plot paints a dot for each tenth that has faces") {
    ReliabilityChart chart(nullptr);
    chart.resize(chart.sizeHint());
    CHECK(pixelsOf(chart, tokens().accent) == 0);
    chart.setTable(table());
    chart.resize(chart.sizeHint());
    const int two = pixelsOf(chart, tokens().accent);
    model::ReliabilityTable more = table();
    more[4] = {1200, 0.45, 0.75};
    chart.setTable(more);
    CHECK(pixelsOf(chart, tokens().accent) > two + 100);
}

TEST_CASE(
    "Where nothing is named, or nothing could be measured, a sentence stands for the reliability plot") {
    ReliabilityChart chart(nullptr);
    chart.setTable(table());
    const int plotted = chart.sizeHint().height();
    chart.setTable({});
    CHECK(chart.accessibleDescription() ==
          QStringLiteral("Name some faces of several people to see how far probabilities hold."));
    CHECK(chart.sizeHint().height() < plotted);
    chart.setMessage(QStringLiteral("The model is not there."));
    CHECK(chart.accessibleDescription() == QStringLiteral("The model is not there."));
}
