// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <cstdint>
#include <string>

namespace kith::model {

enum class SuggestionSource { Classification = 0, Clustering = 1 };

/// The machine's guess about one unlabelled face.
struct Suggestion {
    FaceId face;
    SuggestionSource source = SuggestionSource::Classification;
    PersonId person;
    double probability = 0.0; ///< "of the faces shown at 90 %, 90 % are right"
    PersonId runnerUp;        ///< none where only one person is known
    double runnerUpProbability = 0.0;
};

} // namespace kith::model
