// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What Kith infers, previewed, explained and doubted, and every card of the settings.
#include "core/session/face_topic.h"
#include "tests/e2e/desk.h"
#include "tests/e2e/faces.h"
#include "ui/why/similarity_strip.h"

#include <QAbstractSlider>
#include <QListView>
#include <QTest>

using namespace kith;
using namespace kith::e2e;

namespace {

constexpr const char* kSuggestions = "inferredGrid";

int rowsOf(Driver& kith, const char* grid) {
    return kith.widget<ui::TileView>(grid).model()->rowCount();
}

} // namespace

TEST_CASE("A Train is previewed, a suggestion explained, and a wrong name found") {
    Desk desk("states_inferred", 6);
    Driver& kith = desk.kith;
    desk.scan();
    for (const char* file : {"Ada-1.jpg", "Ada-2.jpg", "Ada-3.jpg"}) {
        desk.nameAs(file, "Ada");
    }
    for (const char* file : {"Ben-1.jpg", "Ben-2.jpg", "Ben-3.jpg"}) {
        desk.nameAs(file, "Ben");
    }
    // Who has a name is suggested at once, without another Train.
    kith.click("inferredTabButton");
    kith.waitFor(
        "suggestions that follow from the names", [&] { return rowsOf(kith, kSuggestions) > 0; }, 10);
    desk.makeMorePhotos(18);
    kith.press(Qt::Key_F5);
    kith.waitUntilIdle("the scan of the new photos to end");
    kith.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    kith.waitFor(
        "the preview", [&] { return kith.isShown("trainPreviewDialog"); }, 60);
    QTest::qWait(400);
    kith.picture("train_preview");
    const int before = rowsOf(kith, kSuggestions);
    kith.click("trainNowButton");
    kith.waitUntilIdle("the Train to end");
    kith.waitFor(
        "what was previewed", [&] { return rowsOf(kith, kSuggestions) == before + 6; }, 5);
    const auto tiles = tilesOf(kith, kSuggestions);
    REQUIRE_FALSE(tiles.empty());
    clickTile(kith, kSuggestions, tiles.front().face);
    kith.click("whyButton");
    kith.waitFor(
        "the nearest faces", [&] { return !kith.widget<ui::SimilarityStrip>("whyNearest").faces().empty(); },
        5);
    QTest::qWait(300);
    kith.picture("why");
    kith.click("whyButton");

    auto& slider = kith.widget<QAbstractSlider>("minimumProbabilitySlider");
    slider.setValue(slider.maximum());
    kith.waitFor(
        "nothing to be probable enough", [&] { return rowsOf(kith, kSuggestions) == 0; }, 5);
    kith.picture("nothing_probable");
    kith.click("inferredTab/emptyAction");
    kith.waitFor(
        "the suggestions again", [&] { return rowsOf(kith, kSuggestions) > 0; }, 5);

    kith.session().faces().label({faceOn(kith, "Ben-1.jpg")},
                                 kith.session().faces().details(faceOn(kith, "Ada-1.jpg"))->face.person);
    kith.click("checkLabelsButton");
    kith.waitFor(
        "the wrong name", [&] { return rowsOf(kith, "checkLabelsGrid") > 0; }, 20);
    CHECK(kith.widget<ui::TileView>("checkLabelsGrid").selectedFaces().front() == faceOn(kith, "Ben-1.jpg"));
    kith.waitFor(
        "the faces to compare with",
        [&] { return !kith.widget<ui::SimilarityStrip>("checkLabelsBetter").faces().empty(); }, 5);
    QTest::qWait(300);
    kith.picture("check_names");
    kith.click("moveNameButton");
    CHECK(labelsOf(kith)[faceOn(kith, "Ben-1.jpg")] == "Ben");
    QTest::qWait(300);
    kith.picture("names_checked");
    kith.click("closeCheckLabelsButton");
}

TEST_CASE("The settings are gone through card by card") {
    Desk desk("states_settings", 3);
    Driver& kith = desk.kith;
    desk.scan();
    desk.nameAs("Ada-1.jpg", "Ada");
    desk.nameAs("Ben-1.jpg", "Ben");
    kith.click("settingsTabButton");
    auto& sections = kith.widget<QListView>("settingsSections");
    REQUIRE(sections.model()->rowCount() > 4);
    for (int row = 0; row < sections.model()->rowCount(); ++row) {
        const QModelIndex section = sections.model()->index(row, 0);
        QTest::mouseClick(sections.viewport(), Qt::LeftButton, {}, sections.visualRect(section).center());
        QTest::qWait(300);
        CHECK(sections.currentIndex() == section);
        kith.picture("settings_" + std::to_string(row + 1));
    }
}
