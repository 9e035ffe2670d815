// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The same story with nothing but the source tree: the photos are painted.
#include "tests/e2e/story.h"
#include "tests/support/catch.h"
#include "tests/support/painted_family.h"
#include "tests/support/temporary_folder.h"

using namespace kith;

TEST_CASE("Painted people in the window") {
    constexpr int kPersons = 5;
    constexpr int kPhotosEach = 5;
    const support::TemporaryFolder folder;
    e2e::Story story;
    story.name = "painted";
    story.photos = folder / "Summer";
    story.embedder = "kith-embed-1";
    for (const auto& photo : support::paintedFamily(story.photos, kPersons, kPhotosEach, 3)) {
        const std::string file = photo.file.filename().string();
        const std::string name = support::paintedName(photo.persons.front());
        if (photo.persons.size() > 1 || photo.persons.front() + 1 == kPersons)
            continue; // the last one stays a stranger
        (file == name + "-1.jpg" ? story.named : story.expected)[file] = name;
    }
    story.shareRight = 0.95;
    story.unwanted = support::paintedName(kPersons - 1) + "-3.jpg";
    e2e::play(story);
}
