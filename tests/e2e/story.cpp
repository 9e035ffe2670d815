// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/story.h"

#include "core/session/face_topic.h"
#include "core/session/photo_topic.h"
#include "core/session/settings_topic.h"
#include "tests/e2e/faces.h"
#include "tests/e2e/story_library.h"
#include "tests/support/temporary_folder.h"

#include <QAbstractSlider>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

#include <algorithm>
#include <iostream>

namespace kith::e2e {
namespace {

constexpr const char* kFaces = "facesGrid";
constexpr const char* kSuggestions = "inferredGrid";

void chooseEmbedder(Driver& kith, const std::string& embedder) {
    kith.click("settingsTabButton");
    const std::string button = "embedder_" + embedder;
    QTest::qWait(50);
    auto& choice = kith.widget(button);
    CHECK(choice.isEnabled());
    QTest::mouseClick(&choice, Qt::LeftButton, {}, QPoint(8, choice.height() / 2));
    CHECK(kith.session().settings().current().embedding.embedder == embedder);
    kith.click("facesTabButton");
}

void dropFolder(Driver& kith, const Story& story) {
    CHECK(kith.isShown("welcomePage"));
    kith.picture("welcome");
    chooseEmbedder(kith, story.embedder);
    const QStringList folder{QString::fromStdString(story.photos.string())};
    CHECK(kith.drag(folder));
    CHECK(kith.isShown("dropOverlay"));
    kith.picture("drag");
    CHECK(kith.drop(folder));
    CHECK_FALSE(kith.isShown("dropOverlay"));
}

// Paused in the middle, to look at it in peace: small folders are scanned in a second.
void watchScan(Driver& kith) {
    kith.waitFor(
        "the progress of the scan", [&] { return kith.isShown("jobProgress"); }, 20);
    CHECK(kith.isShown("cancelButton"));
    kith.waitFor(
        "the first photo", [&] { return kith.session().photos().stats().scanned > 0; }, 60);
    kith.click("pauseButton");
    kith.waitFor(
        "faces to appear before the scan is over",
        [&] { return !tilesOf(kith, kFaces).empty() && kith.isShown("cancelButton"); }, 20);
    kith.picture("scanning");
    kith.click("pauseButton");
    kith.waitUntilIdle("the first scan and Train to end");
    kith.picture("scanned");
    CHECK(kith.isShown("statusResult")); // of the Train that ran by itself
    const auto stats = kith.session().photos().stats();
    CHECK(stats.scanned == stats.photos);
    CHECK(stats.failed == 0);
    CHECK(stats.unknown > 0);
    CHECK(stats.faces.all == static_cast<std::int64_t>(tilesOf(kith, kFaces).size()));
}

// The popup is answered in turn by Enter and by its green plus.
void nameFaces(Driver& kith, const Story& story) {
    bool byKey = true;
    for (const auto& [file, name] : story.named) {
        INFO("naming " << file << " " << name);
        const model::FaceId face = faceOn(kith, file);
        clickTile(kith, kFaces, face);
        kith.click("labelButton");
        kith.waitFor(
            "the label popup", [&] { return kith.isShown("labelPopup"); }, 5);
        CHECK(kith.widget("labelField").hasFocus());
        kith.type(name);
        if (byKey) {
            kith.picture("popup_" + name);
            kith.press(Qt::Key_Return);
        } else {
            kith.click("labelNewPerson");
        }
        byKey = !byKey;
        kith.waitFor(
            "the name " + name + " on its tile",
            [&] {
                const auto tile = tileOf(kith, kFaces, face);
                return tile && tile->name == name && !kith.isShown("labelPopup");
            },
            10);
    }
    CHECK(labelsOf(kith).size() == story.named.size());
    kith.picture("named");
}

void train(Driver& kith) {
    kith.click("trainButton");
    kith.waitUntilIdle("Train to end");
    kith.waitFor(
        "what Train brought, in the message bar",
        [&] {
            return kith.isShown("messageBar") && kith.text("messageText").find("Train") != std::string::npos;
        },
        10);
    kith.picture("trained");
}

// Faces that are suggested as they should be; prints the others.
std::vector<model::FaceId> rightSuggestions(Driver& kith, const Story& story) {
    std::vector<model::FaceId> right;
    for (const auto& [file, name] : story.expected) {
        const auto tile = tileOf(kith, kSuggestions, faceOn(kith, file));
        if (tile && tile->name == name) {
            right.push_back(tile->face);
            CHECK(tile->probability > 0);
            CHECK(tile->probability <= 1);
        } else {
            std::cout << story.name << ": " << file << " is suggested as "
                      << (tile ? tile->name : std::string("nobody")) << std::endl;
        }
    }
    std::cout << story.name << ": " << right.size() << " of " << story.expected.size()
              << " photos are suggested right" << std::endl;
    return right;
}

void lookAtSuggestions(Driver& kith) {
    kith.click("inferredTabButton");
    CHECK(kith.isShown("inferredTab"));
    kith.waitFor(
        "suggestions", [&] { return !tilesOf(kith, kSuggestions).empty(); }, 10);
    kith.picture("inferred");
    kith.click("sourceClustering");
    QTest::qWait(100);
    kith.picture("inferred_clustering");
    for (const Tile& tile : tilesOf(kith, kSuggestions))
        CHECK_FALSE(tile.name.empty());
    kith.click("sourceClassification");
    kith.waitFor(
        "the suggestions of classification", [&] { return !tilesOf(kith, kSuggestions).empty(); }, 10);
    clickTile(kith, kSuggestions, tilesOf(kith, kSuggestions).front().face);
    kith.click("whyButton");
    kith.picture("why");
    kith.click("whyButton");
}

void confirm(Driver& kith, const Story& story) {
    const auto right = rightSuggestions(kith, story);
    const auto share = static_cast<double>(right.size()) / static_cast<double>(story.expected.size());
    CHECK(share >= story.shareRight);
    REQUIRE_FALSE(right.empty());
    auto& slider = kith.widget<QAbstractSlider>("minimumProbabilitySlider");
    const auto shown = tilesOf(kith, kSuggestions).size();
    slider.setFocus();
    QTest::keyClick(&slider, Qt::Key_Home);
    kith.waitFor(
        "at least as many suggestions at the lowest probability",
        [&] { return tilesOf(kith, kSuggestions).size() >= shown; }, 5);
    clickTile(kith, kSuggestions, right.front());
    for (std::size_t i = 1; i < right.size(); ++i)
        clickTile(kith, kSuggestions, right[i], Qt::ControlModifier);
    kith.picture("chosen");
    const auto labelled = labelsOf(kith).size();
    kith.click("confirmButton");
    kith.waitFor(
        "the confirmed faces to leave the Inferred tab",
        [&] {
            return std::none_of(right.begin(), right.end(), [&](model::FaceId face) {
                return tileOf(kith, kSuggestions, face).has_value();
            });
        },
        10);
    CHECK(labelsOf(kith).size() == labelled + right.size());
    for (const auto& [file, name] : story.expected) {
        const model::FaceId face = faceOn(kith, file);
        if (std::find(right.begin(), right.end(), face) != right.end())
            CHECK(labelsOf(kith)[face] == name);
    }
    kith.picture("confirmed");
}

} // namespace

void play(const Story& story) {
    QSettings().clear();
    const support::TemporaryFolder folder;
    const auto library = folder / "library.kith";
    Driver kith(library, story.name);
    dropFolder(kith, story);
    watchScan(kith);
    nameFaces(kith, story);
    train(kith);
    lookAtSuggestions(kith);
    confirm(kith, story);
    const model::Box box = deleteForGood(kith, story, library);
    rescan(kith, story, box);
    undoAndRedo(kith, story);
    quitAndStart(kith);
}

} // namespace kith::e2e
