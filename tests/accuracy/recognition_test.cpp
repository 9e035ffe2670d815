// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/evaluate/evaluate_job.h"
#include "core/jobs/model_choices.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <set>

// Gates the measures of resources/manual/recognition.md on real photos. Every floor lies a little under what
// was measured when it was set (tests/bench/RESULTS.md has the figures of whole sets): a change that falls
// below made the recognition worse.

namespace kith::jobs {
namespace {

using nlohmann::json;

/// Every step-th person of a set, linked into a folder of its own.
class Subset {
public:
    Subset(const std::filesystem::path& set, std::size_t step) {
        std::set<std::filesystem::path> persons;
        for (const auto& entry : std::filesystem::directory_iterator(set)) {
            persons.insert(entry.path());
        }
        std::size_t index = 0;
        for (const auto& person : persons) {
            if (index++ % step == 0) {
                std::filesystem::create_directory_symlink(person, m_folder / person.filename().string());
            }
        }
    }
    const std::filesystem::path& path() const { return m_folder.path(); }

private:
    support::TemporaryFolder m_folder;
};

struct Methods {
    std::string embedder = "kith-embed-1";
    model::DetectionMethod detection = model::DetectionMethod::Hog;
};

/// Evaluates and prints the figures for whoever sets the floors anew.
json evaluate(const std::filesystem::path& folder, const Methods& methods) {
    EvaluateRequest request;
    request.folder = folder;
    request.settings.embedding.embedder = methods.embedder;
    request.settings.detection.method = methods.detection;
    request.modelFolders = standardModelFolders();
    json report = json::parse(runEvaluate(request, [](const model::Progress&) {}, {}));
    json shown = report;
    shown.erase("settings");
    shown.erase("models");
    std::cout << methods.embedder << ": " << shown.dump() << std::endl;
    return report;
}

struct Floors {
    double detectionRate = 0.0;
    double verification = 0.0;
    double bcubedF = 0.0;
    double identification = 0.0; ///< DIR at FAR 1 % with labelled faces per person:
    int labels = 1;
};

void checkFloors(const json& report, const Floors& floors) {
    CHECK(report.at("detection").at("rate") >= floors.detectionRate);
    CHECK(report.at("verification").at("accuracy") >= floors.verification);
    CHECK(report.at("clustering").at("b3_f") >= floors.bcubedF);
    const json& rows = report.at("classification");
    const auto row = std::ranges::find_if(
        rows, [&floors](const json& each) { return each.at("labels_per_person") == floors.labels; });
    REQUIRE(row != rows.end());
    CHECK(row->at("dir_at_far_1e-2") >= floors.identification);
}

constexpr std::size_t kEveryFifth = 5;

} // namespace

TEST_CASE("Celebrities, built-in network") {
    if (const auto data = support::testData("celebrities")) {
        checkFloors(evaluate(*data, {}), {.detectionRate = 0.98,
                                          .verification = 0.98,
                                          .bcubedF = 0.97,
                                          .identification = 0.97,
                                          .labels = 2});
    }
}

TEST_CASE("Every fifth person of LFW, built-in network") {
    if (const auto data = support::testData("lfw-dev")) {
        const Subset subset(*data, kEveryFifth);
        checkFloors(evaluate(subset.path(), {}), {.detectionRate = 0.995,
                                                  .verification = 0.975,
                                                  .bcubedF = 0.965,
                                                  .identification = 0.97,
                                                  .labels = 1});
    }
}

TEST_CASE("Celebrities, arcface_mbf_512 and the cnn detector") {
    const auto data = support::testData("celebrities");
    if (data && support::thirdPartyModels()) {
        checkFloors(evaluate(*data, {"arcface-mbf-512", model::DetectionMethod::Cnn}),
                    {.detectionRate = 0.98,
                     .verification = 0.99,
                     .bcubedF = 0.99,
                     .identification = 0.98,
                     .labels = 2});
    }
}

TEST_CASE("Every fifth person of LFW, arcface_mbf_512") {
    const auto data = support::testData("lfw-dev");
    if (data && support::thirdPartyModels()) {
        const Subset subset(*data, kEveryFifth);
        checkFloors(evaluate(subset.path(), {"arcface-mbf-512"}), {.detectionRate = 0.995,
                                                                   .verification = 0.994,
                                                                   .bcubedF = 0.995,
                                                                   .identification = 0.99,
                                                                   .labels = 1});
    }
}

} // namespace kith::jobs
