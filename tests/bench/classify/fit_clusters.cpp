// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: fit_clusters [--first N] [--splits N] [--ridge R]
// The weights of the suggestions from clusters (core/grouping/classification/fitted_open_set.h) fitted anew:
// logistic regression on every face of a cluster with every person who is labelled in it (fit_splits.h), each
// split counting the same. Prints them beside those that are shipped. KITH_TEST_DATA and KITH_MODEL_DIR must
// be set.

#include "core/grouping/classification/cluster_suggestions.h"
#include "core/grouping/classification/fitted_open_set.h"
#include "core/grouping/clustering/centred_faces.h"
#include "core/grouping/clustering/cluster.h"
#include "tests/bench/classify/fit_splits.h"
#include "tests/bench/classify/logistic_fit.h"

#include <array>

namespace {

using namespace kith;

constexpr std::array kNames{"constant", "surprise of the score", "log odds of the membership", "quality"};

void addGuesses(std::vector<bench::Guessed>& guesses, const bench::LabelledSplit& split,
                const model::SimilarityCalibration& calibration) {
    const grouping::CentredFaces centred(split.samples, calibration);
    std::vector<grouping::ClusterComparison> comparisons;
    for (const grouping::Cluster& cluster : grouping::clusterFaces(split.samples, {}, calibration)) {
        const auto inside = grouping::compareWithin(cluster, centred.samples());
        comparisons.insert(comparisons.end(), inside.begin(), inside.end());
    }
    for (const grouping::ClusterComparison& one : comparisons) {
        const auto features = grouping::clusterFeatures(centred.calibration(), one.evidence);
        guesses.push_back({{features.begin(), features.end()},
                           one.person == model::PersonId(split.person[one.sample] + 1),
                           1.0 / static_cast<double>(comparisons.size())});
    }
}

} // namespace

int main(int argc, char** argv) {
    bench::FitProtocol protocol{{"1", "3"}, {5, 10, 20}, 0, 3, 3.0};
    bench::readOptions(protocol, argc, argv);
    std::vector<bench::Guessed> guesses;
    const auto use = [&](const bench::LabelledSplit& split, const model::SimilarityCalibration& calibration) {
        addGuesses(guesses, split, calibration);
    };
    if (bench::forEachSplit(protocol, use))
        bench::printFit(kNames, bench::fitLogistic(guesses, protocol.ridge),
                        grouping::fitted::kClusterWeights, guesses);
    return 0;
}
