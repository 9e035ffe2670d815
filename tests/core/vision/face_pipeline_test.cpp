// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way from a photo to faces, on painted people: they need no data and are the same everywhere.
#include "core/model/error.h"
#include "tests/core/vision/made_photo.h"
#include "tests/support/catch.h"
#include "tests/support/painted_person.h"

#include <opencv2/core/utility.hpp>
#include <opencv2/imgcodecs.hpp>

#include <cmath>
#include <numeric>
#include <thread>

using namespace kith;
using namespace kith::vision;
using model::DetectionMethod;

namespace {

double lengthOf(const model::Embedding& embedding) {
    return std::sqrt(std::inner_product(embedding.begin(), embedding.end(), embedding.begin(), 0.0));
}

const image::PhotoFile& paintedPhoto() {
    static const image::PhotoFile photo = photoOf(support::paintPerson(0, 0));
    return photo;
}

} // namespace

TEST_CASE("A painted person is found with all that is stored of a face") {
    FacePipeline pipeline(settingsWith(DetectionMethod::Hog), installedModels());
    const std::vector<FoundFace> faces = facesIn(pipeline, paintedPhoto());
    REQUIRE(faces.size() == 1);
    const FoundFace& face = faces[0];
    CHECK(face.origin == model::FaceOrigin::Hog);
    CHECK(face.faceProbability >= 0.5);
    CHECK(face.quality > 0.0);
    CHECK(face.quality <= 1.0);
    CHECK(face.box.centre().x == Approx(0.5).margin(0.2));
    CHECK(face.box.centre().y == Approx(0.5).margin(0.2));
    CHECK(isPlausible(face));
    CHECK(lengthOf(face.embedding) == Approx(1.0).margin(1e-5));
    const cv::Mat thumbnail = cv::imdecode(face.thumbnail, cv::IMREAD_COLOR);
    CHECK(thumbnail.cols == thumbnail.rows);
    CHECK(thumbnail.cols <= 256);
    CHECK(pipeline.times().decode > 0.0);
    CHECK(pipeline.times().detect > 0.0);
    CHECK(pipeline.times().refine > 0.0);
    CHECK(pipeline.times().embed > 0.0);
}

TEST_CASE("The faces of a group come from left to right") {
    const cv::Mat group = support::paintGroup({{0, 0}, {1, 0}, {2, 0}});
    FacePipeline pipeline(settingsWith(DetectionMethod::Hog), installedModels());
    const std::vector<FoundFace> faces = facesIn(pipeline, photoOf(group));
    REQUIRE(faces.size() == 3);
    CHECK(faces[0].box.centre().x < faces[1].box.centre().x);
    CHECK(faces[1].box.centre().x < faces[2].box.centre().x);
}

