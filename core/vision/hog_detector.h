// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vision/detector.h"

#include <memory>

namespace kith::vision {

/// dlib's frontal face detector: Felzenszwalb HOG features and five linear filters over an image pyramid
/// (King 2015, "Max-margin object detection"), with the pyramid bounded by the smallest face asked for.
class HogDetector : public Detector {
public:
    explicit HogDetector(const model::DetectionSettings& settings);
    ~HogDetector() override;
    std::vector<Detection> detect(image::PhotoPixels& photo) override;

private:
    struct Filters;
    model::DetectionSettings m_settings;
    std::unique_ptr<Filters> m_filters;
};

} // namespace kith::vision
