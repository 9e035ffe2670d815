// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <cstdint>
#include <vector>

namespace kith::model {

/// The user's answer to "are these two the same person?".
enum class PairAnswer { Same = 1, Different = 2 };

/// Faces that are one person as far as is known: those with one name, else those of an unknown person, else
/// a single face.
struct MergeGroup {
    PersonId person;
    ClusterId cluster; ///< where there is no person
    FaceId face;       ///< stands for the group; where there is no cluster either, it is the group
    std::int64_t faceCount = 0;
};

/// "Are these two the same person?"
struct MergeSuggestion {
    MergeGroup first; ///< keeps its name or number: the named one, else the larger
    MergeGroup second;
    double probability = 0.0;     ///< that they are
    std::vector<double> evidence; ///< what it was read from; kept with the answer
};

} // namespace kith::model
