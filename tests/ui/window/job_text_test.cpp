// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/window/job_text.h"

#include <QLocale>

using namespace kith;
using ui::jobText;
using ui::scanResult;
using ui::trainResult;

TEST_CASE("A scan tells photos, speed and time left") {
    QLocale::setDefault(QLocale(QLocale::English));
    model::Progress progress;
    progress.kind = model::JobKind::Scan;
    progress.stage = "Scanning";
    progress.subject = "/home/ada/Pictures/Summer 2019";
    progress.done = 3'154;
    progress.total = 8'300;
    progress.perSecond = 9.24;
    progress.secondsLeft = 530;
    const auto text = jobText(progress);
    CHECK(text.verb == QStringLiteral("Scanning"));
    CHECK(text.subject == QStringLiteral("Summer 2019"));
    CHECK(text.figures == QStringLiteral("3,154 of 8,300 photos · 9.2 photos/s · 9 min left"));
    CHECK(text.share == Approx(0.38).epsilon(0.01));

    progress.paused = true;
    CHECK(jobText(progress).figures == QStringLiteral("Paused · 3,154 of 8,300 photos"));
}

TEST_CASE("A Re-scan says so once it looks at photos") {
    model::Progress progress;
    progress.kind = model::JobKind::Rescan;
    progress.stage = "Looking for photos";
    CHECK(jobText(progress).verb == QStringLiteral("Looking for photos"));
    progress.stage = "Scanning";
    progress.total = 20;
    CHECK(jobText(progress).verb == QStringLiteral("Re-scanning faces"));
}

TEST_CASE("A preview of a Train is neither a Train nor a scan") {
    model::Progress progress;
    progress.kind = model::JobKind::TrainPreview;
    progress.stage = "Grouping";
    progress.done = 30;
    progress.total = 100;
    const auto text = jobText(progress);
    CHECK(text.verb == QStringLiteral("Previewing training"));
    CHECK(text.figures == QStringLiteral("Grouping"));
    CHECK(text.share == Approx(0.3));
    progress.paused = true;
    CHECK(jobText(progress).figures == QStringLiteral("Paused"));
}

TEST_CASE("While the number of photos is unknown there is no share and no time") {
    model::Progress progress;
    progress.kind = model::JobKind::Scan;
    progress.stage = "Looking for photos";
    progress.done = 1;
    CHECK(jobText(progress).figures == QStringLiteral("1 photo"));
    CHECK(jobText(progress).share < 0);
}

TEST_CASE("How a scan ended, in a sentence") {
    model::ScanSummary summary;
    CHECK(scanResult(summary) == QStringLiteral("There are no photos in these folders."));
    summary.photos = 120;
    summary.faces = 83;
    CHECK(scanResult(summary) == QStringLiteral("Looked at 120 photos and found 83 faces."));
    summary.failed = 1;
    CHECK(scanResult(summary) ==
          QStringLiteral("Looked at 120 photos and found 83 faces. 1 photo could not be read."));
    summary = {};
    summary.unchanged = 5;
    CHECK(scanResult(summary) == QStringLiteral("No new photos."));
    summary = {};
    summary.photos = summary.failed = 4;
    CHECK(scanResult(summary) == QStringLiteral("4 photos could not be read."));
}

TEST_CASE("What a Train changed") {
    model::TrainSummary summary;
    CHECK(trainResult(summary) == QStringLiteral("nothing new"));
    CHECK_FALSE(ui::changedAnything(summary));
    summary.suggestions = 14;
    CHECK(trainResult(summary) == QStringLiteral("nothing new, 14 suggestions"));
    CHECK_FALSE(ui::changedAnything(summary));
    summary.newSuggestions = 312;
    summary.changedSuggestions = 4;
    summary.newUnknown = 2;
    CHECK(trainResult(summary) == QStringLiteral("312 new suggestions, 4 changed, 2 new unknown people"));
    CHECK(ui::changedAnything(summary));
}

TEST_CASE("How long ago") {
    CHECK(ui::agoText(10) == QStringLiteral("just now"));
    CHECK(ui::agoText(130) == QStringLiteral("2 min ago"));
    CHECK(ui::agoText(7'300) == QStringLiteral("2 h ago"));
}
