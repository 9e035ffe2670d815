// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/image/photo_pixels.h"
#include "core/model/face.h"
#include "core/model/settings.h"
#include "core/vision/model_catalog.h"

#include <memory>
#include <vector>

namespace kith::vision {

/// One detection.
struct Detection {
    model::Box box;     ///< full face (chin to hairline), fractions of the upright photo
    double score = 0.0; ///< the detector's own scale
    model::FaceOrigin origin = model::FaceOrigin::Hog;
};

/// Finds faces in a photo. One per worker: not thread-safe.
class Detector {
public:
    virtual ~Detector() = default;
    /// Decodes what it needs from the photo. Throws model::Error(Corrupt) when that fails.
    virtual std::vector<Detection> detect(image::PhotoPixels& photo) = 0;

    /// The detector that the settings ask for. Throws model::Error when its weights are missing or damaged.
    static std::unique_ptr<Detector> create(const model::DetectionSettings& settings,
                                            const ModelCatalog& catalog);
};

/// Side in original pixels of the smallest face that the detector of the settings looks for
/// (resources/manual/recognition.md, "Detect").
double minimumFaceSide(const model::DetectionSettings& settings, int width, int height);

} // namespace kith::vision
