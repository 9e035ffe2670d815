// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_classify_scale [FACES PERSONS LABELS]...
// Seconds that classification alone takes on made-up libraries (tests/bench/support/synthetic_library.h) of
// so many faces, of whose largest persons so many have so many labels each; the clusters are the persons as
// they are. Without arguments: 20000 100 5, 50000 5000 1, 100000 500 5.

#include "core/grouping/classification/classify.h"
#include "tests/bench/support/synthetic_library.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>

namespace {

using namespace kith;

struct Load {
    std::size_t faces = 0;
    std::size_t persons = 0;
    std::size_t labels = 0;
};

std::vector<Load> readLoads(int argc, char** argv) {
    std::vector<Load> loads;
    const auto number = [&](int i) { return static_cast<std::size_t>(std::strtoull(argv[i], nullptr, 10)); };
    for (int i = 1; i + 2 < argc; i += 3)
        loads.push_back({number(i), number(i + 1), number(i + 2)});
    if (loads.empty())
        loads = {{20'000, 100, 5}, {50'000, 5'000, 1}, {100'000, 500, 5}};
    return loads;
}

using FacesOfPersons = std::vector<std::vector<std::size_t>>;

/// The largest persons first.
FacesOfPersons facesOfPersons(const bench::SyntheticLibrary& library) {
    FacesOfPersons persons(static_cast<std::size_t>(library.persons()));
    for (std::size_t i = 0; i < library.truth().size(); ++i)
        persons[static_cast<std::size_t>(library.truth()[i])].push_back(i);
    std::ranges::stable_sort(persons, [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return persons;
}

std::vector<grouping::Cluster> clustersOf(const FacesOfPersons& persons) {
    std::vector<grouping::Cluster> clusters;
    for (const auto& faces : persons) {
        if (faces.size() < 2)
            break;
        grouping::Cluster cluster;
        cluster.members = faces;
        cluster.probabilities.assign(faces.size(), 1.0);
        clusters.push_back(std::move(cluster));
    }
    return clusters;
}

void measure(const Load& load, const model::SimilarityCalibration& calibration) {
    const bench::SyntheticLibrary library(load.faces, calibration);
    const FacesOfPersons persons = facesOfPersons(library);
    std::vector<grouping::FaceSample> samples = library.samples();
    for (std::size_t p = 0; p < std::min(load.persons, persons.size()); ++p)
        for (std::size_t i = 0; i < std::min(load.labels, persons[p].size()); ++i)
            samples[persons[p][i]].label = model::PersonId(static_cast<std::int64_t>(p) + 1);
    const auto clusters = clustersOf(persons);
    const auto start = std::chrono::steady_clock::now();
    const auto processor = std::clock();
    const auto candidates = grouping::classifyFaces(samples, calibration, {}, {}, {}, clusters);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("| %zu | %zu | %zu | %zu | %.2f | %.2f |\n", load.faces,
                std::min(load.persons, persons.size()), load.labels, candidates.size(), seconds.count(),
                static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv) {
    const auto calibration = bench::builtInCalibration();
    std::printf("| faces | known persons | labels each | suggestions | seconds | processor |\n"
                "|--:|--:|--:|--:|--:|--:|\n");
    for (const Load& load : readLoads(argc, argv))
        measure(load, calibration);
    return 0;
}