TEST_CASE("Where nobody is nothing is found") {
    cv::Mat noise(300, 400, CV_8UC3);
    cv::RNG(5).fill(noise, cv::RNG::UNIFORM, 0, 256);
    FacePipeline pipeline(settingsWith(DetectionMethod::Hog), installedModels());
    CHECK(facesIn(pipeline, photoOf(noise)).empty());
    CHECK(facesIn(pipeline, photoOf(cv::Mat(300, 400, CV_8UC3, cv::Scalar::all(90)))).empty());
    CHECK(facesIn(pipeline, photoOf(cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(90)))).empty());
    CHECK(facesIn(pipeline, photoOf(cv::Mat(3, 2'000, CV_8UC3, cv::Scalar::all(90)))).empty());
}

TEST_CASE("Workers of their own give the same faces to the last bit") {
    cv::setNumThreads(1); // as jobs do; the library must not start threads of its own
    std::array<std::vector<FoundFace>, 2> found;
    const image::PhotoFile& photo = paintedPhoto();
    const ModelCatalog& models = installedModels();
    {
        std::vector<std::jthread> workers;
        for (auto& faces : found) {
            workers.emplace_back([&] {
                FacePipeline pipeline(settingsWith(DetectionMethod::Hog), models);
                facesIn(pipeline, photo); // what a worker did before must not matter
                faces = facesIn(pipeline, photo);
            });
        }
    }
    REQUIRE(found[0].size() == 1);
    REQUIRE(found[1].size() == 1);
    CHECK(found[0][0].embedding == found[1][0].embedding);
    CHECK(found[0][0].box == found[1][0].box);
    CHECK(found[0][0].landmarks == found[1][0].landmarks);
    CHECK(found[0][0].quality == found[1][0].quality);
    CHECK(found[0][0].thumbnail == found[1][0].thumbnail);
}

TEST_CASE("The embedding of known landmarks is the one of the scan") {
    FacePipeline pipeline(settingsWith(DetectionMethod::Hog), installedModels());
    const FoundFace face = facesIn(pipeline, paintedPhoto()).at(0);
    image::PhotoPixels fresh(paintedPhoto());
    CHECK(model::cosineSimilarity(pipeline.embed(fresh, face.landmarks), face.embedding) > 0.99F);
}

TEST_CASE("A drawn box is described as if it had been found") {
    FacePipeline pipeline(settingsWith(DetectionMethod::Hog), installedModels());
    const FoundFace face = facesIn(pipeline, paintedPhoto()).at(0);
    image::PhotoPixels pixels(paintedPhoto());
    model::Box drawn = face.box;
    drawn.x += 0.04 * drawn.width;
    drawn.height *= 1.05;
    const FoundFace described = pipeline.describe(pixels, drawn);
    CHECK(described.origin == model::FaceOrigin::Drawn);
    CHECK(described.box == drawn);
    CHECK(isPlausible(described));
    CHECK(model::cosineSimilarity(described.embedding, face.embedding) > 0.9F);
    CHECK_FALSE(described.thumbnail.empty());
}

TEST_CASE("The mirror is part of the embedding only where it is asked for") {
    model::LibrarySettings fast = settingsWith(DetectionMethod::Hog);
    fast.embedding.mirror = false;
    FacePipeline accuratePipeline(settingsWith(DetectionMethod::Hog), installedModels());
    FacePipeline fastPipeline(fast, installedModels());
    const FoundFace accurate = facesIn(accuratePipeline, paintedPhoto()).at(0);
    const FoundFace plain = facesIn(fastPipeline, paintedPhoto()).at(0);
    const float similarity = model::cosineSimilarity(accurate.embedding, plain.embedding);
    CHECK(similarity > 0.8F);
    CHECK(similarity < 0.9999F);
    CHECK(lengthOf(plain.embedding) == Approx(1.0).margin(1e-5));
}

TEST_CASE("A face that lies is found where rotated faces are looked for, in its place of the upright photo") {
    FacePipeline uprightOnly(settingsWith(DetectionMethod::Hog), installedModels());
    model::LibrarySettings settings = settingsWith(DetectionMethod::Hog);
    settings.detection.rotatedFaces = true;
    FacePipeline allWays(settings, installedModels());
    const FoundFace standing = facesIn(uprightOnly, paintedPhoto()).at(0);
    const cv::Mat picture = support::paintPerson(0, 0);
    for (const int code : {cv::ROTATE_90_CLOCKWISE, cv::ROTATE_180, cv::ROTATE_90_COUNTERCLOCKWISE}) {
        INFO("rotation " << code);
        cv::Mat lying;
        cv::rotate(picture, lying, code);
        const image::PhotoFile photo = photoOf(lying);
        const std::vector<FoundFace> without = facesIn(uprightOnly, photo);
        CHECK((without.empty() || without[0].detectionScore < standing.detectionScore));
        const std::vector<FoundFace> faces = facesIn(allWays, photo);
        REQUIRE(faces.size() == 1);
        // Where the nose of the standing face is after the rotation.
        const model::Point nose = standing.landmarks[2];
        const model::Point expected = code == cv::ROTATE_90_CLOCKWISE ? model::Point{1.0 - nose.y, nose.x}
                                      : code == cv::ROTATE_180 ? model::Point{1.0 - nose.x, 1.0 - nose.y}
                                                               : model::Point{nose.y, 1.0 - nose.x};
        CHECK(faces[0].landmarks[2].x == Approx(expected.x).margin(0.02));
        CHECK(faces[0].landmarks[2].y == Approx(expected.y).margin(0.02));
        CHECK(faces[0].box.centre().x == Approx(expected.x).margin(0.1));
        CHECK(faces[0].box.centre().y == Approx(expected.y).margin(0.1));
        CHECK(model::cosineSimilarity(faces[0].embedding, standing.embedding) > 0.9F);
    }
}

TEST_CASE("Without its networks there is no pipeline") {
    CHECK_THROWS_AS(FacePipeline(settingsWith(DetectionMethod::Hog), ModelCatalog()), model::Error);
    model::LibrarySettings settings = settingsWith(DetectionMethod::Hog);
    settings.embedding.embedder = "of the future";
    CHECK_THROWS_AS(FacePipeline(settings, installedModels()), model::Error);
}
