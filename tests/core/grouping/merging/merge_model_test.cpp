// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/merging/merge_model.h"
#include "core/grouping/similarity_scale.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace kith;
using namespace kith::grouping;

namespace {

const model::SimilarityCalibration kSharp{0.61, 0.46, 0.024, 0.17, 0.231, 0.288, 0.345, 0.998};
const model::SimilarityCalibration kBlunt{0.51, 0.31, 0.044, 0.211, 0.283, 0.348, 0.409, 0.905};

/// Evidence of groups whose similarities so large a share of strangers (as a power of ten) reaches.
MergeFeatures featuresAt(const model::SimilarityCalibration& calibration, double logRate,
                         std::size_t groups = 100) {
    MergeEvidence evidence;
    evidence.centre = evidence.closest = cosineAtFalseAcceptRate(calibration, logRate);
    evidence.groups = groups;
    evidence.smaller = 2;
    evidence.larger = 5;
    return mergeFeatures(calibration, evidence);
}

std::vector<MergeAnswer> answersAt(double logRate, bool isSame, int count) {
    return std::vector<MergeAnswer>(static_cast<std::size_t>(count), {featuresAt(kSharp, logRate), isSame});
}

} // namespace

TEST_CASE("The same evidence means the same whatever network it comes from") {
    for (const double rate : {-2.5, -4.0, -6.0}) {
        const MergeFeatures sharp = featuresAt(kSharp, rate);
        const MergeFeatures blunt = featuresAt(kBlunt, rate);
        for (std::size_t i = 0; i < kMergeFeatures; ++i)
            CHECK(sharp[i] == Approx(blunt[i]).margin(1e-9));
    }
}

TEST_CASE("Groups that few strangers are as similar as are likely one person, in a large library less so") {
    const MergeModel model;
    CHECK(model.probability(featuresAt(kSharp, -6.0)) > 0.9);
    CHECK(model.probability(featuresAt(kSharp, -2.5)) < 0.2);
    CHECK(model.probability(featuresAt(kSharp, -4.5, 10'000)) < model.probability(featuresAt(kSharp, -4.5)));
}

TEST_CASE("Two names are two persons until much speaks against it") {
    MergeEvidence evidence;
    evidence.centre = evidence.closest = cosineAtFalseAcceptRate(kSharp, -3.5);
    evidence.groups = 100;
    const double unnamed = MergeModel().probability(mergeFeatures(kSharp, evidence));
    evidence.areBothNamed = true;
    CHECK(MergeModel().probability(mergeFeatures(kSharp, evidence)) < unnamed / 2.0);
}

TEST_CASE("Without answers the fitted model is the shipped one") {
    CHECK(MergeModel(std::vector<MergeAnswer>{}).weights() == MergeModel().weights());
}

TEST_CASE("Answers move the probability towards themselves, many more than few") {
    const MergeFeatures pair = featuresAt(kSharp, -4.5);
    const double before = MergeModel().probability(pair);
    const double few = MergeModel(answersAt(-4.5, false, 2)).probability(pair);
    const double many = MergeModel(answersAt(-4.5, false, 100)).probability(pair);
    CHECK(few < before);
    CHECK(many < few);
    CHECK(few > 0.3 * before);
    CHECK(many < 0.1);
    CHECK(MergeModel(answersAt(-4.5, true, 100)).probability(pair) > before);
}

TEST_CASE("The order of the answers does not matter, and answers that separate perfectly are no trouble") {
    std::vector<MergeAnswer> answers = answersAt(-6.0, true, 500);
    for (const MergeAnswer& answer : answersAt(-2.5, false, 500))
        answers.push_back(answer);
    const MergeModel first(answers);
    std::shuffle(answers.begin(), answers.end(), std::mt19937(3));
    const MergeModel second(answers);
    for (std::size_t i = 0; i < kMergeFeatures; ++i)
        CHECK(first.weights()[i] == Approx(second.weights()[i]).margin(1e-8));
    CHECK(first.probability(featuresAt(kSharp, -6.0)) > 0.95);
    CHECK(first.probability(featuresAt(kSharp, -2.5)) < 0.05);
}

TEST_CASE("The fitted weights are the most probable ones: what answers pull them by, the prior pulls back") {
    // The gradient of the log likelihood at the optimum is the prior's pull, which grows with the distance.
    std::vector<MergeAnswer> answers = answersAt(-4.0, true, 20);
    answers.push_back({featuresAt(kSharp, -5.0), false});
    const MergeModel shipped;
    const MergeModel fitted(answers);
    const MergeModel twice([&] {
        std::vector<MergeAnswer> doubled = answers;
        doubled.insert(doubled.end(), answers.begin(), answers.end());
        return doubled;
    }());
    for (std::size_t i = 0; i < kMergeFeatures; ++i) {
        const auto slope = [&](const MergeModel& model, double times) {
            double sum = 0.0;
            for (const MergeAnswer& answer : answers)
                sum += times * ((answer.isSame ? 1.0 : 0.0) - model.probability(answer.features)) *
                       answer.features[i];
            return sum;
        };
        const double moved = fitted.weights()[i] - shipped.weights()[i];
        const double movedTwice = twice.weights()[i] - shipped.weights()[i];
        CHECK(slope(fitted, 1.0) * movedTwice == Approx(slope(twice, 2.0) * moved).margin(1e-6));
    }
}
