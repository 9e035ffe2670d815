// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/face_assignment.h"
#include "core/jobs/scan/optimal_assignment.h"
#include "core/model/orientation.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <numeric>
#include <random>

using namespace kith;
using namespace kith::jobs;

namespace {

const model::SimilarityCalibration kCalibration;

/// Of one person; `likeness` of the cosine to the person's own direction.
model::Embedding embeddingOf(std::size_t person, double likeness = 1.0, std::size_t noise = 0) {
    model::Embedding embedding{};
    embedding[person] = static_cast<float>(likeness);
    embedding[100 + 50 * person + noise] = static_cast<float>(std::sqrt(1.0 - likeness * likeness));
    return embedding;
}

PlacedFace faceAt(double x, double y, double size, const model::Embedding& embedding) {
    PlacedFace face{{x, y, size, size}, {}, embedding, false};
    const auto at = [&](double u, double v) { return model::Point{x + u * size, y + v * size}; };
    face.landmarks = {at(0.3, 0.4), at(0.72, 0.38), at(0.55, 0.6), at(0.35, 0.8), at(0.68, 0.79)};
    return face;
}

PlacedFace movedFace(const PlacedFace& face, const PictureMove& move, const model::Embedding& embedding) {
    return {move.moved(face.box), move.moved(face.landmarks), embedding, false};
}

double gainOf(const std::vector<std::vector<double>>& gains,
              const std::vector<std::optional<std::size_t>>& columns) {
    double sum = 0.0;
    for (std::size_t row = 0; row < gains.size(); ++row)
        sum += columns[row] ? gains[row][*columns[row]] : 0.0;
    return sum;
}

} // namespace

TEST_CASE("The optimal assignment gains as much as the best of all permutations") {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> value(-0.5, 1.0);
    for (int round = 0; round < 200; ++round) {
        const std::size_t rows = 1 + random() % 5;
        const std::size_t columns = 1 + random() % 5;
        std::vector<std::vector<double>> gains(rows, std::vector<double>(columns));
        for (auto& row : gains)
            std::ranges::generate(row, [&] { return value(random); });
        std::vector<std::size_t> order(std::max(rows, columns));
        std::iota(order.begin(), order.end(), 0);
        double best = 0.0;
        do {
            double sum = 0.0;
            for (std::size_t row = 0; row < rows; ++row)
                sum += order[row] < columns ? std::max(0.0, gains[row][order[row]]) : 0.0;
            best = std::max(best, sum);
        } while (std::ranges::next_permutation(order).found);
        const auto assigned = optimalAssignment(gains);
        REQUIRE(assigned.size() == rows);
        CHECK(gainOf(gains, assigned) == Approx(best));
    }
    CHECK(optimalAssignment({}).empty());
    CHECK(optimalAssignment({{}, {}}).size() == 2);
}

TEST_CASE(
    "Turned, mirrored and cropped pictures: each face is found by its embedding, and the move with it") {
    const std::vector<PlacedFace> known{faceAt(0.1, 0.2, 0.1, embeddingOf(0)),
                                        faceAt(0.4, 0.3, 0.12, embeddingOf(1)),
                                        faceAt(0.7, 0.5, 0.1, embeddingOf(2))};
    for (int turn = 1; turn <= model::kTurns; ++turn) {
        INFO(turn);
        const PictureMove move{turn, 1.25, 1.25, -0.1, -0.05};
        std::vector<PlacedFace> met;
        for (std::size_t i = known.size(); i-- > 0;)
            met.push_back(movedFace(known[i], move, embeddingOf(i, 0.8)));
        const auto result = assignFaces(known, met, {}, kCalibration);
        CHECK(result.pairs == std::vector<FaceAssignment::Pair>{{0, 2}, {1, 1}, {2, 0}});
        CHECK(result.isSure);
        REQUIRE(result.move);
        CHECK(result.move->turn == turn);
        CHECK(result.move->shiftX == Approx(-0.1).margin(1e-6));
    }
}

