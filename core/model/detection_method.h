// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace kith::model {

/// What looks for faces. A new one is a value here, with a row below.
enum class DetectionMethod { Hog = 0, Cnn = 1 };

/// Who said that there is a face. Stored by number: a new value gets the next one.
enum class FaceOrigin { Hog = 0, Cnn = 1, Drawn = 2, Imported = 3 };

struct DetectionMethodInfo {
    DetectionMethod method;
    FaceOrigin origin;        ///< of the faces that it finds
    std::string_view text;    ///< in settings, records, JSON and on the command line; stays stable
    std::string_view inBrief; ///< what it finds and costs beside the others
};

/// Every detector, in the order of the choices that a form offers.
inline constexpr std::array kDetectionMethods = {
    DetectionMethodInfo{DetectionMethod::Hog, FaceOrigin::Hog, "hog", "frontal faces, more work"},
    DetectionMethodInfo{DetectionMethod::Cnn, FaceOrigin::Cnn, "cnn", "thorough, less work"},
};

/// Every value has its row.
constexpr const DetectionMethodInfo& infoOf(DetectionMethod method) {
    return *std::ranges::find(kDetectionMethods, method, &DetectionMethodInfo::method);
}

constexpr std::string_view toText(DetectionMethod method) {
    return infoOf(method).text;
}

/// Nothing for a text that names no detector.
constexpr std::optional<DetectionMethod> detectionMethodFrom(std::string_view text) {
    const auto* const found = std::ranges::find(kDetectionMethods, text, &DetectionMethodInfo::text);
    return found == kDetectionMethods.end() ? std::nullopt : std::optional(found->method);
}

/// Whether a detector found the face; false for one that somebody drew or brought along.
constexpr bool isDetected(FaceOrigin origin) {
    return std::ranges::find(kDetectionMethods, origin, &DetectionMethodInfo::origin) !=
           kDetectionMethods.end();
}

constexpr std::string_view toText(FaceOrigin origin) {
    const auto* const found = std::ranges::find(kDetectionMethods, origin, &DetectionMethodInfo::origin);
    if (found != kDetectionMethods.end()) {
        return found->text;
    }
    return origin == FaceOrigin::Drawn ? "drawn" : "imported";
}

} // namespace kith::model
