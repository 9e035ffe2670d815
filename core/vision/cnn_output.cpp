// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/cnn_output.h"

#include <opencv2/dnn.hpp>

#include <algorithm>
#include <cmath>

namespace kith::vision {
namespace {

constexpr float kOverlap = 0.3F;

} // namespace

void decodeStride(const cv::Mat& cls, const cv::Mat& obj, const cv::Mat& box, int stride, int columns,
                  CnnFinds& finds) {
    const auto* classScore = cls.ptr<float>();
    const auto* objectScore = obj.ptr<float>();
    const auto* values = box.ptr<float>();
    for (int cell = 0; cell < static_cast<int>(cls.total()); ++cell) {
        const float product =
            std::clamp(classScore[cell], 0.0F, 1.0F) * std::clamp(objectScore[cell], 0.0F, 1.0F);
        const float score = std::sqrt(product);
        if (score < finds.threshold) {
            continue;
        }
        const float* v = values + std::size_t{4} * cell;
        const double centreX = (cell % columns + v[0]) * stride;
        const double centreY = (cell / columns + v[1]) * stride;
        const double width = std::exp(v[2]) * stride;
        const double height = std::exp(v[3]) * stride;
        finds.boxes.emplace_back(centreX - width / 2, centreY - height / 2, width, height);
        finds.scores.push_back(score);
    }
}

std::vector<int> strongest(const CnnFinds& finds, int width, int height) {
    std::vector<cv::Rect2d> pixels; // OpenCV's suppression is made for them
    for (const cv::Rect2d& box : finds.boxes) {
        pixels.emplace_back(box.x * width, box.y * height, box.width * width, box.height * height);
    }
    std::vector<int> kept;
    cv::dnn::NMSBoxes(pixels, finds.scores, finds.threshold, kOverlap, kept);
    return kept;
}

} // namespace kith::vision
