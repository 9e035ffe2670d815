// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_grouping_scale [--faces N]... [--threads N] [--million]
// Groups made-up libraries of growing size, spread as the built-in network's calibration says, and prints a
// row of a markdown table for each: seconds of the neighbour graph alone and of the whole clustering, peak
// memory, the growth exponent since the row before; then of a Train with 100 more faces through the stored
// graph, and what dlib's chinese whispers and a dense spanning tree (HDBSCAN*) take where they fit.
// --million instead: a million faces through the inverted file, its recall against the exact graph.

#include "core/grouping/clustering/cluster.h"
#include "core/grouping/clustering/hdbscan/spanning_tree.h"
#include "core/grouping/evaluation/clustering_metrics.h"
#include "core/grouping/neighbours/dot_product.h"
#include "core/grouping/neighbours/face_graph.h"
#include "core/jobs/train/graph_file.h"
#include "core/model/face.h"
#include "tests/bench/grouping/baselines.h"
#include "tests/bench/support/synthetic_library.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace kith;
using Clock = std::chrono::steady_clock;
using Samples = std::span<const grouping::FaceSample>;

constexpr std::size_t kNewFaces = 100;
constexpr std::size_t kMostForDense = 10'000; // a matrix of all pairs is 400 MB

struct Options {
    std::vector<std::size_t> faces;
    int threads = 2;
    bool million = false;
};

Options readOptions(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--million") {
            options.million = true;
        } else if (argument == "--faces" && i + 1 < argc) {
            options.faces.push_back(std::strtoull(argv[++i], nullptr, 10));
        } else if (argument == "--threads" && i + 1 < argc) {
            options.threads = std::atoi(argv[++i]);
        } else {
            std::cerr << "bench_grouping_scale does not know '" << argument << "'.\n";
            std::exit(2);
        }
    }
    if (options.faces.empty())
        options.faces = {1'000, 3'000, 10'000, 30'000, 100'000};
    return options;
}

/// On the wall, and of all threads on a processor, which a busy machine tells more truly.
struct Seconds {
    double wall = -1.0;
    double processor = -1.0;
};

double processorSeconds() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

template <typename Action>
Seconds secondsOf(const Action& action) {
    const Clock::time_point start = Clock::now();
    const double processor = processorSeconds();
    action();
    return {std::chrono::duration<double>(Clock::now() - start).count(), processorSeconds() - processor};
}

/// Highest resident memory of this process so far, in megabytes (1e6 bytes).
double peakMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) * 1024 / 1e6;
    return 0.0;
}

std::vector<grouping::FaceSample> seedsOf(Samples samples) {
    std::vector<grouping::FaceSample> seeds;
    std::ranges::copy_if(samples, std::back_inserter(seeds),
                         [](const auto& sample) { return sample.quality >= model::kLowQuality; });
    return seeds;
}

float floorOf(const grouping::SimilarityCalibration& calibration) {
    return static_cast<float>(0.8 * calibration.threshold1e2); // as in cluster.cpp
}

double bcubedOf(const std::vector<grouping::Cluster>& clusters, std::span<const int> truth) {
    std::vector<int> labels(truth.size(), -1);
    for (std::size_t c = 0; c < clusters.size(); ++c)
        for (const std::size_t member : clusters[c].members)
            labels[member] = static_cast<int>(c);
    return grouping::bcubedScore(labels, truth).f;
}

/// What one size took; plain, because it comes through a pipe.
struct Figures {
    Seconds graph;
    Seconds whole;
    Seconds extended;
    Seconds whispers;
    Seconds dense;
    double megabytes = 0.0;
    double bcubed = 0.0;
};

