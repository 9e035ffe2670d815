// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/embedding.h"
#include "tests/support/catch.h"

#include <cmath>
#include <limits>
#include <random>

using namespace kith::model;

namespace {

Embedding randomEmbedding(std::mt19937& random, double spread = 1.0) {
    std::normal_distribution<double> values(0.0, spread);
    Embedding embedding;
    for (float& value : embedding) {
        value = static_cast<float>(values(random));
    }
    return embedding;
}

double lengthOf(const Embedding& embedding) {
    double sum = 0.0;
    for (const float value : embedding) {
        sum += double{value} * value;
    }
    return std::sqrt(sum);
}

} // namespace

TEST_CASE("Half precision costs less than a thousandth of cosine similarity") {
    std::mt19937 random(3);
    for (int i = 0; i < 200; ++i) {
        Embedding a = randomEmbedding(random);
        // Many small values and a few large ones are the hard case for halves.
        Embedding b = randomEmbedding(random, 1e-3);
        b[static_cast<std::size_t>(i)] = 5.0F;
        normalise(a);
        normalise(b);
        const Embedding storedA = fromStored(toStored(a));
        const Embedding storedB = fromStored(toStored(b));
        CHECK(std::abs(cosineSimilarity(storedA, storedB) - cosineSimilarity(a, b)) < 1e-3);
        CHECK(cosineSimilarity(a, storedA) > 1.0 - 1e-6);
        CHECK(cosineSimilarity(b, storedB) > 1.0 - 1e-6);
        CHECK(lengthOf(storedA) == Approx(1.0).margin(1e-5));
    }
}

TEST_CASE("Values are stored as IEEE halves, rounded to the nearest") {
    Embedding embedding{};
    embedding[0] = 1.0F;
    embedding[1] = -0.5F;
    embedding[2] = 1.0F + 0.75F / 1024.0F;
    embedding[3] = 5.9604645e-8F; // the smallest one
    const StoredEmbedding stored = toStored(embedding);
    CHECK(stored[0] == 0x3C00);
    CHECK(stored[1] == 0xB800);
    CHECK(stored[2] == 0x3C01);
    CHECK(stored[3] == 0x0001);
    CHECK(stored[4] == 0x0000);
}

TEST_CASE("Stored values once read and stored again stay the same") {
    std::mt19937 random(4);
    Embedding embedding = randomEmbedding(random);
    normalise(embedding);
    const Embedding once = fromStored(toStored(embedding));
    CHECK(cosineSimilarity(once, fromStored(toStored(once))) > 1.0 - 1e-6);
}

TEST_CASE("Normalising gives unit length, and leaves zero and the infinite alone") {
    Embedding embedding{};
    embedding[5] = 3.0F;
    embedding[6] = -4.0F;
    normalise(embedding);
    CHECK(embedding[5] == Approx(0.6));
    CHECK(embedding[6] == Approx(-0.8));
    Embedding zero{};
    normalise(zero);
    CHECK(zero == Embedding{});
    Embedding infinite{};
    infinite[0] = std::numeric_limits<float>::infinity();
    infinite[1] = 1.0F;
    normalise(infinite);
    CHECK(infinite[1] == 1.0F);
}

TEST_CASE("Cosine similarity of known vectors") {
    Embedding a{};
    Embedding b{};
    a[0] = 1.0F;
    b[0] = 0.6F;
    b[511] = 0.8F;
    CHECK(cosineSimilarity(a, a) == 1.0F);
    CHECK(cosineSimilarity(a, b) == Approx(0.6));
    a[0] = -1.0F;
    CHECK(cosineSimilarity(a, b) == Approx(-0.6));
}
