// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <cstdint>

namespace kith::model {

/// Which faces a grid shows.
enum class FaceScope {
    All,        ///< every active face
    Unlabelled, ///< active, without a name
    Person,     ///< labelled as one person
    Unknown,    ///< in one cluster that belongs to no person
    Ignored,
    Deleted ///< in the bin
};

enum class FaceSort {
    Date,    ///< newest first
    Quality, ///< best first
    Typical, ///< most like the others of the group first
    Odd      ///< least like them first: what was named by mistake
};

struct FaceFilter {
    FaceScope scope = FaceScope::All;
    PersonId person;   ///< with FaceScope::Person
    ClusterId cluster; ///< with FaceScope::Unknown
    FaceSort sort = FaceSort::Date;
    PersonId together; ///< with FaceScope::Person: both, on photos that show both; none = the one alone
    bool operator==(const FaceFilter&) const = default;
};

/// One tile of the Faces grid: small on purpose, a list may hold 100,000.
struct FaceRow {
    FaceId id;
    PhotoId photo;
    PersonId person;          ///< label, or none
    ClusterId cluster;        ///< the unknown person it lies in, or none
    PersonId likely;          ///< without a name, but in one group with faces of this person, or none
    std::int64_t takenAt = 0; ///< capture time or else file time, seconds since the epoch
    float quality = 0.0F;

    /// Whom the face is shown with: the person it is labelled as, or else likely to be; or none.
    PersonId groupPerson() const { return person.isValid() ? person : likely; }
    bool operator==(const FaceRow&) const = default;
};

} // namespace kith::model
