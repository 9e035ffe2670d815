// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/model_choices.h"
#include "tests/support/catch.h"
#include "tests/support/source_paths.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <fstream>

namespace kith::jobs {
namespace {

void writeFile(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

std::string entry(const std::string& id, const std::string& kind, const std::string& file, int bytes) {
    return R"({"id": ")" + id + R"(", "kind": ")" + kind + R"(", "file": ")" + file +
           R"(", "sha256": "00", "licence": "MIT", "bytes": )" + std::to_string(bytes) + "}";
}

model::ModelChoice choiceOf(const std::vector<model::ModelChoice>& choices, const std::string& id) {
    const auto found = std::ranges::find(choices, id, &model::ModelChoice::id);
    REQUIRE(found != choices.end());
    return *found;
}

} // namespace

TEST_CASE("The built-in networks can be chosen") {
    const auto choices = modelChoices({support::ownModels()});
    const model::ModelChoice embedder = choiceOf(choices, "kith-embed-1");
    CHECK(embedder.kind == "embedder");
    CHECK(embedder.usable);
    CHECK(embedder.problem.isEmpty());
    CHECK(embedder.licence == "GPL-3.0-or-later");
    CHECK(embedder.bytes > 1'000'000);
    CHECK(choiceOf(choices, "kith-refine-1").kind == "refiner");
}

TEST_CASE("A detector without its network cannot be used, and says so where the network is listed") {
    const support::TemporaryFolder folder;
    const auto cnn = [&] {
        const auto choices = detectorChoices({folder.path()});
        CHECK(
            std::ranges::find(choices, model::DetectionMethod::Hog, &model::DetectorChoice::method)->usable);
        return *std::ranges::find(choices, model::DetectionMethod::Cnn, &model::DetectorChoice::method);
    };
    CHECK_FALSE(cnn().usable);
    CHECK(cnn().problem.isEmpty());
    writeFile(folder / "manifest.json",
              R"({"models": [)" + entry("yunet-2023mar", "detector", "gone.onnx", 8) + "]}");
    CHECK_FALSE(cnn().usable);
    CHECK_THAT(cnn().problem.text(), Catch::Contains((folder / "gone.onnx").string()));
    writeFile(folder / "manifest.json", "no list at all");
    CHECK_FALSE(cnn().usable);
}

TEST_CASE("A network that is missing, cut short or not for this program says so") {
    const support::TemporaryFolder folder;
    writeFile(folder / "whole.onnx", "12345678");
    writeFile(folder / "short.onnx", "1234");
    writeFile(folder / "other.dat", "12345678");
    writeFile(folder / "manifest.json", R"({"models": [)" + entry("whole", "embedder", "whole.onnx", 8) +
                                            "," + entry("short", "embedder", "short.onnx", 8) + "," +
                                            entry("absent", "embedder", "absent.onnx", 8) + "," +
                                            entry("other", "detector", "other.dat", 8) + "," +
                                            entry("yunet-2023mar", "detector", "whole.onnx", 8) + "]}");
    const auto choices = modelChoices({folder.path()});
    CHECK(choices.size() == 5);
    CHECK(choiceOf(choices, "whole").usable);
    CHECK(choiceOf(choices, "yunet-2023mar").usable);
    for (const char* id : {"short", "absent", "other"}) {
        CHECK_FALSE(choiceOf(choices, id).usable);
    }
    const auto detectors = detectorChoices({folder.path()});
    REQUIRE(detectors.size() == model::kDetectionMethods.size());
    for (const model::DetectorChoice& detector : detectors) {
        CHECK(detector.usable);
    }
    CHECK_THAT(choiceOf(choices, "short").problem.text(), Catch::Contains((folder / "short.onnx").string()));
    CHECK_THAT(choiceOf(choices, "absent").problem.text(),
               Catch::Contains((folder / "absent.onnx").string()));
    CHECK_THAT(choiceOf(choices, "other").problem.text(), Catch::Contains("other"));
}

TEST_CASE("Of two entries with one id the one that is there counts") {
    const support::TemporaryFolder absent;
    const support::TemporaryFolder present;
    writeFile(absent / "manifest.json", R"({"models": [)" + entry("twice", "embedder", "a.onnx", 3) + "]}");
    writeFile(present / "manifest.json", R"({"models": [)" + entry("twice", "embedder", "b.onnx", 5) + "]}");
    writeFile(present / "b.onnx", "12345");
    const auto choices = modelChoices({absent.path(), present.path()});
    REQUIRE(choices.size() == 1);
    CHECK(choices[0].usable);
    CHECK(choices[0].bytes == 5);
}

TEST_CASE("A manifest that cannot be understood is listed with the reason and hides no other") {
    const support::TemporaryFolder broken;
    writeFile(broken / "manifest.json", R"({"models": [{"id": )");
    const auto choices = modelChoices({broken.path(), support::ownModels()});
    const model::ModelChoice manifest = choiceOf(choices, (broken / "manifest.json").string());
    CHECK(manifest.kind == "manifest");
    CHECK_FALSE(manifest.usable);
    CHECK_THAT(manifest.problem.text(), Catch::Contains((broken / "manifest.json").string()));
    CHECK(choiceOf(choices, "kith-embed-1").usable);
}

TEST_CASE("Folders without a manifest list nothing") {
    const support::TemporaryFolder folder;
    CHECK(modelChoices({folder.path(), folder / "absent"}).empty());
}

} // namespace kith::jobs
