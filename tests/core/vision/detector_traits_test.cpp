// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/error.h"
#include "core/vision/detector.h"
#include "core/vision/detector_traits.h"
#include "core/vision/model_catalog.h"
#include "tests/core/vision/made_photo.h"
#include "tests/support/catch.h"
#include "tests/support/source_paths.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <fstream>

using namespace kith;
using namespace kith::vision;

namespace {

const DetectorTraits& cnn() {
    return traitsOf(model::DetectionMethod::Cnn);
}

ModelCatalog catalogOf(const support::TemporaryFolder& folder, const std::string& more) {
    std::ofstream(folder / "manifest.json")
        << R"({"models": [{"id": "yunet-2023mar", "kind": "detector", "file": "net.onnx", "sha256": "00", )"
        << R"("bytes": 3)" << more << "}]}";
    return ModelCatalog::load({folder.path()});
}

} // namespace

TEST_CASE("Boxes drawn by hand are full faces for the refiner; each detector's own have their rule") {
    CHECK(cropFor(model::FaceOrigin::Drawn).key == kFullFaceCrop.key);
    CHECK(cropFor(model::FaceOrigin::Imported).boxPerFace == 1.0);
    CHECK(cropFor(model::FaceOrigin::Hog).key == "hog");
    for (const DetectorTraits& traits : detectorTraits()) {
        CHECK(cropFor(model::infoOf(traits.method).origin).key == traits.crop.key);
        CHECK(RefinerFigures().cropSide(traits.crop.key) > 1.0);
    }
}

TEST_CASE("A detector uses the first of its networks that is there") {
    const support::TemporaryFolder folder;
    const ModelCatalog absent = catalogOf(folder, "");
    REQUIRE(networkOf(cnn(), absent) != nullptr);
    CHECK(networkOf(cnn(), absent)->id == "yunet-2023mar"); // listed, so that its absence can be told
    CHECK_THROWS_AS(verifiedNetworkOf(cnn(), absent), model::Error);
    CHECK(networkOf(cnn(), ModelCatalog()) == nullptr);
    CHECK_THROWS_AS(verifiedNetworkOf(cnn(), ModelCatalog()), model::Error);
    const DetectorTraits& hog = traitsOf(model::DetectionMethod::Hog);
    CHECK(verifiedNetworkOf(hog, ModelCatalog()) == nullptr);
    model::DetectionSettings withHog;
    withHog.method = model::DetectionMethod::Hog;
    CHECK(Detector::create(withHog, ModelCatalog()) != nullptr);

    constexpr std::array<std::string_view, 2> ids = {"better", "yunet-2023mar"};
    DetectorTraits several = cnn();
    several.networks = ids;
    std::ofstream(folder / "net.onnx") << "abc";
    CHECK(networkOf(several, absent)->id == "yunet-2023mar");
}

TEST_CASE("The network of cnn is the program's own, and yunet where somebody installed it") {
    const ModelEntry* own = networkOf(cnn(), ModelCatalog::load({support::ownModels()}));
    REQUIRE(own != nullptr);
    CHECK(own->id == "kith-detect-1");
    const support::TemporaryFolder folder;
    catalogOf(folder, "");
    CHECK(networkOf(cnn(), ModelCatalog::load({folder.path(), support::ownModels()}))->id == "kith-detect-1");
    std::ofstream(folder / "net.onnx") << "abc";
    CHECK(networkOf(cnn(), ModelCatalog::load({support::ownModels(), folder.path()}))->id == "yunet-2023mar");
}

TEST_CASE("The figures of a detector's network are those of its manifest, else those known to be good") {
    const support::TemporaryFolder folder;
    const ModelCatalog silent = catalogOf(folder, "");
    const ModelEntry& usual = *silent.find("yunet-2023mar");
    CHECK(usual.detector.scoreThreshold == 0.6);
    CHECK_FALSE(usual.input.rgb);
    CHECK(usual.input.mean == 0.0);
    CHECK(usual.input.scale == 1.0);
    CHECK(usual.input.multipleOf == 32);
    CHECK(sureScore(cnn(), &usual) == cnn().sureFrom);
    RefinerFigures refiner;
    refiner.faceThreshold = 0.3;
    refiner.doubtfulThreshold = 0.6;
    const FaceRule asked = faceRule(cnn(), &usual, refiner);
    CHECK(asked.doubtfulBelow == 0.65);
    CHECK(asked.probability == 0.05);
    CHECK(asked.ofDoubtful == 0.9);
    const DetectorTraits& hog = traitsOf(model::DetectionMethod::Hog);
    CHECK(faceRule(hog, nullptr, refiner).doubtfulBelow == hog.doubtfulBelow);
    CHECK(faceRule(hog, nullptr, refiner).probability == 0.3);
    CHECK(faceRule(hog, nullptr, refiner).ofDoubtful == 0.6);
    const ModelCatalog telling = catalogOf(
        folder,
        R"(, "score_threshold": 0.7, "sure_score": 0.9, "doubtful_below": 0.8, )"
        R"("face_threshold": 0.2, "doubtful_face_threshold": 0.7, "input": {"channels": "RGB", "multiple_of": 64})");
    const ModelEntry& own = *telling.find("yunet-2023mar");
    CHECK(own.detector.scoreThreshold == 0.7);
    CHECK(own.input.rgb);
    CHECK(own.input.multipleOf == 64);
    CHECK(sureScore(cnn(), &own) == 0.9);
    const FaceRule other = faceRule(cnn(), &own, refiner);
    CHECK(other.doubtfulBelow == 0.8);
    CHECK(other.probability == 0.2);
    CHECK(other.ofDoubtful == 0.7);
}

TEST_CASE(
    "The manifest of the project's refiner says to the last bit what is supposed where it says nothing") {
    const RefinerFigures& figures = installedModels().verifiedRefiner().refiner;
    const RefinerFigures usual;
    CHECK(figures.cropSides == usual.cropSides);
    CHECK(figures.secondSide == usual.secondSide);
    CHECK(figures.secondShift == usual.secondShift);
    CHECK(figures.faceThreshold == usual.faceThreshold);
    CHECK(figures.doubtfulThreshold == usual.doubtfulThreshold);
    CHECK_THROWS_AS(figures.cropSide("of nobody"), model::Error);
}
