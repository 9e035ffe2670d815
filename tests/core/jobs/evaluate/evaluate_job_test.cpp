// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/evaluate/evaluate_job.h"
#include "core/jobs/evaluate/evaluation_set.h"
#include "core/model/error.h"
#include "tests/support/catch.h"
#include "tests/support/painted_family.h"
#include "tests/support/source_paths.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace kith::jobs {
namespace {

using nlohmann::json;

/// Folders of painted persons.
struct PaintedSet {
    PaintedSet() {
        request.folder = folder.path();
        request.modelFolders = {support::ownModels()};
        request.workers = 2;
    }

    void paint(std::uint32_t person, int photos) const {
        const std::filesystem::path own = folder / support::paintedName(person);
        std::filesystem::create_directory(own);
        for (int i = 0; i < photos; ++i) {
            support::writePaintedPhoto(own / (std::to_string(i) + ".jpg"), {person},
                                       static_cast<std::uint32_t>(i));
        }
    }

    json evaluate() const {
        return json::parse(runEvaluate(request, [](const model::Progress&) {}, {}));
    }

    model::ErrorKind failure(const std::stop_token& stop = {}) const {
        try {
            runEvaluate(
                request, [](const model::Progress&) {}, stop);
        } catch (const model::Error& error) {
            return error.kind();
        }
        FAIL("nothing was thrown");
        return model::ErrorKind::Internal;
    }

    support::TemporaryFolder folder;
    EvaluateRequest request;
};

} // namespace

TEST_CASE("An evaluation measures what the folders say, under stable keys") {
    PaintedSet set;
    for (std::uint32_t person = 0; person < 4; ++person) {
        set.paint(person, 4);
    }
    std::ofstream(set.folder / "Ada" / "notes.txt") << "not a photo";
    std::ofstream(set.folder / "Ada" / "broken.jpg") << "not a photo either";
    std::filesystem::create_directory(set.folder / "Nobody");
    std::filesystem::create_directory(set.folder / ".hidden");

    json report = set.evaluate();
    CHECK(report.at("photos") == 17);
    CHECK(report.at("persons") == 4);
    CHECK(report.at("detection").at("rate") == Approx(16.0 / 17.0));
    CHECK(report.at("detection").at("unreadable") == 1);
    const json& verification = report.at("verification");
    CHECK(verification.at("pairs") > 0);
    CHECK(verification.at("accuracy") > 0.8);
    for (const char* key : {"accuracy_stddev", "tar_at_far_1e-4", "tar_at_far_1e-5"}) {
        CHECK(verification.contains(key));
    }
    const json& clustering = report.at("clustering");
    CHECK(clustering.at("faces") == 16);
    CHECK(clustering.at("clusters") >= 2);
    for (const char* key : {"pairwise_f", "b3_precision", "b3_recall", "b3_f"}) {
        CHECK(clustering.at(key) > 0.5);
        CHECK(clustering.at(key) <= 1.0);
    }
    const json& classification = report.at("classification");
    REQUIRE(classification.size() == 4);
    CHECK(classification[0].at("labels_per_person") == 1);
    CHECK(classification[3].at("labels_per_person") == 5);
    for (const char* key : {"dir_at_far_1e-2", "rank1", "ece"}) {
        CHECK(classification[1].contains(key));
    }
    for (const char* key : {"detect", "embed", "cluster", "classify"}) {
        CHECK(report.at("seconds").at(key) >= 0.0);
    }
    CHECK(report.at("settings").at("embedding").at("embedder") == "kith-embed-1");
    CHECK(report.at("models").at("embedder").at("sha256").get<std::string>().size() == 64);

    set.request.workers = 1;
    json again = set.evaluate();
    report.erase("seconds");
    again.erase("seconds");
    CHECK(report == again);
}

TEST_CASE("The face nearest the centre is the person") {
    PaintedSet set;
    set.paint(0, 2);
    set.paint(1, 1);
    support::writePaintedPhoto(set.folder / "Ben" / "group.jpg", {0, 1, 2});
    PipelineTeam team({}, vision::ModelCatalog::load(set.request.modelFolders), 1);
    const EvaluationPhotos photos = listEvaluationPhotos(set.folder.path());
    const EvaluationFaces faces = findCentralFaces(photos, team, [](const model::Progress&) {}, {});
    REQUIRE(faces.truth == std::vector{0, 0, 1, 1});
    CHECK(faces.found == 6);
    // The group's middle is the person of the folder, not the other one on its left.
    const auto& group = faces.embeddings[3];
    CHECK(model::cosineSimilarity(group, faces.embeddings[2]) >
          0.1F + model::cosineSimilarity(group, faces.embeddings[0]));
    CHECK(faces.samples[3].photo != faces.samples[2].photo);
}

TEST_CASE("A folder that is no collection of persons is refused") {
    PaintedSet set;
    SECTION("not there") {
        set.request.folder = set.folder / "absent";
        CHECK(set.failure() == model::ErrorKind::NotFound);
    }
    SECTION("a file") {
        set.request.folder = set.folder / "file";
        std::ofstream(set.request.folder) << "x";
        CHECK(set.failure() == model::ErrorKind::Invalid);
    }
    SECTION("empty") {
        CHECK(set.failure() == model::ErrorKind::Invalid);
    }
    SECTION("one person") {
        set.paint(0, 1);
        std::filesystem::create_directory(set.folder / "Empty");
        CHECK(set.failure() == model::ErrorKind::Invalid);
    }
}

TEST_CASE("An evaluation can be stopped") {
    PaintedSet set;
    set.paint(0, 2);
    set.paint(1, 2);
    std::stop_source stop;
    stop.request_stop();
    CHECK(set.failure(stop.get_token()) == model::ErrorKind::Cancelled);
}

TEST_CASE("An evaluation with an unknown embedder names it") {
    PaintedSet set;
    set.paint(0, 1);
    set.paint(1, 1);
    set.request.settings.embedding.embedder = "nobody-512";
    CHECK_THROWS_WITH(set.evaluate(), Catch::Contains("nobody-512"));
}

TEST_CASE("An evaluation tells its progress by photos") {
    PaintedSet set;
    set.paint(0, 2);
    set.paint(1, 2);
    model::Progress last; // of the photos
    std::vector<std::string> stages;
    runEvaluate(set.request,
                [&](const model::Progress& progress) {
                    if (progress.total > 0) {
                        last = progress;
                    }
                    if (stages.empty() || stages.back() != progress.stage.text()) {
                        stages.push_back(progress.stage.text());
                    }
                },
                {});
    CHECK(last.total == 4);
    CHECK(last.done == 4);
    CHECK(last.faces == 4);
    CHECK(stages ==
          std::vector<std::string>{"Finding faces", "Comparing pairs", "Grouping", "Matching with names"});
}

} // namespace kith::jobs
