// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vision/detector.h"

#include <opencv2/dnn.hpp>

namespace kith::vision {

inline constexpr const char* kCnnDetectorId = "yunet-2023mar";

/// YuNet (Wu et al. 2023, "YuNet: a tiny millisecond-level face detector") through OpenCV's DNN module: a
/// single-stage anchor-free network with a score and a box per cell at strides 8, 16 and 32.
class CnnDetector : public Detector {
public:
    CnnDetector(const model::DetectionSettings& settings, const ModelEntry& entry);
    std::vector<Detection> detect(image::PhotoPixels& photo) override;

private:
    model::DetectionSettings m_settings;
    cv::dnn::Net m_net;
};

} // namespace kith::vision
