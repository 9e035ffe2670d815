// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vision/detector.h"

#include <opencv2/dnn.hpp>

namespace kith::vision {

/// Networks with the outputs of YuNet (Wu et al. 2023, "YuNet: a tiny millisecond-level face detector")
/// through OpenCV's DNN module: single-stage, anchor-free, a score and a box per cell at strides 8, 16
/// and 32. What is each network's own, its manifest entry says.
class CnnDetector : public Detector {
public:
    CnnDetector(const model::DetectionSettings& settings, const ModelEntry& entry);
    std::vector<Detection> detect(image::PhotoPixels& photo) override;

private:
    model::DetectionSettings m_settings;
    ModelInput m_input;
    float m_scoreThreshold;
    cv::dnn::Net m_net;
};

} // namespace kith::vision