void measureDense(Samples samples, const grouping::SimilarityCalibration& calibration, Figures& figures) {
    std::vector<const model::Embedding*> embeddings;
    for (const grouping::FaceSample& sample : samples)
        embeddings.push_back(sample.embedding);
    const grouping::Rows rows = grouping::toRows(embeddings);
    figures.whispers =
        secondsOf([&] { bench::chineseWhispers(rows, static_cast<float>(calibration.threshold1e3)); });
    figures.dense = secondsOf([&] { grouping::spanningTree(rows, 1, {}); });
}

Figures measure(std::size_t faces, int threads, const grouping::SimilarityCalibration& calibration) {
    const bench::SyntheticLibrary library(faces + kNewFaces, calibration);
    const Samples all(library.samples());
    const Samples before = all.first(faces);
    const grouping::Work work{threads, {}, {}};
    const model::ClusteringSettings settings;
    Figures figures;
    figures.graph =
        secondsOf([&] { grouping::updatedGraph({}, seedsOf(before), floorOf(calibration), work); });
    const support::TemporaryFolder folder;
    {
        grouping::FaceGraph graph;
        std::vector<grouping::Cluster> clusters;
        figures.whole = secondsOf(
            [&] { clusters = grouping::clusterFaces(before, settings, calibration, {}, graph, work); });
        figures.bcubed = bcubedOf(clusters, std::span(library.truth()).first(faces));
        jobs::storeGraph(folder / "library.kith", graph);
    }
    figures.extended = secondsOf([&] {
        grouping::FaceGraph graph = jobs::loadGraph(folder / "library.kith");
        grouping::clusterFaces(all, settings, calibration, {}, graph, work);
        jobs::storeGraph(folder / "library.kith", graph);
    });
    figures.megabytes = peakMegabytes();
    if (faces <= kMostForDense)
        measureDense(before, calibration, figures);
    return figures;
}

/// Runs measure() in a process of its own, so that each size has its own peak of memory.
Figures measuredApart(std::size_t faces, int threads, const grouping::SimilarityCalibration& calibration) {
    int ends[2];
    if (::pipe(ends) != 0)
        std::exit(1);
    std::fflush(stdout);
    const pid_t child = ::fork();
    if (child == 0) {
        const Figures figures = measure(faces, threads, calibration);
        ::_exit(::write(ends[1], &figures, sizeof figures) == sizeof figures ? 0 : 1);
    }
    ::close(ends[1]);
    Figures figures;
    const bool isRead = ::read(ends[0], &figures, sizeof figures) == sizeof figures;
    ::close(ends[0]);
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || status != 0 || !isRead) {
        std::cerr << "Grouping " << faces << " faces failed.\n";
        std::exit(1);
    }
    return figures;
}

std::string toText(const Seconds& seconds) {
    char text[64] = "–";
    if (seconds.wall >= 0.0)
        std::snprintf(text, sizeof text, "%.2f (%.2f)", seconds.wall, seconds.processor);
    return text;
}

