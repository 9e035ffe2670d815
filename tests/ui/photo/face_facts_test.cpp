// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/photo/face_facts.h"

using namespace kith;

TEST_CASE(
    "The caption of a face in its photo: the name, else the best guess as a question, else its number") {
    const auto nameOfGuess = [](model::PersonId person) {
        return person == model::PersonId(2) ? QStringLiteral("Ben") : QString();
    };
    const auto caption = [&](const model::FaceDetails& face) { return ui::captionOf(face, nameOfGuess); };
    model::FaceDetails face;
    CHECK(caption(face).isEmpty());
    face.unknownNumber = 12;
    CHECK(caption(face) == QStringLiteral("Unknown 012"));
    model::Suggestion weak;
    weak.person = model::PersonId(3);
    weak.probability = 0.3;
    model::Suggestion strong = weak;
    strong.person = model::PersonId(2);
    strong.probability = 0.94;
    face.suggestions = {weak, strong};
    CHECK(caption(face) == QStringLiteral("Ben? 94 %"));
    face.suggestions = {weak}; // of somebody who is not there any more
    CHECK(caption(face) == QStringLiteral("Unknown 012"));
    face.suggestions = {strong};
    face.personName = "Ada";
    CHECK(caption(face) == QStringLiteral("Ada"));
}
