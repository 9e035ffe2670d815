// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"
#include "core/model/photo.h"
#include "core/model/suggestion.h"

#include <string>
#include <vector>

namespace kith::model {

/// Everything the photo pane and a tooltip tell about one face.
struct FaceDetails {
    Face face;
    Photo photo;
    std::string personName;              ///< empty while unlabelled
    int unknownNumber = 0;               ///< "Unknown 012", 0 = none
    std::vector<Suggestion> suggestions; ///< at most one per source
};

} // namespace kith::model
