// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vision/hog_detector.h"

#include "core/vision/detector_traits.h"
#include "core/vision/hog_scan.h"

#include <dlib/image_processing/frontal_face_detector.h>
#include <dlib/opencv/cv_image.h>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace kith::vision {
namespace {

/// Side in pixels of the filters' window; a face of 100 px gives a window of 80 (the box is 0.8 of the face).
constexpr int kWindow = 80;
constexpr double kFullFace = kWindow / kHogCrop.boxPerFace;
/// Below dlib's own threshold (0): the refiner judges every detection again, so weak ones are worth a look.
constexpr double kThreshold = -0.4;
/// Levels of the 5/6 pyramid in one octave.
constexpr unsigned long kOctave = 4;
constexpr double kOverlap = 0.3;

/// Filters for windows of 40 px with cells of 4: the same weights on a picture of half the size. Its
/// gradients are a little softer than those of the full picture, the work is far less.
HogFilter halved(const HogFilter& filter) {
    HogScanner scanner;
    scanner.copy_configuration(filter.get_scanner());
    scanner.set_cell_size(filter.get_scanner().get_cell_size() / 2);
    scanner.set_detection_window_size(kWindow / 2, kWindow / 2);
    scanner.set_max_pyramid_levels(kOctave);
    std::vector<HogFilter::feature_vector_type> weights;
    for (unsigned long i = 0; i < filter.num_detectors(); ++i) {
        weights.push_back(filter.get_w(i));
    }
    return {scanner, filter.get_overlap_tester(), weights};
}

/// dlib unpacks it from a text, which takes longer than looking at a photo.
const HogFilter& frontalFilter() {
    static const HogFilter filter = dlib::get_frontal_face_detector();
    return filter;
}

/// The full face for a HOG box in pixels of a picture of this size, as fractions.
model::Box fullFace(const dlib::rectangle& box, const cv::Size& picture) {
    const double side = static_cast<double>(box.width()) / kHogCrop.boxPerFace;
    const double x = box.left() + static_cast<double>(box.width()) / 2.0 - side / 2.0;
    const double y = box.top() + static_cast<double>(box.height()) / 2.0 -
                     kHogCrop.centreBelow * static_cast<double>(box.width()) - side / 2.0;
    return {x / picture.width, y / picture.height, side / picture.width, side / picture.height};
}

void addDetections(const HogScan& scan, std::vector<HogDetection> found, const cv::Size& picture,
                   std::vector<Detection>& detections) {
    for (const auto& [score, box] : scan.suppressed(std::move(found))) {
        detections.push_back({fullFace(box, picture), score, model::FaceOrigin::Hog});
    }
}

HogPicture pictureOf(const cv::Mat& grey) {
    HogPicture picture;
    dlib::assign_image(picture, dlib::cv_image<unsigned char>(grey));
    return picture;
}

/// Greedy non-maximum suppression over the two scans.
std::vector<Detection> strongest(std::vector<Detection> detections) {
    std::ranges::stable_sort(detections, std::ranges::greater{}, &Detection::score);
    std::vector<Detection> kept;
    for (const Detection& detection : detections) {
        const bool covered = std::ranges::any_of(kept, [&detection](const Detection& stronger) {
            return model::intersectionOverUnion(detection.box, stronger.box) > kOverlap;
        });
        if (!covered) {
            kept.push_back(detection);
        }
    }
    return kept;
}

} // namespace

struct HogDetector::Filters {
    HogScan large{frontalFilter()};
    HogScan small{halved(frontalFilter())};
};

HogDetector::HogDetector(const model::DetectionSettings& settings)
    : m_settings(settings)
    , m_filters(std::make_unique<Filters>()) {}

HogDetector::~HogDetector() = default;

std::vector<Detection> HogDetector::detect(image::PhotoPixels& photo) {
    const int longSide = std::max(photo.width(), photo.height());
    const double smallest = minimumFaceSide(m_settings, photo.width(), photo.height());
    // The smallest face gets a window of 40 px in this picture, for the halved filters.
    const double scale = kFullFace / 2.0 / smallest;
    const cv::Mat& decoded = photo.atLeast(static_cast<int>(std::ceil(longSide * scale)));
    const double resize = scale * longSide / std::max(decoded.cols, decoded.rows);
    cv::Mat grey;
    cv::cvtColor(decoded, grey, cv::COLOR_BGR2GRAY);
    cv::resize(grey, grey, {}, resize, resize, resize < 1.0 ? cv::INTER_AREA : cv::INTER_LINEAR);

    std::vector<Detection> detections;
    std::vector<HogDetection> small;
    std::vector<HogDetection> large;
    HogPicture picture = pictureOf(grey);
    for (unsigned long level = 0; m_filters->large.takesLevel(level, picture); ++level) {
        if (m_filters->small.takesLevel(level, picture)) {
            m_filters->small.scan(picture, level, kThreshold, small);
        }
        m_filters->large.scan(picture, level, kThreshold, large);
        HogPicture next;
        HogScanner::pyramid_type()(picture, next);
        picture.swap(next);
    }
    addDetections(m_filters->small, std::move(small), grey.size(), detections);
    addDetections(m_filters->large, std::move(large), grey.size(), detections);
    return strongest(std::move(detections));
}

} // namespace kith::vision
