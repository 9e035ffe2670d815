// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/evaluation/verification.h"
#include "tests/core/grouping/synthetic_faces.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace kith;

namespace {

/// A unit vector in the plane of the first two axes.
model::Embedding atAngle(double degrees) {
    model::Embedding embedding{};
    embedding[0] = static_cast<float>(std::cos(degrees * 3.14159265358979 / 180.0));
    embedding[1] = static_cast<float>(std::sin(degrees * 3.14159265358979 / 180.0));
    return embedding;
}

} // namespace

TEST_CASE("The true accept rate at a small false accept rate counts the pairs above every stranger") {
    // Same pairs at 10 and 50 degrees; the closest strangers are at 30.
    const std::vector<model::Embedding> embeddings{atAngle(0), atAngle(10), atAngle(40), atAngle(90)};
    const std::vector<int> truth{0, 0, 1, 1};
    const auto score = grouping::verificationScore(embeddings, truth);
    CHECK(score.tarAtFar1e4 == Approx(0.5));
    CHECK(score.tarAtFar1e5 == Approx(0.5));
}

TEST_CASE("Well separated persons verify without a mistake, in ten folds of 300 and 300 pairs") {
    test::SyntheticFaces faces(81);
    for (int person = 0; person < 200; ++person)
        faces.addPerson(7, 0.85, 0.95);
    std::vector<model::Embedding> embeddings;
    for (const auto& sample : faces.samples())
        embeddings.push_back(*sample.embedding);
    const auto score = grouping::verificationScore(embeddings, faces.truth());
    CHECK(score.pairs == 6000);
    CHECK(score.accuracy == Approx(1.0));
    CHECK(score.accuracyDeviation == Approx(0.0).margin(1e-9));
    CHECK(score.tarAtFar1e4 == 1.0);
}

TEST_CASE("Embeddings that know nothing verify no better than a coin") {
    test::SyntheticFaces faces(82);
    for (int person = 0; person < 200; ++person)
        faces.addPerson(7);
    std::vector<model::Embedding> embeddings;
    for (const auto& sample : faces.samples())
        embeddings.push_back(*sample.embedding);
    std::vector<int> truth(embeddings.size());
    for (std::size_t i = 0; i < truth.size(); ++i)
        truth[i] = static_cast<int>(i % 200); // persons mixed up
    const auto score = grouping::verificationScore(embeddings, truth);
    CHECK(score.accuracy == Approx(0.5).margin(0.03));
    CHECK(score.accuracyDeviation > 0.0);
    CHECK(score.tarAtFar1e4 < 0.05);
    const auto again = grouping::verificationScore(embeddings, truth);
    CHECK(again.accuracy == score.accuracy);
    CHECK(grouping::verificationScore(embeddings, truth, 2).accuracy != score.accuracy);
}

TEST_CASE("Too few faces for any pair give zeros") {
    const auto score = grouping::verificationScore({}, {});
    CHECK(score.pairs == 0);
    CHECK(score.accuracy == 0.0);
    CHECK(score.tarAtFar1e4 == 0.0);
}
