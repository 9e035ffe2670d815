// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_grouping [LIBRARY …]: clusters of Kith's default beside other methods on composed libraries
// (tests/bench/support/library_photos.h), with every network that is there. KITH_TEST_DATA must be set.
// Rows with * have the threshold that is best on that very library; the others have one for all.
#include "core/grouping/clustering/cluster.h"
#include "core/grouping/clustering/cluster_numbers.h"
#include "core/grouping/evaluation/clustering_metrics.h"
#include "tests/bench/grouping/baselines.h"
#include "tests/bench/support/embedded_library.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

namespace {

using namespace kith;
using bench::EmbeddedLibrary;
using bench::Labels;

struct Score {
    grouping::FScore pairs;
    grouping::FScore b3;
};

/// Faces in no cluster (-1) count as their own.
Score scoreOf(const Labels& labels, const EmbeddedLibrary& library) {
    return {grouping::pairwiseScore(labels, library.persons), grouping::bcubedScore(labels, library.persons)};
}

void print(const char* method, const Score& score, const std::string& note = {}) {
    std::printf("  %-34s %.4f   %.4f / %.4f / %.4f   %s\n", method, score.pairs.f, score.b3.precision,
                score.b3.recall, score.b3.f, note.c_str());
    std::fflush(stdout);
}

Labels labelsOf(const std::vector<grouping::Cluster>& clusters, std::size_t faces) {
    Labels labels(faces, -1);
    for (std::size_t c = 0; c < clusters.size(); ++c)
        for (const std::size_t member : clusters[c].members)
            labels[member] = static_cast<int>(c);
    return labels;
}

std::vector<float> thresholds() {
    std::vector<float> values;
    for (int step = 10; step <= 60; ++step)
        values.push_back(static_cast<float>(step) / 100.0F);
    return values;
}

grouping::Rows rowsOf(const EmbeddedLibrary& library) {
    std::vector<const model::Embedding*> embeddings;
    for (const model::Embedding& embedding : library.embeddings)
        embeddings.push_back(&embedding);
    return grouping::toRows(embeddings);
}

void printBest(const char* method, const std::vector<Labels>& results, const EmbeddedLibrary& library) {
    std::size_t best = 0;
    std::vector<Score> scores;
    for (const Labels& labels : results) {
        scores.push_back(scoreOf(labels, library));
        if (scores.back().b3.f > scores[best].b3.f)
            best = scores.size() - 1;
    }
    char note[32];
    std::snprintf(note, sizeof note, "at %.2f", static_cast<double>(thresholds()[best]));
    print(method, scores[best], note);
}

void printOthers(const EmbeddedLibrary& library) {
    const grouping::Rows rows = rowsOf(library);
    std::vector<Labels> whispers;
    for (const float threshold : thresholds())
        whispers.push_back(bench::chineseWhispers(rows, threshold));
    printBest("chinese whispers (dlib) *", whispers, library);
    printBest("average linkage *", bench::averageLinkage(rows, thresholds()), library);
    for (const auto& [name, size, epsilon] : {std::tuple("HDBSCAN, size 4, epsilon 0.05", 4, 0.05),
                                              std::tuple("HDBSCAN, size 2, epsilon 1.0", 2, 1.0)}) {
        model::ClusteringSettings settings;
        settings.linkLimit = false;
        settings.foldBursts = false;
        settings.minimumClusterSize = size;
        settings.selectionEpsilon = epsilon;
        auto samples = library.samples; // density knows no quality
        for (grouping::FaceSample& sample : samples)
            sample.quality = 1.0;
        print(name, scoreOf(labelsOf(grouping::clusterFaces(samples, settings, library.calibration),
                                     samples.size()),
                            library));
    }
}

/// The share of the faces that adding the last 1 % of the faces moves to other company: those whose cluster
/// is not the one that most of their old cluster went to.
double churnOf(const EmbeddedLibrary& library, std::uint32_t seed) {
    std::mt19937 random(seed);
    std::vector<grouping::FaceSample> before;
    std::vector<std::size_t> where;
    for (std::size_t i = 0; i < library.samples.size(); ++i)
        if (random() % 100 != 0) {
            before.push_back(library.samples[i]);
            where.push_back(i);
        }
    const auto old = grouping::clusterFaces(before, {}, library.calibration);
    const auto now = grouping::clusterFaces(library.samples, {}, library.calibration);
    std::vector<std::pair<model::FaceId, int>> numbers;
    for (std::size_t c = 0; c < old.size(); ++c)
        for (const std::size_t member : old[c].members)
            numbers.emplace_back(before[member].face, static_cast<int>(c) + 1);
    const std::vector<int> kept =
        grouping::keepNumbers(now, library.samples, numbers, static_cast<int>(old.size()));
    std::vector<int> number(library.samples.size(), 0);
    for (std::size_t c = 0; c < now.size(); ++c)
        for (const std::size_t member : now[c].members)
            number[member] = kept[c];
    std::size_t moved = 0;
    for (const auto& [face, known] : numbers)
        moved += number[static_cast<std::size_t>(face.value - 1)] != known ? 1 : 0;
    return static_cast<double>(moved) / static_cast<double>(std::max<std::size_t>(numbers.size(), 1));
}

void run(const std::string& name, const std::string& embedder, const char* data, bool alone) {
    bench::EmbedRequest request{name, data, model::DetectionMethod::Cnn, embedder, 2};
    if (!bench::isAvailable(request))
        request.detector = model::DetectionMethod::Hog;
    if (!bench::isAvailable(request)) {
        std::printf("%s: no weights, left out\n", embedder.c_str());
        return;
    }
    const EmbeddedLibrary library = bench::embedLibrary(request);
    std::printf("%s, %s (%s): %zu faces\n", name.c_str(), embedder.c_str(),
                std::string(toText(request.detector)).c_str(), library.samples.size());
    std::printf("  %-34s %-8s %s\n", "method", "pairs F", "B3 precision / recall / F");
    const auto clusters = grouping::clusterFaces(library.samples, {}, library.calibration);
    char note[64];
    std::snprintf(note, sizeof note, "churn %.4f", (churnOf(library, 1) + churnOf(library, 2)) / 2.0);
    print("Kith", scoreOf(labelsOf(clusters, library.samples.size()), library), note);
    if (!alone)
        printOthers(library);
}

} // namespace

int main(int argc, char** argv) {
    const char* data = std::getenv("KITH_TEST_DATA");
    if (data == nullptr) {
        std::puts("[skipped] bench_grouping: KITH_TEST_DATA is not set");
        return 0;
    }
    std::vector<std::string> names(argv + 1, argv + argc);
    const bool alone = std::erase(names, "--kith-only") > 0;
    if (names.empty())
        names = {"lfw", "few", "wild", "mixed", "celebrities", "family"};
    for (const std::string& name : names)
        for (const char* embedder : {"kith-embed-1", "arcface-mbf-512"})
            run(name, embedder, data, alone);
    return 0;
}
