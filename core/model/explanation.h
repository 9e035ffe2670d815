// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/suggestion.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kith::model {

/// How alike two faces are, told by how often the faces of two different people are that much alike.
enum class SimilarityGrade {
    Unlike,   ///< in more than 1 of 100 pairs
    Slight,   ///< in fewer, but in more than 1 of 10,000
    Alike,    ///< in fewer than 1 of 10,000
    VeryAlike ///< as the faces of one person usually are, or more
};

/// A face that another one is compared with.
struct LikeFace {
    FaceId face;
    double similarity = 0.0; ///< cosine, [-1, 1]
    SimilarityGrade grade = SimilarityGrade::Unlike;
    bool operator==(const LikeFace&) const = default;
};

/// A face compared with the labelled faces of one person.
struct PersonSimilarity {
    PersonId person;               ///< none = nobody
    std::int64_t labelled = 0;     ///< faces compared with
    std::vector<LikeFace> nearest; ///< the most alike of them, best first
    bool operator==(const PersonSimilarity&) const = default;
};

/// The other faces of the cluster that a face lies in.
struct GroupEvidence {
    std::int64_t others = 0;
    std::int64_t named = 0;        ///< of them labelled as the suggested person
    std::vector<LikeFace> nearest; ///< the most alike of them, best first
    SimilarityGrade best =
        SimilarityGrade::Unlike; ///< of the unlabelled ones to labelled faces of the suggested person
    bool operator==(const GroupEvidence&) const = default;
};

/// Why a source suggests somebody for a face.
struct Explanation {
    FaceId face;
    SuggestionSource source = SuggestionSource::Classification;
    std::optional<Suggestion> suggestion; ///< as shown; none = there is none, and nothing below
    PersonSimilarity suggested;
    PersonSimilarity runnerUp;
    GroupEvidence group;
    /// The face by itself would not have been enough: the others of its cluster speak for it.
    bool restsOnGroup = false;
};

} // namespace kith::model
