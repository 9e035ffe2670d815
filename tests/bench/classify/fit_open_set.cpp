// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: fit_open_set [--first N] [--splits N] [--ridge R]
// The weights of the open-set model (core/grouping/classification/fitted_open_set.h) fitted anew: logistic
// regression on the best person of every face to be named (fit_splits.h), each face counting the same. Prints
// them beside those that are shipped. KITH_TEST_DATA and KITH_MODEL_DIR must be set.

#include "core/grouping/classification/fitted_open_set.h"
#include "core/grouping/classification/open_set.h"
#include "core/grouping/clustering/cluster.h"
#include "tests/bench/classify/fit_splits.h"
#include "tests/bench/classify/logistic_fit.h"

#include <array>

namespace {

using namespace kith;

constexpr std::array kNames{"constant",
                            "surprise of the score",
                            "margin to the runner-up",
                            "labels, log2",
                            "quality",
                            "size of the cluster, log2",
                            "membership",
                            "dissimilarity",
                            "known persons, log2",
                            "surprise x usual share",
                            "dissimilarity x quality"};

void addGuesses(std::vector<bench::Guessed>& guesses, const bench::LabelledSplit& split,
                const model::SimilarityCalibration& calibration) {
    const auto clusters = grouping::clusterFaces(split.samples, {}, calibration);
    grouping::OpenSet openSet({split.samples, clusters, calibration, {}, {}});
    std::vector<std::size_t> faces;
    for (std::size_t i = 0; i < split.samples.size(); ++i)
        if (!split.samples[i].label.isValid())
            faces.push_back(i);
    for (const grouping::Verdict& verdict : openSet.judge(faces, {}, {})) {
        const auto features = grouping::openSetFeatures(openSet.calibration(), verdict.first.evidence);
        const bool isRight =
            split.isKnown[verdict.sample] &&
            openSet.persons()[verdict.first.person] == model::PersonId(split.person[verdict.sample] + 1);
        guesses.push_back({{features.begin(), features.end()}, isRight, 1.0});
    }
}

} // namespace

int main(int argc, char** argv) {
    bench::FitProtocol protocol{{"1", "2", "3", "5", "20"}, {0}, 0, 3, 2.0};
    bench::readOptions(protocol, argc, argv);
    std::vector<bench::Guessed> guesses;
    const auto use = [&](const bench::LabelledSplit& split, const model::SimilarityCalibration& calibration) {
        addGuesses(guesses, split, calibration);
    };
    if (bench::forEachSplit(protocol, use))
        bench::printFit(kNames, bench::fitLogistic(guesses, protocol.ridge),
                        grouping::fitted::kOpenSetWeights, guesses);
    return 0;
}
