// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/detection_method.h"
#include "core/model/geometry.h"
#include "core/model/ids.h"

#include <optional>

namespace kith::model {

/// What the user made of a face; Active unless said otherwise.
enum class FaceMark {
    Active = 0,
    Ignored = 1, ///< "someone I don't care about"
    Deleted = 2  ///< "this is not a face": in the bin
};

/// One box in one photo, as stored.
struct Face {
    FaceId id;
    PhotoId photo;
    Box box;
    Landmarks landmarks{};
    FaceOrigin origin = FaceOrigin::Hog;
    double detectionScore = 0.0;  ///< the detector's own scale
    double faceProbability = 1.0; ///< the refiner's P(face)
    double quality = 0.0;         ///< fitness for recognition in [0, 1]
    FaceMark mark = FaceMark::Active;
    PersonId person; ///< the user's label; none while unlabelled
};

/// A statement about a face and a person.
struct FacePerson {
    FaceId face;
    PersonId person;
};

/// Below this quality a face is shown and can be labelled, but never seeds a cluster nor trains a person.
inline constexpr double kLowQuality = 0.25;

} // namespace kith::model
