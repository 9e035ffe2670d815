// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_choice.h"
#include "tests/support/catch.h"
#include "ui/settings/folder_row.h"
#include "ui/settings/library_section.h"
#include "ui/settings/model_section.h"
#include "ui/settings/statistics_section.h"

using namespace kith;
using namespace kith::ui;

namespace {

model::FolderSummary folder(std::int64_t photos, std::int64_t pending) {
    model::FolderSummary summary;
    summary.photos = photos;
    summary.pending = pending;
    return summary;
}

} // namespace

TEST_CASE("A folder says how far it is") {
    CHECK(folderState(folder(100, 0), false) == "Up to date");
    CHECK(folderState(folder(100, 62), true) == "Scanning, 38 %");
    CHECK(folderState(folder(100, 62), false) == "62 photos to scan");
    CHECK(folderState(folder(0, 0), false) == "No photos found");
    auto unplugged = folder(100, 62);
    unplugged.online = false;
    CHECK(folderState(unplugged, true) == "Offline: names stay");
}

TEST_CASE("A folder says what is in it") {
    auto summary = folder(1, 0);
    CHECK(folderCounts(summary) == "1 photo");
    summary.photos = 4120;
    summary.faces = 3801;
    summary.failed = 3;
    CHECK(folderCounts(summary) == "4,120 photos · 3,801 faces · 3 unreadable");
}

TEST_CASE("Problems are told apart: damaged files and files of other kinds") {
    CHECK(problemSentence(0, 0).isEmpty());
    CHECK(problemSentence(1, 0) == "1 file could not be read.");
    CHECK(problemSentence(3, 12) == "3 files could not be read. 12 files of other kinds were left alone.");
}

TEST_CASE("A model says size, licence and whether it can be used") {
    model::ModelChoice choice;
    choice.bytes = 12'516'607;
    choice.licence = "GPL-3.0-or-later";
    choice.usable = true;
    CHECK(modelFacts(choice) == "12.5 MB · GPL-3.0-or-later · installed");
    choice.usable = false;
    choice.problem = "The file embed.onnx is not there.";
    CHECK(modelFacts(choice).endsWith("The file embed.onnx is not there."));
    choice.problem = {};
    CHECK(modelFacts(choice).endsWith("not installed"));
}

TEST_CASE("Figures that are zero are left out") {
    model::LibraryStats stats;
    CHECK(otherFigures(stats).isEmpty());
    stats.missing = 2;
    stats.faces.deleted = 1'500;
    CHECK(otherFigures(stats) == "2 missing · 1,500 deleted");
}
