// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/settings.h"

#include <memory>
#include <span>
#include <string_view>

namespace kith::vision {

class Detector;
class ModelCatalog;
struct ModelEntry;
struct RefinerFigures;

/// How the refiner's crop lies around a box. The network is used to crops around a detector's own boxes, a
/// Detection holds the full face.
struct CropRule {
    std::string_view key;     ///< of the crop's side in the manifest: `crop_side_per_box_side`
    double boxPerFace = 1.0;  ///< side of the detector's own box per side of the full face
    double centreBelow = 0.0; ///< its centre lies so much lower than the face's, per side of the own box
};

/// Of boxes that are full faces: the cnn detector's, and those drawn by hand.
inline constexpr CropRule kFullFaceCrop{"cnn", 1.0, 0.0};
inline constexpr CropRule kHogCrop{"hog", 0.8, 0.06};

enum class BoxSource {
    Detector, ///< its boxes fit the face
    Landmarks ///< it answers in steps of a pyramid; the landmarks know better where the face is
};

/// How small a face a detector looks for. HOG has to enlarge photos for faces under 40 px, and its work grows
/// with the square: it takes a third more than is asked for, which is 1/30 of the short side by default.
struct SizeRule {
    double perWanted = 1.0; ///< side per side that the settings ask for
    double floor = 20.0;    ///< pixels of the original
};

/// Everything that the steps after a detector need to know about it.
struct DetectorTraits {
    model::DetectionMethod method;
    std::string_view program;                   ///< what reports call it where no network takes part
    std::span<const std::string_view> networks; ///< ids in manifests, best first; empty = it needs none
    CropRule crop;
    BoxSource boxes = BoxSource::Detector;
    SizeRule smallest;
    double doubtfulBelow; ///< below this score the refiner has to be surer; a network's manifest may say
                          ///< otherwise
    double sureFrom;      ///< no face on its head reaches this score; a network's manifest may say otherwise
    std::unique_ptr<Detector> (*make)(const model::DetectionSettings& settings, const ModelEntry* network);
};

/// One row for every detector; a new one is added to the table in detector_traits.cpp.
std::span<const DetectorTraits> detectorTraits();
const DetectorTraits& traitsOf(model::DetectionMethod method);
const CropRule& cropFor(model::FaceOrigin origin);

/// The first of the detector's networks that is there, else the first that is listed; null when it needs none
/// or none is listed.
const ModelEntry* networkOf(const DetectorTraits& traits, const ModelCatalog& catalog);
/// The same with its file checked; null when it needs none. Throws model::Error NotFound or Corrupt.
const ModelEntry* verifiedNetworkOf(const DetectorTraits& traits, const ModelCatalog& catalog);
/// From here on a face stands upright, for the detector with its network (networkOf).
double sureScore(const DetectorTraits& traits, const ModelEntry* network);

/// What a detection needs to count as a face.
struct FaceRule {
    double doubtfulBelow; ///< the detector's score
    double probability;   ///< P(face) by the refiner
    double ofDoubtful;    ///< the same of a detection that scores less than doubtfulBelow
};
/// Of the network's manifest; of the traits and the refiner where the detector needs no network.
FaceRule faceRule(const DetectorTraits& traits, const ModelEntry* network, const RefinerFigures& refiner);

} // namespace kith::vision
