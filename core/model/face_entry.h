// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"
#include "core/model/ids.h"

#include <cstdint>

namespace kith::model {

/// What lists of faces and of people follow from: one face that is not erased. Small on purpose, a library
/// may hold 100,000.
struct FaceEntry {
    FaceId id;
    PhotoId photo;
    PersonId person;          ///< label, or none
    ClusterId cluster;        ///< of the last Train, whoever belongs to it; or none
    std::int64_t takenAt = 0; ///< capture time or else file time, seconds since the epoch
    std::int64_t namedAt = 0; ///< when it got its label, seconds since the epoch
    float quality = 0.0F;
    FaceMark mark = FaceMark::Active;
    bool operator==(const FaceEntry&) const = default;
};

} // namespace kith::model
