// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

namespace kith::model {

/// How much a face looks like the group it is shown in.
struct GroupSimilarity {
    FaceId face;
    PersonId person;         ///< the group: whom it is named or likely, or none
    ClusterId cluster;       ///< the group: an unknown person, or none
    float similarity = 0.0F; ///< cosine to the centre of the group's other faces, [-1, 1]
};

} // namespace kith::model
