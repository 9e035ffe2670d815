// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/suggestion.h"

#include <QString>

namespace kith::ui {

/// "Classification" or "Clustering".
QString sourceName(model::SuggestionSource source);
model::SuggestionSource otherSource(model::SuggestionSource source);

} // namespace kith::ui
