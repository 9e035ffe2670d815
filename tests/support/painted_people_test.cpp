// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/image/photo_file.h"
#include "core/model/face.h"
#include "core/model/geometry.h"
#include "core/vision/face_pipeline.h"
#include "tests/support/catch.h"
#include "tests/support/painted_family.h"
#include "tests/support/painted_person.h"
#include "tests/support/temporary_folder.h"

#include <opencv2/core.hpp>

#include <algorithm>

namespace kith::support {
namespace {

struct Seen {
    std::uint32_t person;
    model::Embedding embedding;
};

std::vector<vision::FoundFace> facesOn(vision::FacePipeline& pipeline, const std::filesystem::path& file) {
    const image::PhotoFile photo = image::readPhotoFile(file);
    image::PhotoPixels pixels(photo);
    return pipeline.findFaces(pixels);
}

// The people were chosen so that HOG sees them well.
vision::FacePipeline pipelineWith(model::DetectionMethod method) {
    model::LibrarySettings settings;
    settings.detection.method = method;
    return {settings, vision::ModelCatalog::load(vision::standardModelFolders())};
}

// Least similarity of two pictures of one person, greatest of two persons.
std::pair<double, double> extremes(const std::vector<Seen>& seen) {
    double leastSame = 1;
    double greatestDifferent = -1;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double cosine = model::cosineSimilarity(seen[i].embedding, seen[j].embedding);
            if (seen[i].person == seen[j].person)
                leastSame = std::min(leastSame, cosine);
            else
                greatestDifferent = std::max(greatestDifferent, cosine);
        }
    }
    return {leastSame, greatestDifferent};
}

} // namespace

TEST_CASE("the same arguments paint the same picture, other ones another") {
    CHECK(cv::norm(paintPerson(1, 2, 200), paintPerson(1, 2, 200)) == 0);
    CHECK(cv::norm(paintPerson(1, 2, 200), paintPerson(1, 3, 200)) > 0);
    CHECK(cv::norm(paintPerson(1, 2, 200), paintPerson(3, 2, 200)) > 0);
}

TEST_CASE("painted people are found, in their place, and told apart") {
    const TemporaryFolder folder;
    const auto photos = paintedFamily(folder.path(), kPaintedCast, 5);
    REQUIRE(photos.size() == 5 * kPaintedCast);
    vision::FacePipeline pipeline = pipelineWith(model::DetectionMethod::Hog);
    std::vector<Seen> seen;
    std::vector<Seen> firstSeven; // chosen more strictly
    for (const auto& photo : photos) {
        INFO(photo.file.filename().string());
        const auto faces = facesOn(pipeline, photo.file);
        CHECK(faces.size() == 1);
        for (const auto& face : faces) {
            CHECK(face.faceProbability > 0.9);
            CHECK(face.quality > 1.5 * model::kLowQuality);
            CHECK(face.landmarks[2].x == Approx(0.5).margin(0.15));
            CHECK(face.landmarks[2].y == Approx(0.5).margin(0.15));
            seen.push_back({photo.persons.front(), face.embedding});
            if (photo.persons.front() < 7)
                firstSeven.push_back(seen.back());
        }
    }
    const auto [same, different] = extremes(seen);
    CHECK(same > 0.5);
    CHECK(different < 0.36);
    CHECK(extremes(firstSeven).second < 0.28);
}

TEST_CASE("the detector of new libraries finds each painted person once") {
    const TemporaryFolder folder;
    vision::FacePipeline pipeline = pipelineWith(model::LibrarySettings().detection.method);
    for (const auto& photo : paintedFamily(folder.path(), kPaintedCast, 1)) {
        INFO(photo.file.filename().string());
        const auto faces = facesOn(pipeline, photo.file);
        REQUIRE(faces.size() == 1);
        CHECK(faces[0].origin == model::infoOf(model::LibrarySettings().detection.method).origin);
        CHECK(faces[0].landmarks[2].x == Approx(0.5).margin(0.15));
        CHECK(faces[0].landmarks[2].y == Approx(0.5).margin(0.15));
    }
}

TEST_CASE("two painted people in one picture are two faces") {
    const TemporaryFolder folder;
    const auto photos = paintedFamily(folder.path(), 4, 0, 4);
    REQUIRE(photos.size() == 4);
    vision::FacePipeline pipeline = pipelineWith(model::DetectionMethod::Hog);
    for (const auto& photo : photos) {
        INFO(photo.file.filename().string());
        CHECK(photo.persons.size() == 2);
        const auto faces = facesOn(pipeline, photo.file);
        REQUIRE(faces.size() == 2);
        CHECK(faces[0].landmarks[2].x < 0.5);
        CHECK(faces[1].landmarks[2].x > 0.5);
    }
}

} // namespace kith::support
