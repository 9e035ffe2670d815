// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/cnn_output.h"
#include "core/vision/detector.h"
#include "core/vision/detector_traits.h"
#include "tests/core/vision/made_photo.h"
#include "tests/support/catch.h"
#include "tests/support/painted_person.h"
#include "tests/support/source_paths.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

using namespace kith;
using namespace kith::vision;
namespace fs = std::filesystem;

namespace {

/// The detector that comes with the program, in a folder of its own under another name and with other
/// figures.
ModelCatalog renamedDetector(const fs::path& folder, const nlohmann::json& figures) {
    const ModelEntry& own = *installedModels().find("kith-detect-1");
    fs::copy_file(support::ownModels() / "kith_detect_1.onnx", folder / "another.onnx");
    nlohmann::json entry = {{"id", "yunet-2023mar"},
                            {"kind", "detector"},
                            {"file", "another.onnx"},
                            {"sha256", own.sha256},
                            {"bytes", own.bytes}};
    entry.update(figures);
    std::ofstream(folder / "manifest.json") << nlohmann::json{{"models", nlohmann::json::array({entry})}};
    return ModelCatalog::load({folder, support::ownModels()});
}

std::vector<Detection> detectionsIn(const image::PhotoFile& file, const ModelCatalog& catalog) {
    image::PhotoPixels pixels(file);
    return Detector::create(settingsWith(model::DetectionMethod::Cnn).detection, catalog)->detect(pixels);
}

/// 40 persons far away, side by side in rows.
cv::Mat crowd() {
    const cv::Mat person = support::paintPerson(0, 0);
    cv::Mat small;
    cv::resize(person, small, {}, 72.0 / person.rows, 72.0 / person.rows, cv::INTER_AREA);
    cv::Mat rows;
    cv::repeat(small, 5, 8, rows);
    return rows;
}

} // namespace

TEST_CASE("The cells of a network's output are boxes in pixels of its input") {
    // Two rows of three cells at stride 16; the last cell of each row is a face.
    const cv::Mat cls = (cv::Mat_<float>(1, 6) << 0.1F, 0.2F, 0.81F, 0.0F, 0.9F, 1.4F);
    const cv::Mat obj = (cv::Mat_<float>(1, 6) << 0.9F, 0.2F, 1.0F, 1.0F, 0.1F, 0.64F);
    cv::Mat box = cv::Mat::zeros(1, 24, CV_32F);
    const auto set = [&box](int cell, std::array<float, 4> values) {
        std::ranges::copy(values, box.ptr<float>() + std::size_t{4} * cell);
    };
    set(2, {0.5F, 0.25F, 0.0F, std::log(2.0F)});
    set(5, {-0.5F, 1.0F, std::log(3.0F), std::log(4.0F)});
    CnnFinds finds{0.5F, {}, {}};
    decodeStride(cls, obj, box, 16, 3, finds);
    REQUIRE(finds.boxes.size() == 2);
    CHECK(finds.scores[0] == Approx(0.9));
    CHECK(finds.scores[1] == Approx(0.8)); // what is over 1 counts as 1
    CHECK(finds.boxes[0].x == Approx((2 + 0.5) * 16 - 8));
    CHECK(finds.boxes[0].y == Approx(0.25 * 16 - 16));
    CHECK(finds.boxes[0].width == Approx(16.0));
    CHECK(finds.boxes[0].height == Approx(32.0));
    CHECK(finds.boxes[1].x == Approx((2 - 0.5) * 16 - 24));
    CHECK(finds.boxes[1].y == Approx((1 + 1.0) * 16 - 32));
    CHECK(finds.boxes[1].width == Approx(48.0));
    CHECK(finds.boxes[1].height == Approx(64.0));
}

TEST_CASE("One face that two passes see is one, its neighbour another") {
    // In fractions of a photo of 1000 x 500: the same face at two scales, one beside it, a weak one
    // elsewhere.
    CnnFinds finds{0.5F, {}, {}};
    const auto add = [&finds](double x, double y, double width, double height, float score) {
        finds.boxes.emplace_back(x / 1000, y / 500, width / 1000, height / 500);
        finds.scores.push_back(score);
    };
    add(100, 100, 30, 40, 0.7F);
    add(104, 98, 33, 45, 0.9F);
    add(128, 100, 30, 40, 0.8F);
    add(500, 100, 30, 40, 0.4F);
    CHECK(strongest(finds, 1000, 500) == std::vector<int>{1, 2});
}

TEST_CASE("cnn works with nothing but what comes with the program") {
    const ModelCatalog own = ModelCatalog::load({support::ownModels()});
    CHECK(verifiedNetworkOf(traitsOf(model::DetectionMethod::Cnn), own)->id == "kith-detect-1");
    FacePipeline pipeline(model::LibrarySettings{}, own);
    const std::vector<FoundFace> faces = facesIn(pipeline, photoOf(support::paintPerson(0, 0)));
    REQUIRE(faces.size() == 1);
    CHECK(faces[0].origin == model::FaceOrigin::Cnn);
    CHECK(isPlausible(faces[0]));
}

TEST_CASE("A better network that is dropped in is used with the figures of its own manifest") {
    const image::PhotoFile photo = photoOf(support::paintPerson(0, 0));
    const std::vector<Detection> usual = detectionsIn(photo, ModelCatalog::load({support::ownModels()}));
    REQUIRE_FALSE(usual.empty());
    const double best = std::ranges::max_element(usual, {}, &Detection::score)->score;
    const support::TemporaryFolder lenient;
    const support::TemporaryFolder strict;
    const ModelCatalog low =
        renamedDetector(lenient.path(), {{"score_threshold", best - 0.01}, {"sure_score", 0.99}});
    const ModelCatalog high = renamedDetector(strict.path(), {{"score_threshold", best + 0.01}});
    const ModelEntry* network = networkOf(traitsOf(model::DetectionMethod::Cnn), low);
    REQUIRE(network != nullptr);
    CHECK(network->file == lenient / "another.onnx");
    CHECK(sureScore(traitsOf(model::DetectionMethod::Cnn), network) == 0.99);
    CHECK(detectionsIn(photo, low).size() == 1);
    CHECK(detectionsIn(photo, high).empty());
}

TEST_CASE("Many faces far away are each found once") {
    const std::vector<Detection> found =
        detectionsIn(photoOf(crowd()), ModelCatalog::load({support::ownModels()}));
    CHECK(found.size() >= 36);
    CHECK(found.size() <= 40);
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            CHECK(model::intersectionOverUnion(found[i].box, found[j].box) < model::kSameFaceIou);
        }
    }
}

TEST_CASE("Pictures of odd shapes have no faces for cnn, and do no harm") {
    const ModelCatalog own = ModelCatalog::load({support::ownModels()});
    for (const cv::Size size : {cv::Size(1, 1), cv::Size(3, 2'000), cv::Size(20'000, 1), cv::Size(31, 33)}) {
        CHECK(detectionsIn(photoOf(cv::Mat(size, CV_8UC3, cv::Scalar::all(90))), own).empty());
    }
}
