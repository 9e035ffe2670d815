// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"
#include "app/cli/progress_line.h"
#include "tests/support/catch.h"

#include <iostream>
#include <sstream>

using namespace kith;
using namespace kith::app;

namespace {

/// What the action prints on stdout.
template <typename Action>
std::string printed(Action action) {
    std::ostringstream stream;
    auto* const before = std::cout.rdbuf(stream.rdbuf());
    action();
    std::cout.rdbuf(before);
    return stream.str();
}

} // namespace

TEST_CASE("Counts, durations and per cents are written for people") {
    CHECK(counted(0, "photo") == "0 photos");
    CHECK(counted(1, "photo") == "1 photo");
    CHECK(counted(999, "face") == "999 faces");
    CHECK(counted(1'234'567, "face") == "1,234,567 faces");
    CHECK(duration(3.21) == "3.2 s");
    CHECK(duration(59.4) == "59 s");
    CHECK(duration(59.6) == "1 min 0 s");
    CHECK(duration(200.0) == "3 min 20 s");
    CHECK(duration(7'500.0) == "2 h 5 min");
    CHECK(percent(0.874) == "87 %");
    CHECK(percent(0.988) == "99 %");
    CHECK(percent(0.9996) == "99 %");
    CHECK(percent(1.0) == "100 %");
    CHECK(unknownName(7) == "Unknown 007");
    CHECK(unknownName(1234) == "Unknown 1234");
}

TEST_CASE("Columns are aligned by characters, not bytes") {
    const std::string text = printed([] {
        TextTable table({{"Person"}, {"Faces", TextTable::Align::Right}, {"File"}});
        table.add({"Zoë", "7", "a.jpg"});
        table.add({"Alexander", "1234567", "b.jpg"});
        table.print();
    });
    CHECK(text == "Person       Faces  File\n"
                  "Zoë              7  a.jpg\n"
                  "Alexander  1234567  b.jpg\n");
    CHECK(printed([] { TextTable({{"Person"}}).print(); }).empty());
}

TEST_CASE("Names of files cannot steer the terminal") {
    CHECK(printable("a\033[2Jb\nc\x7F.jpg") == "a?[2Jb?c?.jpg");
    CHECK(printable("Ünïcode ½") == "Ünïcode ½");
}

TEST_CASE("JSON survives file names that are no UTF-8") {
    const std::string text = printed([] { printJson({{"z", 1}, {"file", "a\xFF.jpg"}}); });
    CHECK(text == "{\n  \"z\": 1,\n  \"file\": \"a\uFFFD.jpg\"\n}\n");
}

TEST_CASE("Progress tells what is known") {
    model::Progress progress;
    progress.kind = model::JobKind::Scan;
    progress.stage = "Looking for photos";
    CHECK(progressText(progress) == "Looking for photos");
    progress.done = 250;
    CHECK(progressText(progress) == "Looking for photos: 250");
    progress.stage = "Scanning";
    progress.total = 1'800;
    progress.perSecond = 6.24;
    progress.secondsLeft = 125.0;
    progress.faces = 312;
    CHECK(progressText(progress) == "Scanning: 250 of 1,800 photos, 6.2 photos/s, 2 min 5 s left, 312 faces");
    progress = {};
    progress.kind = model::JobKind::Train;
    progress.stage = "Grouping";
    progress.done = 30;
    progress.total = 100;
    CHECK(progressText(progress) == "Grouping: 30 of 100");
}
