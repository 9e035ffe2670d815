// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/refiner.h"

#include "core/image/crop.h"
#include "core/vision/detector_traits.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kith::vision {
namespace {

/// The box of a full face in units of max(eye distance, distance of eye centre to mouth centre), around the
/// middle of eyes and mouth: medians over YuNet's boxes on LFW, the same within 3 % on WIDER FACE.
constexpr double kBoxWidth = 2.1;
constexpr double kBoxHeight = 2.75;
constexpr double kBoxShift = -0.13;

double logistic(float logit) {
    return 1.0 / (1.0 + std::exp(-static_cast<double>(logit)));
}

} // namespace

model::Box faceBox(const model::Landmarks& landmarks, double width, double height) {
    const auto pixels = [&](std::size_t i) {
        return cv::Point2d(landmarks[i].x * width, landmarks[i].y * height);
    };
    const cv::Point2d eyes = (pixels(0) + pixels(1)) * 0.5;
    const cv::Point2d mouth = (pixels(3) + pixels(4)) * 0.5;
    const double unit = std::max(cv::norm(pixels(1) - pixels(0)), cv::norm(mouth - eyes));
    const cv::Point2d down = (mouth - eyes) / std::max(cv::norm(mouth - eyes), 1e-6);
    const cv::Point2d centre = (eyes + mouth) * 0.5 + down * (kBoxShift * unit);
    return {(centre.x - kBoxWidth * unit / 2) / width, (centre.y - kBoxHeight * unit / 2) / height,
            kBoxWidth * unit / width, kBoxHeight * unit / height};
}

/// A square in pixels of the picture, turned clockwise by `angle` (radians).
struct Refiner::Crop {
    cv::Point2d centre;
    double side = 0.0;
    double angle = 0.0;
};

Refiner::Refiner(const ModelEntry& entry)
    : m_figures(entry.refiner)
    , m_network(entry) {}

RefinedFace Refiner::look(const cv::Mat& picture, const Crop& crop) {
    const int size = m_network.input().width;
    // Bring the square upright first: a picture of about the crop's own resolution, then by area to the
    // input.
    cv::Mat input;
    if (crop.angle == 0.0) {
        input = image::squareCrop(picture, crop.centre, crop.side, size);
    } else {
        const int between = std::clamp(static_cast<int>(std::lround(crop.side)), size, 4 * size);
        const double scale = between / crop.side;
        const double c = std::cos(crop.angle) * scale;
        const double s = std::sin(crop.angle) * scale;
        const cv::Matx23d transform(c, s, between / 2.0 - c * crop.centre.x - s * crop.centre.y, //
                                    -s, c, between / 2.0 + s * crop.centre.x - c * crop.centre.y);
        cv::warpAffine(picture, input, transform, {between, between}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        cv::resize(input, input, {size, size}, 0, 0, cv::INTER_AREA);
    }
    const cv::Mat output = m_network.run({input});
    const auto* values = output.ptr<float>();
    RefinedFace face;
    for (std::size_t i = 0; i < face.landmarks.size(); ++i) {
        const double u = (values[2 * i] - 0.5) * crop.side;
        const double v = (values[2 * i + 1] - 0.5) * crop.side;
        face.landmarks[i] = {
            (crop.centre.x + u * std::cos(crop.angle) - v * std::sin(crop.angle)) / picture.cols,
            (crop.centre.y + u * std::sin(crop.angle) + v * std::cos(crop.angle)) / picture.rows};
    }
    face.faceProbability = logistic(values[10]);
    face.quality = logistic(values[11]);
    return face;
}

RefinedFace Refiner::refine(image::PhotoPixels& photo, const Detection& detection) {
    const double width = photo.width();
    const double height = photo.height();
    const double faceSide = std::max(detection.box.width * width, detection.box.height * height);
    const CropRule& crop = cropFor(detection.origin);
    const double cropSide = faceSide * (m_figures.cropSide(crop.key) * crop.boxPerFace);
    const double longSide = std::max(width, height);
    const double wanted = longSide * std::min(1.0, m_network.input().width / cropSide);
    const cv::Mat& picture = photo.atLeast(static_cast<int>(std::ceil(wanted)));
    const double scale = picture.cols / width;

    const auto inPicture = [&picture](const model::Point& point) {
        return cv::Point2d(point.x * picture.cols, point.y * picture.rows);
    };
    cv::Point2d centre = inPicture(detection.box.centre());
    centre.y += crop.centreBelow * crop.boxPerFace * faceSide * scale;
    const RefinedFace first = look(picture, {centre, cropSide * scale, 0.0});

    const cv::Point2d leftEye = inPicture(first.landmarks[0]);
    const cv::Point2d rightEye = inPicture(first.landmarks[1]);
    const cv::Point2d eyes = (leftEye + rightEye) * 0.5;
    const cv::Point2d mouth = (inPicture(first.landmarks[3]) + inPicture(first.landmarks[4])) * 0.5;
    const cv::Point2d across = rightEye - leftEye;
    const double unit = std::max(cv::norm(across), cv::norm(mouth - eyes));
    const double angle = std::atan2(across.y, across.x);
    const double side = m_figures.secondSide * unit;
    if (first.faceProbability < 0.05 || side < 8.0 || side > 3.0 * cropSide * scale) {
        return first;
    }
    const cv::Point2d up(std::sin(angle), -std::cos(angle));
    const RefinedFace second =
        look(picture, {(eyes + mouth) * 0.5 + up * (m_figures.secondShift * side), side, angle});
    // P(face) of both views: a detection must look like a face before and after it is centred.
    return {second.landmarks, std::min(first.faceProbability, second.faceProbability), second.quality};
}

} // namespace kith::vision
