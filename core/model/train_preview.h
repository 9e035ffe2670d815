// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/train_summary.h"

#include <cstdint>
#include <vector>

namespace kith::model {

/// A face whose suggestion is another one after a Train than before. "Nobody" is a suggestion that is not
/// shown, too.
struct SuggestionChange {
    FaceId face;
    PersonId before; ///< none = nobody
    double probabilityBefore = 0.0;
    PersonId after; ///< none = nobody
    double probabilityAfter = 0.0;
    bool operator==(const SuggestionChange&) const = default;
};

/// What a Train changes in the suggestions of one person; lists by face.
struct PersonChanges {
    PersonId person;
    std::vector<SuggestionChange> added;   ///< from nobody to this person
    std::vector<SuggestionChange> changed; ///< from somebody else to this person
    std::vector<SuggestionChange> gone;    ///< from this person to nobody
    bool operator==(const PersonChanges&) const = default;
};

/// An unknown person, "Unknown 012".
struct UnknownFaces {
    int number = 0;
    std::vector<FaceId> faces; ///< in order
    int becomes = 0; ///< of one that goes: the unknown person with most of its faces afterwards; 0 = none
    bool operator==(const UnknownFaces&) const = default;
};

/// What a Train would do; the figures of its TrainSummary are the lengths of these lists.
struct TrainPreview {
    std::int64_t faces = 0;                ///< active faces with an embedding
    std::vector<PersonChanges> persons;    ///< those with changes, most changes first
    std::vector<UnknownFaces> newUnknown;  ///< by number
    std::vector<UnknownFaces> goneUnknown; ///< by number
    double seconds = 0.0;
};

} // namespace kith::model
