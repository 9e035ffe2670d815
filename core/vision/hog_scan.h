// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vision/fhog_features.h"
#include "core/vision/filter_bank.h"

#include <dlib/image_processing/object_detector.h>
#include <dlib/image_processing/scan_fhog_pyramid.h>

#include <utility>
#include <vector>

namespace kith::vision {

using HogScanner = dlib::scan_fhog_pyramid<dlib::pyramid_down<6>>;
using HogFilter = dlib::object_detector<HogScanner>;
using HogPicture = dlib::array2d<unsigned char>;
/// Score above the filter's own threshold, and the box in pixels of the picture.
using HogDetection = std::pair<double, dlib::rectangle>;

/// The filters of a dlib detector over one picture of a pyramid: what dlib's object_detector does there, with
/// faster features and a faster correlation. Not thread-safe.
class HogScan {
public:
    explicit HogScan(const HogFilter& filter);

    /// Whether dlib's pyramid has a level of this size (the level 0 always is).
    bool takesLevel(unsigned long level, const HogPicture& picture) const;
    /// Adds the detections in the picture of a level with a score of at least `threshold` (0 = dlib's own);
    /// boxes in pixels of level 0.
    void scan(const HogPicture& picture, unsigned long level, double threshold,
              std::vector<HogDetection>& detections);
    /// The strongest first, without those that overlap a stronger one.
    std::vector<HogDetection> suppressed(std::vector<HogDetection> detections) const;

private:
    struct Detector {
        std::vector<SeparableFilter> filters;
        double threshold = 0.0;
    };
    void collect(const Detector& detector, unsigned long level, double threshold,
                 std::vector<HogDetection>& detections) const;

    HogScanner m_geometry; ///< configuration alone
    dlib::test_box_overlap m_overlaps;
    std::vector<Detector> m_detectors;
    FhogFeatures m_features;
    ScoreMap m_map;
};

} // namespace kith::vision
