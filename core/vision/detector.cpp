// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/detector.h"

#include "core/vision/cnn_detector.h"
#include "core/vision/hog_detector.h"

#include <algorithm>

namespace kith::vision {

std::unique_ptr<Detector> Detector::create(const model::DetectionSettings& settings,
                                           const ModelCatalog& catalog) {
    if (settings.method == model::DetectionMethod::Cnn) {
        return std::make_unique<CnnDetector>(settings, catalog.verified(kCnnDetectorId));
    }
    return std::make_unique<HogDetector>(settings);
}

double minimumFaceSide(const model::DetectionSettings& settings, int width, int height) {
    constexpr double kFloor = 40.0;
    return std::max(kFloor, settings.minimumFaceFraction * std::max(width, height));
}

} // namespace kith::vision
