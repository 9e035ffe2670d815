// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kith::ui {

/// How well a typed text fits a name, best first. Without regard to case and accents.
enum class NameMatch {
    Equal,
    Start,     ///< of the name
    WordStart, ///< of a later word
    Inside,    ///< somewhere
    Letters,   ///< its letters in this order, with others between them
    None
};

/// Blank text matches every name (as Start).
NameMatch matchName(const QString& typed, const QString& name);

/// The same name as the library sees it: no regard to case and surrounding blanks, but to accents.
bool isSameName(const QString& a, const QString& b);

} // namespace kith::ui
