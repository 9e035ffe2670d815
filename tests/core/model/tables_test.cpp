// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/detection_method.h"
#include "core/model/picture_formats.h"
#include "core/model/settings_fields.h"
#include "tests/support/catch.h"

#include <limits>
#include <set>
#include <string>
#include <type_traits>

using namespace kith::model;

TEST_CASE("Every detector has a text and an origin of its own, and is found by its text") {
    std::set<std::string_view> texts;
    std::set<FaceOrigin> origins;
    for (const DetectionMethodInfo& info : kDetectionMethods) {
        CHECK(detectionMethodFrom(info.text) == info.method);
        CHECK(toText(info.method) == info.text);
        CHECK(toText(info.origin) == info.text);
        CHECK(isDetected(info.origin));
        texts.insert(info.text);
        origins.insert(info.origin);
    }
    CHECK(texts.size() == kDetectionMethods.size());
    CHECK(origins.size() == kDetectionMethods.size());
    CHECK(toText(DetectionMethod::Hog) == "hog"); // stored in libraries
    CHECK(toText(DetectionMethod::Cnn) == "cnn");
    for (const char* text : {"", "HOG", "hog ", "drawn"}) {
        CHECK_FALSE(detectionMethodFrom(text).has_value());
    }
}

TEST_CASE("What somebody drew or brought along was not detected") {
    CHECK_FALSE(isDetected(FaceOrigin::Drawn));
    CHECK_FALSE(isDetected(FaceOrigin::Imported));
    CHECK(toText(FaceOrigin::Drawn) == "drawn");
    CHECK(toText(FaceOrigin::Imported) == "imported");
}

TEST_CASE("The defaults of all settings are accepted, what a form offers too, and keys are there once") {
    std::set<std::string> keys;
    std::size_t fields = 0;
    const LibrarySettings defaults;
    visitSettings(defaults, [&](std::string_view group, const auto& field, const auto& value) {
        INFO(group << "." << field.key);
        CHECK(field.accepts(value));
        if constexpr (std::decay_t<decltype(field)>::kIsNumber) {
            CHECK(field.offered.lowest >= field.range.lowest);
            CHECK(field.offered.highest <= field.range.highest);
            CHECK_FALSE(field.accepts(field.range.highest + 1));
            CHECK_FALSE(field.accepts(field.range.lowest - 1));
            CHECK(field.refusal != SentenceCode::Verbatim);
        }
        keys.insert(std::string(group) + '.' + std::string(field.key));
        ++fields;
    });
    CHECK(keys.size() == fields);
    for (const char* stored : {"detection.method", "embedding.mirror", "clustering.minimum_cluster_size",
                               "classification.probability_certain"}) {
        CHECK(keys.contains(stored));
    }
    CHECK_FALSE(setting::kStrictness.accepts(std::numeric_limits<double>::quiet_NaN()));
    CHECK_FALSE(setting::kMinimumClusterSize.accepts(3));
    CHECK_FALSE(setting::kEmbedder.accepts(""));
}

TEST_CASE("A file name promises a format by its extension alone, in any case of letters") {
    CHECK(promisedFormat("/a.b/photo.JPG") == "JPEG");
    CHECK(promisedFormat("photo.jfif") == "JPEG");
    CHECK(promisedFormat("photo.x3f") == kCameraRaw);
    CHECK(promisedFormat("photo.hdr") == "Radiance HDR");
    for (const char* name : {"", "photo", ".jpg", "jpg", "film.mp4", "photo.jpg.part", "a.jpg/notes"}) {
        INFO(name);
        CHECK(promisedFormat(name).empty());
    }
    std::set<std::string_view> extensions;
    for (const PictureExtension& known : kPictureExtensions) {
        extensions.insert(known.extension);
    }
    CHECK(extensions.size() == kPictureExtensions.size());
}