void runSizes(const Options& options, const grouping::SimilarityCalibration& calibration) {
    const bench::SyntheticLibrary sample(30'000, calibration);
    const bench::Spread spread = bench::spreadOf(sample, calibration);
    std::printf("30,000 faces of %d persons: same person mean %.3f, 5 %% under %.3f; strangers mean %.3f, "
                "%.2e over threshold1e2, %.2e over threshold1e4\n\n",
                sample.persons(), spread.sameMean, spread.sameP5, spread.differentMean, spread.farAt1e2,
                spread.farAt1e4);
    std::printf(
        "| faces | graph | whole | exponent | peak memory | B³ F | 100 more | chinese whispers | dense "
        "tree |\n|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    double lastSeconds = 0.0;
    double lastFaces = 0.0;
    for (const std::size_t faces : options.faces) {
        const Figures figures = measuredApart(faces, options.threads, calibration);
        const auto count = static_cast<double>(faces);
        char exponent[32] = "–";
        if (lastFaces > 0.0)
            std::snprintf(exponent, sizeof exponent, "%.2f",
                          std::log(figures.whole.processor / lastSeconds) / std::log(count / lastFaces));
        std::printf("| %zu | %s | %s | %s | %.0f MB | %.3f | %s | %s | %s |\n", faces,
                    toText(figures.graph).c_str(), toText(figures.whole).c_str(), exponent, figures.megabytes,
                    figures.bcubed, toText(figures.extended).c_str(), toText(figures.whispers).c_str(),
                    toText(figures.dense).c_str());
        std::fflush(stdout);
        lastSeconds = figures.whole.processor;
        lastFaces = count;
    }
}

/// Share of the true neighbours of some rows that the graph lists: of all, and of those over a similarity.
void printRecall(const grouping::FaceGraph& graph, Samples seeds, float similarity,
                 const grouping::Work& work) {
    constexpr std::size_t kRows = 1000;
    std::atomic<std::size_t> wanted[2] = {};
    std::atomic<std::size_t> found[2] = {};
    grouping::forEachTask(kRows, work, [&](std::size_t task, std::size_t) {
        const std::size_t row = task * seeds.size() / kRows;
        std::vector<grouping::Neighbour> nearest;
        for (std::uint32_t other = 0; other < seeds.size(); ++other) {
            const float cosine = grouping::dotProduct(*seeds[row].embedding, *seeds[other].embedding);
            if (other != row && cosine >= graph.floor)
                nearest.push_back({other, cosine});
        }
        const std::size_t count = std::min(nearest.size(), grouping::FaceGraph::kNeighbours);
        std::ranges::partial_sort(nearest, nearest.begin() + static_cast<std::ptrdiff_t>(count),
                                  grouping::isCloser);
        nearest.resize(count);
        for (const grouping::Neighbour& neighbour : nearest) {
            const bool isListed = std::ranges::find(graph.of(row), neighbour) != graph.of(row).end();
            const bool isNear = neighbour.similarity >= similarity;
            ++wanted[0];
            found[0] += isListed ? 1 : 0;
            wanted[1] += isNear ? 1 : 0;
            found[1] += isNear && isListed ? 1 : 0;
        }
    });
    for (int i = 0; i < 2; ++i)
        std::printf("recall of neighbours %s: %.4f (%zu pairs)\n", i == 0 ? "listed" : "over threshold1e4",
                    static_cast<double>(found[i]) / static_cast<double>(std::max<std::size_t>(wanted[i], 1)),
                    wanted[i].load());
}

void runInvertedFile(std::size_t faces, int threads, const grouping::SimilarityCalibration& calibration) {
    const bench::SyntheticLibrary library(faces, calibration);
    std::printf("%zu faces of %d persons\n", faces, library.persons());
    const std::vector<grouping::FaceSample> seeds = seedsOf(library.samples());
    const grouping::Work work{threads, {}, {}};
    grouping::FaceGraph graph;
    const Seconds seconds =
        secondsOf([&] { graph = grouping::updatedGraph({}, seeds, floorOf(calibration), work, 0.0); });
    std::printf("graph through the inverted file: %s s\n", toText(seconds).c_str());
    printRecall(graph, seeds, static_cast<float>(calibration.threshold1e4), work);
    std::fflush(stdout);
    std::vector<grouping::Cluster> clusters;
    const Seconds rest = secondsOf(
        [&] { clusters = grouping::clusterFaces(library.samples(), {}, calibration, {}, graph, work); });
    std::printf("the rest of the clustering: %s s, B³ F %.3f, peak memory %.0f MB\n", toText(rest).c_str(),
                bcubedOf(clusters, library.truth()), peakMegabytes());
}

} // namespace

int main(int argc, char** argv) {
    const Options options = readOptions(argc, argv);
    const grouping::SimilarityCalibration calibration = bench::builtInCalibration();
    if (options.million)
        runInvertedFile(options.faces.size() == 1 ? options.faces.front() : 1'000'000, options.threads,
                        calibration);
    else
        runSizes(options, calibration);
    return 0;
}
