// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/detector_traits.h"

#include "core/vision/cnn_detector.h"
#include "core/vision/hog_detector.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <type_traits>

namespace kith::vision {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

/// Who installed the first wants it; the second comes with the program.
constexpr std::array<std::string_view, 2> kCnnNetworks = {"yunet-2023mar", "kith-detect-1"};

/// Of networks whose manifest says nothing; measured with yunet-2023mar.
constexpr FaceRule kUsualRule{.doubtfulBelow = 0.65, .probability = 0.05, .ofDoubtful = 0.9};

template <typename Made>
std::unique_ptr<Detector> make(const model::DetectionSettings& settings, const ModelEntry* network) {
    if constexpr (std::is_constructible_v<Made, const model::DetectionSettings&, const ModelEntry&>) {
        return std::make_unique<Made>(settings, *network);
    } else {
        return std::make_unique<Made>(settings);
    }
}

constexpr std::array kTraits = {
    DetectorTraits{
        .method = model::DetectionMethod::Hog,
        .program = "dlib-hog",
        .networks = {},
        .crop = kHogCrop,
        .boxes = BoxSource::Landmarks,
        .smallest = {4.0 / 3.0, 40.0},
        .doubtfulBelow = 0.0, // the filters' own threshold
        .sureFrom = 0.5,
        .make = make<HogDetector>,
    },
    DetectorTraits{
        .method = model::DetectionMethod::Cnn,
        .program = "cnn",
        .networks = kCnnNetworks,
        .crop = kFullFaceCrop,
        .boxes = BoxSource::Detector,
        .smallest = {},
        .doubtfulBelow = kNever,
        .sureFrom = 0.8,
        .make = make<CnnDetector>,
    },
};

// Every detector has its row, in the same order.
static_assert(std::ranges::equal(kTraits, model::kDetectionMethods, {}, &DetectorTraits::method,
                                 &model::DetectionMethodInfo::method));

} // namespace

std::span<const DetectorTraits> detectorTraits() {
    return kTraits;
}

const DetectorTraits& traitsOf(model::DetectionMethod method) {
    return *std::ranges::find(kTraits, method, &DetectorTraits::method);
}

const CropRule& cropFor(model::FaceOrigin origin) {
    const auto* const info =
        std::ranges::find(model::kDetectionMethods, origin, &model::DetectionMethodInfo::origin);
    return info == model::kDetectionMethods.end() ? kFullFaceCrop : traitsOf(info->method).crop;
}

const ModelEntry* networkOf(const DetectorTraits& traits, const ModelCatalog& catalog) {
    const ModelEntry* listed = nullptr;
    for (const std::string_view id : traits.networks) {
        const ModelEntry* entry = catalog.find(std::string(id));
        if (entry != nullptr && entry->isPresent()) {
            return entry;
        }
        listed = listed == nullptr ? entry : listed;
    }
    return listed;
}

const ModelEntry* verifiedNetworkOf(const DetectorTraits& traits, const ModelCatalog& catalog) {
    if (traits.networks.empty()) {
        return nullptr;
    }
    const ModelEntry* entry = networkOf(traits, catalog);
    return &catalog.verified(entry == nullptr ? std::string(traits.networks.front()) : entry->id);
}

double sureScore(const DetectorTraits& traits, const ModelEntry* network) {
    return network == nullptr ? traits.sureFrom : network->detector.sureScore.value_or(traits.sureFrom);
}

FaceRule faceRule(const DetectorTraits& traits, const ModelEntry* network, const RefinerFigures& refiner) {
    if (network == nullptr) {
        return {traits.doubtfulBelow, refiner.faceThreshold, refiner.doubtfulThreshold};
    }
    const DetectorFigures& figures = network->detector;
    return {figures.doubtfulBelow.value_or(kUsualRule.doubtfulBelow),
            figures.faceThreshold.value_or(kUsualRule.probability),
            figures.doubtfulThreshold.value_or(kUsualRule.ofDoubtful)};
}

} // namespace kith::vision
