// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"
#include "core/model/face_list.h"
#include "core/model/person.h"
#include "core/model/photo.h"
#include "core/model/suggestion.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kith::model {

/// One tile of the Inferred grid.
struct SuggestionRow {
    FaceId face;
    PhotoId photo;
    PersonId person;
    double probability = 0.0;
    PersonId otherPerson; ///< what the other source suggests, none = nothing
    double otherProbability = 0.0;
    bool operator==(const SuggestionRow&) const = default;
};

/// Everything the photo pane and a tooltip tell about one face.
struct FaceDetails {
    Face face;
    Photo photo;
    std::string personName;              ///< empty while unlabelled
    int unknownNumber = 0;               ///< "Unknown 012", 0 = none
    std::vector<Suggestion> suggestions; ///< at most one per source
};

struct FaceCounts {
    std::int64_t all = 0; ///< active
    std::int64_t unlabelled = 0;
    std::int64_t ignored = 0;
    std::int64_t deleted = 0; ///< in the bin, not yet erased
};

/// A photo that could not be read, or only in part (state Scanned), or a file that is no photo Kith knows.
struct PhotoProblem {
    PhotoId photo;
    std::string path;
    PhotoState state = PhotoState::Failed;
    std::string reason;
};

struct LibraryStats {
    std::int64_t photos = 0;
    std::int64_t scanned = 0;
    std::int64_t pending = 0;
    std::int64_t failed = 0;
    std::int64_t skipped = 0;
    std::int64_t missing = 0;
    std::int64_t embeddings = 0; ///< of the chosen embedder
    std::int64_t people = 0;
    std::int64_t unknown = 0;
    FaceCounts faces;
};

/// One line of the history list.
struct HistoryEntry {
    StepId id;
    std::int64_t at = 0; ///< seconds since the epoch
    std::string text;    ///< "Named 3 faces Ada"
    bool undone = false;
};

} // namespace kith::model
