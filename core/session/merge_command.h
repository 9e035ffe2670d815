// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/merge.h"

namespace kith::session {

class LibraryState;

/// What the answers of MergeTopic do, each as one step of the journal. Throws model::Error(NotFound) when one
/// of the groups is not there (any more), and Invalid when both are the same.
void mergeGroups(LibraryState& state, const model::MergeSuggestion& question);
void keepGroupsApart(LibraryState& state, const model::MergeSuggestion& question);

} // namespace kith::session
