// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/explanation.h"

#include <QString>

#include <vector>

namespace kith::ui {

/// How far the two sources agree about a face and how clear the guess is, in a sentence or two.
QString whySentence(const std::vector<model::Suggestion>& suggestions);

/// What the faces that it is grouped with tell, in a sentence or two; empty where there are none. person: the
/// name of who is suggested.
QString groupSentence(const model::Explanation& explanation, const QString& person);

/// Null when the source has no guess.
const model::Suggestion* suggestionOf(const std::vector<model::Suggestion>& suggestions,
                                      model::SuggestionSource source);

} // namespace kith::ui
