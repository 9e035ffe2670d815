// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/cnn_detector.h"

#include "core/vision/cnn_output.h"
#include "core/vision/network.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace kith::vision {
namespace {

/// Side in input pixels that the smallest wanted face is given: the network finds 10 px, this is at ease.
constexpr double kSmallestInputFace = 24.0;
/// Small photos are looked at whole; very small faces in very large photos are bounded.
constexpr double kShortestInput = 640.0;
constexpr double kLongestInput = 1920.0;
/// Faces that fill the photo are seen best in a small input; costs a twentieth.
constexpr double kOverviewInput = 320.0;
/// From so many small faces on (under so many of the smallest side) the photo is looked at once more,
/// enlarged where it has no finer pixels.
constexpr int kCrowd = 3;
constexpr double kSmallInCrowd = 2.5;
constexpr double kFinerInCrowd = 2.0;
constexpr std::array kStrides = {8, 16, 32};

/// Sides padded to a multiple at the right and the bottom, as the network wants.
cv::Mat padded(const cv::Mat& picture, int multiple) {
    const int right = (multiple - picture.cols % multiple) % multiple;
    const int bottom = (multiple - picture.rows % multiple) % multiple;
    cv::Mat result;
    cv::copyMakeBorder(picture, result, 0, bottom, 0, right, cv::BORDER_CONSTANT);
    return result;
}

/// Adds the finds in `picture`, with boxes as fractions of it.
void runNetwork(cv::dnn::Net& net, const ModelInput& figures, const cv::Mat& picture, CnnFinds& all) {
    const cv::Mat input = padded(picture, figures.multipleOf);
    const double mean = figures.mean;
    net.setInput(cv::dnn::blobFromImage(input, figures.scale, {}, cv::Scalar(mean, mean, mean), figures.rgb));
    std::vector<std::string> names;
    for (const char* kind : {"cls_", "obj_", "bbox_"}) {
        for (const int stride : kStrides) {
            names.push_back(kind + std::to_string(stride));
        }
    }
    std::vector<cv::Mat> outputs;
    net.forward(outputs, names);
    CnnFinds finds{all.threshold, {}, {}};
    for (std::size_t i = 0; i < kStrides.size(); ++i) {
        decodeStride(outputs[i], outputs[i + 3], outputs[i + 6], kStrides[i], input.cols / kStrides[i],
                     finds);
    }
    for (std::size_t i = 0; i < finds.boxes.size(); ++i) {
        const cv::Rect2d& box = finds.boxes[i];
        all.boxes.emplace_back(box.x / picture.cols, box.y / picture.rows, box.width / picture.cols,
                               box.height / picture.rows);
        all.scores.push_back(finds.scores[i]);
    }
}

cv::Mat resized(const cv::Mat& picture, double longSide) {
    const double factor = longSide / std::max(picture.cols, picture.rows);
    if (factor == 1.0) {
        return picture;
    }
    // Of a panorama a pixel at least is left of the short side.
    const cv::Size size(std::max(1, cvRound(picture.cols * factor)),
                        std::max(1, cvRound(picture.rows * factor)));
    cv::Mat result;
    cv::resize(picture, result, size, 0, 0, factor < 1.0 ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

cv::Mat shrunk(const cv::Mat& picture, double longSide) {
    return resized(picture, std::min<double>(longSide, std::max(picture.cols, picture.rows)));
}

/// Many small faces: where some are seen, more are just too small to be seen at this scale.
bool isCrowd(const CnnFinds& finds, const cv::Size& photo, double smallest) {
    const std::vector<int> kept = strongest(finds, photo.width, photo.height);
    const auto small = std::ranges::count_if(kept, [&](int index) {
        const cv::Rect2d& box = finds.boxes[static_cast<std::size_t>(index)];
        return std::max(box.width * photo.width, box.height * photo.height) < kSmallInCrowd * smallest;
    });
    return small >= kCrowd;
}

} // namespace

CnnDetector::CnnDetector(const model::DetectionSettings& settings, const ModelEntry& entry)
    : m_settings(settings)
    , m_input(entry.input)
    , m_scoreThreshold(static_cast<float>(entry.detector.scoreThreshold))
    , m_net(readNetwork(entry)) {}

std::vector<Detection> CnnDetector::detect(image::PhotoPixels& photo) {
    const double smallest = minimumFaceSide(m_settings, photo.width(), photo.height());
    const int longSide = std::max(photo.width(), photo.height());
    const double wanted = std::clamp(longSide * kSmallestInputFace / smallest, kShortestInput, kLongestInput);
    const cv::Mat input = shrunk(photo.atLeast(static_cast<int>(std::ceil(wanted))), wanted);

    CnnFinds finds{m_scoreThreshold, {}, {}};
    runNetwork(m_net, m_input, input, finds);
    if (isCrowd(finds, {photo.width(), photo.height()}, smallest)) {
        const double finer = std::min(kFinerInCrowd * std::max(input.cols, input.rows), kLongestInput);
        runNetwork(m_net, m_input, resized(photo.atLeast(static_cast<int>(std::ceil(finer))), finer), finds);
    }
    if (std::max(input.cols, input.rows) > 2 * kOverviewInput - 1) {
        runNetwork(m_net, m_input, shrunk(input, kOverviewInput), finds);
    }
    std::vector<Detection> result;
    for (const int index : strongest(finds, photo.width(), photo.height())) {
        const cv::Rect2d& box = finds.boxes[static_cast<std::size_t>(index)];
        // The network's boxes are tight: leave a fifth of slack to the size that was asked for.
        if (std::max(box.width * photo.width(), box.height * photo.height()) >= 0.8 * smallest) {
            result.push_back({{box.x, box.y, box.width, box.height},
                              finds.scores[static_cast<std::size_t>(index)],
                              model::FaceOrigin::Cnn});
        }
    }
    return result;
}

} // namespace kith::vision
