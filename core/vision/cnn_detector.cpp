// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/cnn_detector.h"

#include "core/vision/network.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace kith::vision {
namespace {

constexpr float kOverlap = 0.3F;
/// Side in input pixels that the smallest wanted face is given: the network finds 10 px, this is at ease.
constexpr double kSmallestInputFace = 24.0;
/// Small photos are looked at whole; very small faces in very large photos are bounded.
constexpr double kShortestInput = 640.0;
constexpr double kLongestInput = 1920.0;
/// Faces that fill the photo are seen best in a small input; costs a twentieth.
constexpr double kOverviewInput = 320.0;
constexpr std::array kStrides = {8, 16, 32};

/// Sides padded to a multiple at the right and the bottom, as the network wants.
cv::Mat padded(const cv::Mat& picture, int multiple) {
    const int right = (multiple - picture.cols % multiple) % multiple;
    const int bottom = (multiple - picture.rows % multiple) % multiple;
    cv::Mat result;
    cv::copyMakeBorder(picture, result, 0, bottom, 0, right, cv::BORDER_CONSTANT);
    return result;
}

struct Detections {
    float threshold; ///< what scores less is none
    std::vector<cv::Rect2d> boxes;
    std::vector<float> scores;
};

/// Boxes in pixels of the input: centre = (cell + d) * stride, size = exp(s) * stride; score = sqrt(cls *
/// obj).
void decodeStride(const cv::Mat& cls, const cv::Mat& obj, const cv::Mat& box, int stride, int columns,
                  Detections& detections) {
    const auto* classScore = cls.ptr<float>();
    const auto* objectScore = obj.ptr<float>();
    const auto* values = box.ptr<float>();
    for (int cell = 0; cell < static_cast<int>(cls.total()); ++cell) {
        const float product =
            std::clamp(classScore[cell], 0.0F, 1.0F) * std::clamp(objectScore[cell], 0.0F, 1.0F);
        const float score = std::sqrt(product);
        if (score < detections.threshold) {
            continue;
        }
        const float* v = values + std::size_t{4} * cell;
        const double centreX = (cell % columns + v[0]) * stride;
        const double centreY = (cell / columns + v[1]) * stride;
        const double width = std::exp(v[2]) * stride;
        const double height = std::exp(v[3]) * stride;
        detections.boxes.emplace_back(centreX - width / 2, centreY - height / 2, width, height);
        detections.scores.push_back(score);
    }
}

/// Adds the detections in `picture`, with boxes as fractions of it.
void runNetwork(cv::dnn::Net& net, const ModelInput& figures, const cv::Mat& picture, Detections& all) {
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
    Detections detections{all.threshold, {}, {}};
    for (std::size_t i = 0; i < kStrides.size(); ++i) {
        decodeStride(outputs[i], outputs[i + 3], outputs[i + 6], kStrides[i], input.cols / kStrides[i],
                     detections);
    }
    for (std::size_t i = 0; i < detections.boxes.size(); ++i) {
        const cv::Rect2d& box = detections.boxes[i];
        all.boxes.emplace_back(box.x / picture.cols, box.y / picture.rows, box.width / picture.cols,
                               box.height / picture.rows);
        all.scores.push_back(detections.scores[i]);
    }
}

cv::Mat shrunk(const cv::Mat& picture, double longSide) {
    const double factor = longSide / std::max(picture.cols, picture.rows);
    if (factor >= 1.0) {
        return picture;
    }
    cv::Mat result;
    cv::resize(picture, result, {}, factor, factor, cv::INTER_AREA);
    return result;
}

/// Greedy non-maximum suppression; boxes are fractions, so they are brought to pixels for OpenCV.
std::vector<int> strongest(const Detections& detections, int width, int height) {
    std::vector<cv::Rect2d> pixels;
    for (const cv::Rect2d& box : detections.boxes) {
        pixels.emplace_back(box.x * width, box.y * height, box.width * width, box.height * height);
    }
    std::vector<int> kept;
    cv::dnn::NMSBoxes(pixels, detections.scores, detections.threshold, kOverlap, kept);
    return kept;
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

    Detections detections{m_scoreThreshold, {}, {}};
    runNetwork(m_net, m_input, input, detections);
    if (std::max(input.cols, input.rows) > 2 * kOverviewInput - 1) {
        runNetwork(m_net, m_input, shrunk(input, kOverviewInput), detections);
    }
    std::vector<Detection> result;
    for (const int index : strongest(detections, photo.width(), photo.height())) {
        const cv::Rect2d& box = detections.boxes[static_cast<std::size_t>(index)];
        // The network's boxes are tight: leave a fifth of slack to the size that was asked for.
        if (std::max(box.width * photo.width(), box.height * photo.height()) >= 0.8 * smallest) {
            result.push_back({{box.x, box.y, box.width, box.height},
                              detections.scores[static_cast<std::size_t>(index)],
                              model::FaceOrigin::Cnn});
        }
    }
    return result;
}

} // namespace kith::vision
