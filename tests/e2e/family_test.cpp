// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/story.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"

using namespace kith;

namespace {

e2e::Story familyStory(const std::filesystem::path& photos) {
    e2e::Story story;
    story.photos = photos;
    story.named = {{"Family1-Dad1.jpg", "Dad"},
                   {"Family1-Daughter1.jpg", "Daughter"},
                   {"Family1-Mom1.jpg", "Mom"},
                   {"Family1-Son1.jpg", "Son"}};
    story.expected = {{"Family1-Dad2.jpg", "Dad"},           {"Family1-Dad3.jpg", "Dad"},
                      {"Family1-Daughter2.jpg", "Daughter"}, {"Family1-Daughter3.jpg", "Daughter"},
                      {"Family1-Mom2.jpg", "Mom"},           {"Family1-Son2.jpg", "Son"}};
    story.unwanted = "Family3-Man1.jpg";
    return story;
}

} // namespace

TEST_CASE("A family's photos in the window, with the built-in network") {
    const auto photos = support::testData("family");
    if (!photos)
        return;
    auto story = familyStory(*photos);
    story.name = "family";
    story.embedder = "kith-embed-1";
    story.shareRight = 0.6;
    e2e::play(story);
}

TEST_CASE("A family's photos in the window, with a stronger network") {
    const auto photos = support::testData("family");
    if (!photos || !support::thirdPartyModels())
        return;
    auto story = familyStory(*photos);
    story.name = "family_arcface";
    story.embedder = "arcface-mbf-512";
    e2e::play(story);
}
