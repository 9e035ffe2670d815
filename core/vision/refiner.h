// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/vision/detector.h"
#include "core/vision/network.h"

namespace kith::vision {

/// What the refiner says about one detection.
struct RefinedFace {
    model::Landmarks landmarks{}; ///< fractions of the upright photo, left to right as seen
    double faceProbability = 0.0;
    double quality = 0.0; ///< fitness for recognition in [0, 1], by the network alone
};

/// The full face (cheek to cheek, hairline to chin) around five landmarks, for a photo of this size in
/// pixels.
model::Box faceBox(const model::Landmarks& landmarks, double width, double height);

/// The project's face refiner (resources/models/kith_refine_1.md): five landmarks, P(face) and quality from a
/// square crop around a detection, in two passes: on the box, then turned and centred by its landmarks. Not
/// thread-safe: one per worker.
class Refiner {
public:
    explicit Refiner(const ModelEntry& entry);
    /// The photo decodes finer where the crop would be smaller than the network's input.
    RefinedFace refine(image::PhotoPixels& photo, const Detection& detection);
    const RefinerFigures& figures() const { return m_figures; }

private:
    struct Crop;
    RefinedFace look(const cv::Mat& picture, const Crop& crop);

    RefinerFigures m_figures;
    Network m_network;
};

} // namespace kith::vision
