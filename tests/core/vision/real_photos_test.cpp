// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What only real photos can show: that faces are found, placed and told apart.
#include "tests/core/vision/made_photo.h"
#include "tests/support/catch.h"
#include "tests/support/skip.h"

#include <algorithm>
#include <map>

using namespace kith;
using namespace kith::vision;
using model::DetectionMethod;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

/// The largest face of each photo in each of a folder's folders, which are named by person.
std::map<std::string, std::vector<FoundFace>> facesByPerson(FacePipeline& pipeline, const fs::path& folder,
                                                            std::size_t photosEach) {
    std::map<std::string, std::vector<FoundFace>> persons;
    for (const fs::path& file : filesIn(folder)) {
        auto& faces = persons[file.parent_path().filename().string()];
        if (faces.size() < photosEach) {
            const std::vector<FoundFace> found = facesIn(pipeline, image::readPhotoFile(file));
            if (!found.empty()) {
                faces.push_back(largest(found));
            }
        }
    }
    return persons;
}

struct Similarities {
    double same = 0.0;
    double different = 0.0;
    double right = 0.0; ///< part of the faces whose most similar other face is of the same person
};

Similarities compare(const std::map<std::string, std::vector<FoundFace>>& persons) {
    std::vector<std::pair<std::string, const FoundFace*>> all;
    for (const auto& [name, faces] : persons) {
        for (const FoundFace& face : faces) {
            all.emplace_back(name, &face);
        }
    }
    Similarities result;
    int same = 0;
    int different = 0;
    int asked = 0;
    for (const auto& [name, face] : all) {
        float best = -1.0F;
        const std::string* nearest = nullptr;
        for (const auto& [otherName, other] : all) {
            if (face == other) {
                continue;
            }
            const float similarity = model::cosineSimilarity(face->embedding, other->embedding);
            (name == otherName ? result.same : result.different) += similarity;
            ++(name == otherName ? same : different);
            if (similarity > best) {
                best = similarity;
                nearest = &otherName;
            }
        }
        if (persons.at(name).size() > 1) {
            ++asked;
            result.right += *nearest == name ? 1.0 : 0.0;
        }
    }
    result.same /= same;
    result.different /= different;
    result.right /= asked;
    return result;
}

} // namespace

TEST_CASE("HOG finds the faces of portraits, with landmarks where a face has them") {
    const auto folder = support::testData("celebrities");
    if (!folder) {
        return;
    }
    FacePipeline pipeline(settingsWith(DetectionMethod::Hog), installedModels());
    int photos = 0;
    int found = 0;
    int plausible = 0;
    for (const fs::path& file : filesIn(*folder)) {
        const std::vector<FoundFace> faces = facesIn(pipeline, image::readPhotoFile(file));
        ++photos;
        found += faces.empty() ? 0 : 1;
        plausible += !faces.empty() && isPlausible(largest(faces)) ? 1 : 0;
    }
    CAPTURE(photos, found, plausible);
    CHECK(found >= photos * 95 / 100);
    CHECK(plausible >= found * 98 / 100);
}

TEST_CASE("HOG and cnn find the same faces in the same places") {
    const auto folder = support::testData("family");
    const auto models = support::thirdPartyModels();
    if (!folder || !models) {
        return;
    }
    FacePipeline hog(settingsWith(DetectionMethod::Hog), installedModels());
    FacePipeline cnn(settingsWith(DetectionMethod::Cnn), installedModels());
    int byCnn = 0;
    int byBoth = 0;
    int byHog = 0;
    int alone = 0;
    double overlap = 0.0;
    for (const fs::path& file : filesIn(*folder)) {
        const image::PhotoFile photo = image::readPhotoFile(file);
        const std::vector<FoundFace> a = facesIn(hog, photo);
        const std::vector<FoundFace> b = facesIn(cnn, photo);
        byHog += static_cast<int>(a.size());
        byCnn += static_cast<int>(b.size());
        for (const FoundFace& face : a) {
            double best = 0.0;
            for (const FoundFace& other : b) {
                best = std::max(best, model::intersectionOverUnion(face.box, other.box));
            }
            if (best >= model::kSameFaceIou) {
                ++byBoth;
                overlap += best;
            } else {
                ++alone;
            }
        }
        for (const FoundFace& face : b) {
            CHECK(face.origin == model::FaceOrigin::Cnn);
        }
    }
    CAPTURE(byHog, byCnn, byBoth, alone, overlap / byBoth);
    CHECK(byBoth >= byCnn * 85 / 100);
    CHECK(alone <= byHog * 5 / 100);
    CHECK(overlap / byBoth > 0.65);
}

TEST_CASE("Faces of one person are more alike than faces of two, with the built-in network") {
    const auto folder = support::testData("celebrities");
    if (!folder) {
        return;
    }
    FacePipeline pipeline(settingsWith(DetectionMethod::Hog), installedModels());
    const Similarities similarities = compare(facesByPerson(pipeline, *folder, 5));
    CAPTURE(similarities.same, similarities.different, similarities.right);
    CHECK(similarities.same > similarities.different + 0.3);
    CHECK(similarities.right > 0.9);
}

TEST_CASE("Faces of one person are more alike than faces of two, with the third-party network") {
    const auto folder = support::testData("celebrities");
    const auto models = support::thirdPartyModels();
    if (!folder || !models) {
        return;
    }
    model::LibrarySettings settings = settingsWith(DetectionMethod::Cnn);
    settings.embedding.embedder = "arcface-mbf-512";
    FacePipeline pipeline(settings, installedModels());
    const Similarities similarities = compare(facesByPerson(pipeline, *folder, 5));
    CAPTURE(similarities.same, similarities.different, similarities.right);
    CHECK(similarities.same > similarities.different + 0.4);
    CHECK(similarities.right > 0.97);
}
