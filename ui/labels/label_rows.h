// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/person_rows.h"

namespace kith::ui {

struct LabelRows {
    std::vector<PersonRow> rows;
    int highlighted = -1; ///< the row that Enter takes, -1 = none
};

/// The lines of the label popup for a typed text: matches (best first), people used lately, and
/// "New person" where the text is a name that nobody has yet. Hidden people are offered once something is
/// typed, after all others and marked as hidden; only their whole name makes Enter take them.
LabelRows labelRowsFor(const std::vector<model::PersonSummary>& people, const QString& typed);

} // namespace kith::ui
