// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_check_labels [--seeds N]
// lfw-dev with every face labelled and 2 % of the labels swapped in pairs between persons: which share of the
// swapped ones stands in the first 4 % of the list of doubtful labels, per random seed, with every network
// that is there. KITH_TEST_DATA must be set.

#include "core/grouping/classification/check_labels.h"
#include "core/grouping/clustering/cluster.h"
#include "tests/bench/support/embedded_library.h"

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <random>
#include <set>
#include <string>
#include <string_view>

namespace {

using namespace kith;

/// The faces of which the label is wrong afterwards.
std::set<model::FaceId> swapLabels(std::vector<grouping::FaceSample>& samples, std::size_t wanted,
                                   std::uint32_t seed) {
    std::mt19937 random(seed);
    std::set<model::FaceId> swapped;
    while (swapped.size() < wanted) {
        auto& first = samples[random() % samples.size()];
        auto& second = samples[random() % samples.size()];
        if (first.label == second.label || swapped.contains(first.face) || swapped.contains(second.face))
            continue;
        std::swap(first.label, second.label);
        swapped.insert(first.face);
        swapped.insert(second.face);
    }
    return swapped;
}

double shareFound(const bench::EmbeddedLibrary& library, std::uint32_t seed) {
    auto samples = library.samples;
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i].label = model::PersonId(library.persons[i] + 1);
    const auto swapped = swapLabels(samples, samples.size() / 50, seed);
    const auto clusters = grouping::clusterFaces(samples, {}, library.calibration);
    const auto doubts = grouping::checkLabels(samples, clusters, library.calibration);
    std::size_t found = 0;
    for (std::size_t i = 0; i < samples.size() / 25; ++i)
        found += swapped.contains(doubts[i].face) ? 1 : 0;
    return static_cast<double>(found) / static_cast<double>(swapped.size());
}

} // namespace

int main(int argc, char** argv) {
    const bool hasSeeds = argc == 3 && std::string_view(argv[1]) == "--seeds";
    const std::uint32_t seeds = hasSeeds ? static_cast<std::uint32_t>(std::atoi(argv[2])) : 3;
    const char* data = std::getenv("KITH_TEST_DATA");
    if (data == nullptr) {
        std::cout << "[skipped] bench_check_labels: KITH_TEST_DATA is not set to a folder with lfw-dev\n";
        return 0;
    }
    for (const std::string embedder : {"kith-embed-1", "arcface-mbf-512"}) {
        bench::EmbedRequest request;
        request.library = "lfw";
        request.data = data;
        request.embedder = embedder;
        request.detector = model::DetectionMethod::Hog;
        if (!bench::isAvailable(request)) {
            std::cout << "[skipped] " << embedder << " is not in KITH_MODEL_DIR\n";
            continue;
        }
        const auto library = bench::embedLibrary(request);
        std::printf("%s, share of the swapped labels in the first 4 %%:", embedder.c_str());
        for (std::uint32_t seed = 1; seed <= seeds; ++seed)
            std::printf(" %.3f", shareFound(library, seed));
        std::printf("\n");
    }
    return 0;
}
