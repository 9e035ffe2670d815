// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/detector.h"

#include "core/vision/detector_traits.h"

#include <algorithm>

namespace kith::vision {

std::unique_ptr<Detector> Detector::create(const model::DetectionSettings& settings,
                                           const ModelCatalog& catalog) {
    const DetectorTraits& traits = traitsOf(settings.method);
    return traits.make(settings, verifiedNetworkOf(traits, catalog));
}

double minimumFaceSide(const model::DetectionSettings& settings, int width, int height) {
    constexpr double kFloor = 40.0;
    return std::max(kFloor, settings.minimumFaceFraction * std::max(width, height));
}

} // namespace kith::vision
