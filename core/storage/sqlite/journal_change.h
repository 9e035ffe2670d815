// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"
#include "core/model/sentence.h"

#include <vector>

namespace kith::storage {

/// What a step, or its undo or redo, changed.
struct JournalChange {
    model::StepId step;   ///< invalid = nothing changed, nothing was recorded
    model::Sentence text; ///< of the step
    /// With a changed label, rejection, mark, cluster, suggestion or box; by id.
    std::vector<model::FaceId> faces;
    std::vector<model::FaceId> added;   ///< drawn; in none of the other lists
    std::vector<model::FaceId> removed; ///< whose drawing was taken back; in none of the other lists
    bool persons = false;               ///< a person was added, removed or changed
    bool labels = false;                ///< a label was added, removed or changed
    bool marks = false;
    bool suggestions = false; ///< a suggestion, rejection or cluster changed
    bool drawings = false;    ///< a face was drawn or moved, or that was taken back
    bool answers = false;     ///< an answer about a pair of faces was given or taken back
    bool lost = false;        ///< a face lost its place in its photo, or something was decided about one
};

/// What an action changes.
enum class JournalScope {
    Statements, ///< what is said about faces and persons
    Drawing     ///< faces drawn by hand themselves: FaceStore::add and moveDrawn, nothing else
};

} // namespace kith::storage