TEST_CASE("A stranger at the same place gets no name, and neither does somebody who looks a little alike") {
    const std::vector<PlacedFace> known{faceAt(0.4, 0.3, 0.2, embeddingOf(0))};
    for (const double likeness : {0.0, 0.3, kCalibration.threshold1e5}) {
        const std::vector<PlacedFace> met{faceAt(0.4, 0.3, 0.2, embeddingOf(0, likeness))};
        CHECK(assignFaces(known, met, {}, kCalibration).pairs.empty());
    }
    const std::vector<PlacedFace> same{faceAt(0.4, 0.3, 0.2, embeddingOf(0, 0.9))};
    CHECK(assignFaces(known, same, {}, kCalibration).pairs.size() == 1);
}

TEST_CASE(
    "Where the picture looks the same, agreement at a false accept rate of 1e-4 is asked for and is enough") {
    const std::vector<PlacedFace> known{faceAt(0.4, 0.3, 0.2, embeddingOf(0))};
    PictureChange change;
    change.looksTurn = 1;
    const auto pairsAt = [&](double likeness, double x) {
        const std::vector<PlacedFace> met{faceAt(x, 0.3, 0.2, embeddingOf(0, likeness))};
        return assignFaces(known, met, change, kCalibration).pairs.size();
    };
    CHECK(pairsAt(kCalibration.threshold1e4 + 0.01, 0.4) == 1);
    CHECK(pairsAt(kCalibration.threshold1e4 - 0.01, 0.4) == 0);
}

TEST_CASE("Of two who look alike each keeps the name at the own place") {
    const std::vector<PlacedFace> known{faceAt(0.1, 0.3, 0.2, embeddingOf(0, 0.9, 1)),
                                        faceAt(0.6, 0.3, 0.2, embeddingOf(0, 0.9, 2))};
    PictureChange change;
    change.looksTurn = 2;
    const PictureMove move{2};
    const std::vector<PlacedFace> met{movedFace(known[1], move, embeddingOf(0, 0.9, 1)),
                                      movedFace(known[0], move, embeddingOf(0, 0.9, 2))};
    CHECK(assignFaces(known, met, change, kCalibration).pairs ==
          std::vector<FaceAssignment::Pair>{{0, 1}, {1, 0}});
}

TEST_CASE("A name does not go to the look-alike who stays when its face was cropped away") {
    const std::vector<PlacedFace> known{faceAt(0.05, 0.3, 0.1, embeddingOf(0, 0.9, 1)),
                                        faceAt(0.5, 0.3, 0.1, embeddingOf(1)),
                                        faceAt(0.8, 0.2, 0.1, embeddingOf(2))};
    const PictureMove crop{1, 1.5, 1.5, -0.4, 0.0};
    const std::vector<PlacedFace> met{movedFace(known[1], crop, embeddingOf(1, 0.95)),
                                      movedFace(known[2], crop, embeddingOf(2, 0.95)),
                                      faceAt(0.02, 0.8, 0.15, embeddingOf(0, 0.9, 2))};
    CHECK(assignFaces(known, met, {}, kCalibration).pairs ==
          std::vector<FaceAssignment::Pair>{{1, 0}, {2, 1}});
}

TEST_CASE("The same pixels under another orientation are matched by their places alone") {
    std::vector<PlacedFace> known{faceAt(0.1, 0.2, 0.2, embeddingOf(0)),
                                  faceAt(0.6, 0.3, 0.2, embeddingOf(1))};
    PictureChange change;
    change.exactTurn = 6;
    const PictureMove move{6};
    const std::vector<PlacedFace> met{movedFace(known[1], move, embeddingOf(7)),
                                      movedFace(known[0], move, embeddingOf(8))};
    for (PlacedFace& face : known)
        face.embedding.reset();
    CHECK(assignFaces(known, met, change, kCalibration).pairs ==
          std::vector<FaceAssignment::Pair>{{0, 1}, {1, 0}});
}
