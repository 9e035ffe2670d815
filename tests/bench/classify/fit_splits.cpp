// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/classify/fit_splits.h"

#include "tests/bench/classify/fitted_persons.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

namespace kith::bench {

namespace {

std::vector<LabelPlan> plansOf(const FitProtocol& protocol, const std::string& library) {
    std::vector<LabelPlan> plans;
    for (LabelPlan plan : plansFor(library)) {
        if (std::ranges::find(protocol.labels, plan.name) == protocol.labels.end())
            continue;
        for (const std::size_t persons : protocol.persons) {
            plan.mostPersons = persons;
            plans.push_back(plan);
        }
    }
    return plans;
}

} // namespace

void readOptions(FitProtocol& protocol, int argc, char** argv) {
    for (int i = 1; i < argc; i += 2) {
        const std::string name = argv[i];
        if (i + 1 < argc && name == "--first")
            protocol.firstSplit = std::atoi(argv[i + 1]);
        else if (i + 1 < argc && name == "--splits")
            protocol.splits = std::atoi(argv[i + 1]);
        else if (i + 1 < argc && name == "--ridge")
            protocol.ridge = std::atof(argv[i + 1]);
        else
            throw std::invalid_argument("There is no option " + name + ", or its value is missing.");
    }
}

bool forEachLibrary(const std::function<void(const std::string& name, const EmbeddedLibrary&)>& use) {
    const char* data = std::getenv("KITH_TEST_DATA");
    if (data == nullptr) {
        std::puts("[skipped] KITH_TEST_DATA is not set to a folder with lfw-dev");
        return false;
    }
    for (const std::string name : {"lfw", "few", "wild"})
        for (const std::string embedder : {"kith-embed-1", "arcface-mbf-512"}) {
            const auto detector = name == "lfw" ? model::DetectionMethod::Hog : model::DetectionMethod::Cnn;
            const EmbedRequest request{name, data, detector, embedder, 2};
            if (!isAvailable(request)) {
                std::printf("[skipped] the networks for %s, %s are not in KITH_MODEL_DIR\n", name.c_str(),
                            embedder.c_str());
                return false;
            }
            EmbeddedLibrary library = embedLibrary(request);
            keep(library, name, data, Persons::Fitted);
            std::printf("%s, %s: %zu faces\n", name.c_str(), embedder.c_str(), library.samples.size());
            use(name, library);
        }
    return true;
}

bool forEachSplit(
    const FitProtocol& protocol,
    const std::function<void(const LabelledSplit& split, const model::SimilarityCalibration&)>& use) {
    return forEachLibrary([&](const std::string& name, const EmbeddedLibrary& library) {
        for (const LabelPlan& plan : plansOf(protocol, name))
            for (int split = 0; split < protocol.splits; ++split) {
                std::mt19937 random(static_cast<std::uint32_t>(1000 + protocol.firstSplit + split));
                use(drawSplit(library, plan, random), library.calibration);
            }
    });
}

} // namespace kith::bench
