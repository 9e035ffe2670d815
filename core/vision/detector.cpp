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
    const SizeRule& rule = traitsOf(settings.method).smallest;
    return std::max(rule.floor, rule.perWanted * settings.minimumFaceFraction * std::min(width, height));
}

} // namespace kith::vision
