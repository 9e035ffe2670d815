// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// usage: bench_classify [--splits N] [--persons all|fitted|other] [--kith-only] [LIBRARY …]
// Who is on a face? Kith's classifier beside nearest neighbour, nearest centre and the perceptron that
// LibrePhotos trains, on composed libraries (tests/bench/support/library_photos.h; lfw and few unless named)
// with every network that is there, at 1, 2, 3, 5, 20 and very uneven labels a person, and with 5 persons of
// 2 labels. Sums over random splits (labelled_split.h). --persons: "fitted" are those whose faces the shipped
// weights were fitted on, "other" the rest. KITH_TEST_DATA must be set.

#include "tests/bench/classify/fitted_persons.h"
#include "tests/bench/classify/measures.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

namespace {

using namespace kith;
using bench::EmbeddedLibrary;
using bench::Measures;
using bench::Persons;

struct Options {
    int splits = 10;
    Persons persons = Persons::All;
    bool kithOnly = false;
    std::vector<std::string> libraries;
};

Options readOptions(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--splits" && i + 1 < argc) {
            options.splits = std::atoi(argv[++i]);
        } else if (argument == "--persons" && i + 1 < argc) {
            const std::string_view which = argv[++i];
            options.persons = which == "fitted"  ? Persons::Fitted
                              : which == "other" ? Persons::Other
                                                 : Persons::All;
        } else if (argument == "--kith-only") {
            options.kithOnly = true;
        } else {
            options.libraries.emplace_back(argument);
        }
    }
    if (options.libraries.empty())
        options.libraries = {"lfw", "few"};
    return options;
}

struct Method {
    const char* name;
    Measures measures;
};

/// clustering: Kith's other source, of which the calibration alone is of interest.
void printRow(const std::string& labels, const std::array<Method, 4>& methods, const Measures& clustering) {
    std::printf("| %s |", labels.c_str());
    for (const Method& method : methods)
        std::printf(" %.4f |", method.measures.detectionAndIdentification());
    double best = 1.0;
    for (std::size_t i = 1; i < methods.size(); ++i)
        best = std::min(best, methods[i].measures.misses());
    const Measures& own = methods[0].measures;
    std::printf(" %.2f |", best > 0.0 ? own.misses() / best : own.misses() > 0.0 ? 99.0 : 1.0);
    for (const Method& method : methods)
        std::printf(" %.3f%s", method.measures.rank1(), &method == &methods.back() ? " |" : " /");
    std::printf(" %.3f / %.3f / %.3f | %.4f |\n", own.calibrationError(), clustering.calibrationError(),
                methods[3].measures.calibrationError(), own.strangersRefused());
    std::fflush(stdout);
}

/// Of all runs together: of the faces shown at so much, how many are right?
void printReliability(const Measures& all) {
    std::printf("\n| claimed | faces | mean claim | right |\n|---|--:|--:|--:|\n");
    for (std::size_t i = 0; i < all.bins().size(); ++i) {
        const auto& bin = all.bins()[i];
        if (bin.faces > 0.0)
            std::printf("| %zu to %zu %% | %.0f | %.1f %% | %.1f %% |\n", 10 * i, 10 * i + 10, bin.faces,
                        100.0 * bin.claimed / bin.faces, 100.0 * bin.right / bin.faces);
    }
}

/// Adds Kith's own figures to `all` too.
void compare(const EmbeddedLibrary& library, const std::string& name, const Options& options, Measures& all) {
    std::printf("| labels | DIR: Kith | neighbour | centre | perceptron | misses / best other | rank 1 (same "
                "order) | ECE: Kith / its clusters / perceptron | strangers < 0.5 "
                "|\n|---|--:|--:|--:|--:|--:|---|---|--:|\n");
    for (const bench::LabelPlan& plan : bench::plansFor(name)) {
        std::array<Method, 4> methods{
            Method{"Kith", {}}, {"nearest neighbour", {}}, {"centre", {}}, {"perceptron", {}}};
        Measures clustering;
        for (int split = 0; split < options.splits; ++split) {
            std::mt19937 random(static_cast<std::uint32_t>(1000 + split));
            const bench::LabelledSplit drawn = bench::drawSplit(library, plan, random);
            const auto own = bench::kithsOwn(drawn, library.calibration);
            methods[0].measures.add(drawn, own.classification);
            clustering.add(drawn, own.clustering);
            all.add(drawn, own.classification);
            if (options.kithOnly)
                continue;
            methods[1].measures.add(drawn, bench::nearestNeighbour(drawn));
            methods[2].measures.add(drawn, bench::nearestCentre(drawn));
            methods[3].measures.add(drawn, bench::perceptron(drawn));
        }
        printRow(plan.name, methods, clustering);
    }
}

} // namespace

int main(int argc, char** argv) {
    const Options options = readOptions(argc, argv);
    const char* data = std::getenv("KITH_TEST_DATA");
    if (data == nullptr) {
        std::cout << "[skipped] bench_classify: KITH_TEST_DATA is not set to a folder with lfw-dev\n";
        return 0;
    }
    Measures all;
    for (const std::string& name : options.libraries) {
        for (const std::string embedder : {"kith-embed-1", "arcface-mbf-512"}) {
            bench::EmbedRequest request;
            request.library = name;
            request.data = data;
            request.embedder = embedder;
            request.detector = name == "lfw" ? model::DetectionMethod::Hog : model::DetectionMethod::Cnn;
            if (!bench::isAvailable(request)) {
                std::cout << "[skipped] " << embedder << " is not in KITH_MODEL_DIR\n";
                continue;
            }
            EmbeddedLibrary library = bench::embedLibrary(request);
            bench::keep(library, name, data, options.persons);
            std::printf("\n%s, %s, %zu faces, %d splits\n\n", name.c_str(), embedder.c_str(),
                        library.samples.size(), options.splits);
            compare(library, name, options, all);
        }
    }
    printReliability(all);
    return 0;
}
