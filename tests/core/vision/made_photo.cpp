// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vision/made_photo.h"

#include "tests/support/source_paths.h"
#include "tests/support/temporary_folder.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <cstdlib>

namespace kith::vision {

image::PhotoFile photoOf(const cv::Mat& bgr) {
    const support::TemporaryFolder folder;
    cv::imwrite((folder / "photo.png").string(), bgr);
    return image::readPhotoFile(folder / "photo.png");
}

const ModelCatalog& installedModels() {
    static const ModelCatalog catalog = [] {
        std::vector<std::filesystem::path> folders = {support::ownModels()};
        if (const char* thirdParty = std::getenv("KITH_MODEL_DIR")) {
            folders.emplace_back(thirdParty);
        }
        return ModelCatalog::load(folders);
    }();
    return catalog;
}

model::LibrarySettings settingsWith(model::DetectionMethod method) {
    model::LibrarySettings settings;
    settings.detection.method = method;
    return settings;
}

std::vector<FoundFace> facesIn(FacePipeline& pipeline, const image::PhotoFile& file) {
    image::PhotoPixels pixels(file);
    return pipeline.findFaces(pixels);
}

const FoundFace& largest(const std::vector<FoundFace>& faces) {
    return *std::ranges::max_element(faces, {}, [](const FoundFace& face) { return face.box.area(); });
}

bool isPlausible(const FoundFace& face) {
    const auto& [leftEye, rightEye, nose, leftMouth, rightMouth] = face.landmarks;
    const double slackX = 0.1 * face.box.width;
    const double slackY = 0.1 * face.box.height;
    const bool inside = std::ranges::all_of(face.landmarks, [&](const model::Point& p) {
        return p.x > face.box.x - slackX && p.x < face.box.x + face.box.width + slackX &&
               p.y > face.box.y - slackY && p.y < face.box.y + face.box.height + slackY;
    });
    return inside && leftEye.x < rightEye.x && leftMouth.x < rightMouth.x &&
           std::max(leftEye.y, rightEye.y) < std::min(leftMouth.y, rightMouth.y) &&
           nose.y > std::min(leftEye.y, rightEye.y) && nose.y < std::max(leftMouth.y, rightMouth.y);
}

} // namespace kith::vision
