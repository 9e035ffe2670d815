// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/story_library.h"

#include "tests/e2e/faces.h"

#include <QTest>

#include <algorithm>

namespace kith::e2e {
namespace {
constexpr const char* kFaces = "facesGrid";
} // namespace

model::Box deleteForGood(Driver& kith, const Story& story, const std::filesystem::path& library) {
    kith.click("facesTabButton");
    const model::FaceId face = faceOn(kith, story.unwanted);
    const model::Box box = boxesOn(kith, story.unwanted)[face];
    const Traces traces = tracesOf(library, story.embedder, face);
    REQUIRE(traces.embedding.size() == 1024);
    REQUIRE(traces.thumbnail.size() > 500);
    REQUIRE_FALSE(filesWith(library, traces.embedding).empty());
    REQUIRE_FALSE(filesWith(library, traces.thumbnail).empty());
    clickTile(kith, kFaces, face);
    kith.picture("to_delete");
    kith.click("deleteButton");
    kith.waitFor(
        "the row of the deleted face to go", [&] { return !tileOf(kith, kFaces, face); }, 10);
    kith.clickRow("facesTab/personList", "Deleted");
    kith.waitFor(
        "the deleted face in the bin", [&] { return tileOf(kith, kFaces, face).has_value(); }, 10);
    kith.picture("bin");
    kith.click("emptyBinButton");
    kith.waitFor(
        "the question before the bin is emptied", [&] { return kith.isShown("emptyBinConfirm"); }, 5);
    kith.picture("empty_bin");
    kith.click("emptyBinConfirm");
    kith.waitFor(
        "the bin to be empty", [&] { return tilesOf(kith, kFaces).empty(); }, 30);
    CHECK(filesWith(library, traces.embedding) == std::vector<std::string>{});
    CHECK(filesWith(library, traces.thumbnail) == std::vector<std::string>{});
    kith.picture("bin_empty");
    kith.clickRow("facesTab/personList", "All faces");
    return box;
}

void rescan(Driver& kith, const Story& story, const model::Box& box) {
    const auto isBack = [&] {
        const auto boxes = boxesOn(kith, story.unwanted);
        return std::any_of(boxes.begin(), boxes.end(), [&](const auto& found) {
            return model::intersectionOverUnion(found.second, box) > model::kSameFaceIou;
        });
    };
    kith.press(Qt::Key_F5);
    kith.waitUntilIdle("an ordinary scan to end");
    CHECK_FALSE(isBack());
    const auto labels = labelsOf(kith);
    kith.click("settingsTabButton");
    kith.picture("settings");
    kith.click("settingsRescanButton");
    kith.waitFor(
        "the Re-scan to begin", [&] { return kith.isShown("jobProgress"); }, 10);
    kith.waitUntilIdle("the Re-scan to end");
    CHECK(isBack());
    CHECK(labelsOf(kith) == labels);
    kith.click("facesTabButton");
    kith.picture("rescanned");
}

void undoAndRedo(Driver& kith, const Story& story) {
    const model::FaceId face = faceOn(kith, story.unwanted);
    const auto before = labelsOf(kith);
    clickTile(kith, kFaces, face);
    kith.press(Qt::Key_Return);
    kith.type("Somebody else");
    kith.press(Qt::Key_Return);
    const auto isNamed = [&](bool named) {
        return [&kith, face, named] {
            const auto tile = tileOf(kith, kFaces, face);
            return tile && (tile->name == "Somebody else") == named;
        };
    };
    kith.waitFor("the new name", isNamed(true), 10);
    kith.press(Qt::Key_Z, Qt::ControlModifier);
    kith.waitFor("Ctrl+Z to take the name away", isNamed(false), 10);
    CHECK(labelsOf(kith) == before);
    kith.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    kith.waitFor("Ctrl+Shift+Z to give the name again", isNamed(true), 10);
    kith.click("undoButton");
    kith.waitFor("the undo button to take the name away", isNamed(false), 10);
    kith.click("redoButton");
    kith.waitFor("the redo button to give the name again", isNamed(true), 10);
}

void quitAndStart(Driver& kith) {
    const auto labels = labelsOf(kith);
    const auto tiles = tilesOf(kith, kFaces).size();
    kith.click("inferredTabButton");
    kith.window().resize(1100, 700);
    QTest::qWait(100);
    const QSize size = kith.window().size();
    kith.quit();
    kith.start();
    CHECK(kith.window().currentPage() == ui::Page::Inferred);
    CHECK(kith.isShown("inferredTab"));
    CHECK(kith.window().size() == size);
    CHECK(labelsOf(kith) == labels);
    kith.click("facesTabButton");
    CHECK(tilesOf(kith, kFaces).size() == tiles);
    for (const auto& [face, name] : labels) {
        const auto tile = tileOf(kith, kFaces, face);
        CHECK((tile && tile->name == name));
    }
    kith.picture("started_again");
    kith.window().resize(kith.window().minimumSize());
    kith.picture("smallest");
}

} // namespace kith::e2e
