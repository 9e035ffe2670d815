// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_calibration: what link limits rest on. For every network, the "similarity" figures that a manifest
// gives, derived from the first half of lfw-dev's persons and checked on the second half, beside those that
// the manifest has. KITH_TEST_DATA must be set.
#include "core/grouping/clustering/cluster.h"
#include "core/grouping/evaluation/clustering_metrics.h"
#include "core/grouping/neighbours/similarity_block.h"
#include "tests/bench/support/embedded_library.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <numeric>
#include <string>

namespace {

using namespace kith;
using bench::EmbeddedLibrary;
using Calibration = model::SimilarityCalibration;

/// The cosines of all pairs of a library's faces.
struct Pairs {
    std::vector<float> same;      ///< descending
    std::vector<float> different; ///< descending
};

Pairs pairsOf(const EmbeddedLibrary& library, const std::vector<std::size_t>& faces) {
    std::vector<const model::Embedding*> embeddings;
    for (const std::size_t face : faces)
        embeddings.push_back(&library.embeddings[face]);
    const grouping::Rows rows = grouping::toRows(embeddings);
    grouping::Rows cosines;
    grouping::multiplyRows(rows, rows, cosines);
    Pairs pairs;
    for (std::size_t a = 0; a < faces.size(); ++a)
        for (std::size_t b = a + 1; b < faces.size(); ++b)
            (library.persons[faces[a]] == library.persons[faces[b]] ? pairs.same : pairs.different)
                .push_back(cosines(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b)));
    std::ranges::sort(pairs.same, std::greater{});
    std::ranges::sort(pairs.different, std::greater{});
    return pairs;
}

double mean(const std::vector<float>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double atShare(const std::vector<float>& descending, double share) {
    return static_cast<double>(
        descending[static_cast<std::size_t>(share * static_cast<double>(descending.size()))]);
}

double shareFrom(const std::vector<float>& descending, double limit) {
    const auto end = std::ranges::lower_bound(descending, static_cast<float>(limit), std::greater{});
    return static_cast<double>(end - descending.begin()) / static_cast<double>(descending.size());
}

Calibration derive(const Pairs& pairs) {
    Calibration derived;
    derived.sameMean = mean(pairs.same);
    derived.sameP5 = atShare(pairs.same, 0.95);
    derived.differentMean = mean(pairs.different);
    derived.threshold1e2 = atShare(pairs.different, 1e-2);
    derived.threshold1e3 = atShare(pairs.different, 1e-3);
    derived.threshold1e4 = atShare(pairs.different, 1e-4);
    derived.threshold1e5 = atShare(pairs.different, 1e-5);
    derived.tar1e4 = shareFrom(pairs.same, derived.threshold1e4);
    return derived;
}

/// Clusters of some faces under a calibration, against the truth.
grouping::FScore clusterScore(const EmbeddedLibrary& library, const std::vector<std::size_t>& faces,
                              const Calibration& calibration) {
    std::vector<grouping::FaceSample> samples;
    std::vector<int> truth;
    for (const std::size_t face : faces) {
        samples.push_back(library.samples[face]);
        truth.push_back(library.persons[face]);
    }
    std::vector<int> labels(faces.size(), -1);
    int number = 0;
    for (const grouping::Cluster& cluster : grouping::clusterFaces(samples, {}, calibration)) {
        for (const std::size_t member : cluster.members)
            labels[member] = number;
        ++number;
    }
    return grouping::bcubedScore(labels, truth);
}

void print(const char* name, const Calibration& calibration, const EmbeddedLibrary& library,
           const std::vector<std::size_t>& checked, const Pairs& pairs) {
    std::printf("  %-14s same %.3f (5 %%: %.3f)  different %.3f  limits %.3f %.3f %.3f %.3f\n", name,
                calibration.sameMean, calibration.sameP5, calibration.differentMean, calibration.threshold1e2,
                calibration.threshold1e3, calibration.threshold1e4, calibration.threshold1e5);
    const auto limits = std::array{calibration.threshold1e2, calibration.threshold1e3,
                                   calibration.threshold1e4, calibration.threshold1e5};
    std::printf("    on the second half: strangers accepted");
    for (const double limit : limits)
        std::printf(" %.1e", shareFrom(pairs.different, limit));
    std::printf("; same persons");
    for (const double limit : limits)
        std::printf(" %.4f", shareFrom(pairs.same, limit));
    const grouping::FScore score = clusterScore(library, checked, calibration);
    std::printf("; clusters B3 %.4f / %.4f / %.4f\n", score.precision, score.recall, score.f);
}

void run(const char* embedder, const char* data) {
    bench::EmbedRequest request{"lfw", data, model::DetectionMethod::Cnn, embedder, 2};
    if (!bench::isAvailable(request))
        request.detector = model::DetectionMethod::Hog;
    if (!bench::isAvailable(request)) {
        std::printf("%s: no weights, left out\n", embedder);
        return;
    }
    const EmbeddedLibrary library = bench::embedLibrary(request);
    const int persons = 1 + *std::ranges::max_element(library.persons);
    std::vector<std::size_t> first;
    std::vector<std::size_t> second;
    for (std::size_t i = 0; i < library.persons.size(); ++i)
        (library.persons[i] < persons / 2 ? first : second).push_back(i);
    const Pairs checked = pairsOf(library, second);
    std::printf("%s: %zu faces of the first half, %zu of the second\n", embedder, first.size(),
                second.size());
    print("derived", derive(pairsOf(library, first)), library, second, checked);
    print("manifest", library.calibration, library, second, checked);
}

} // namespace

int main() {
    const char* data = std::getenv("KITH_TEST_DATA");
    if (data == nullptr) {
        std::puts("[skipped] bench_calibration: KITH_TEST_DATA is not set");
        return 0;
    }
    for (const char* embedder : {"kith-embed-1", "arcface-mbf-512"})
        run(embedder, data);
    return 0;
}
