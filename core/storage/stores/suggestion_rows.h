// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/suggestion.h"
#include "core/storage/sqlite/query.h"

#include <map>
#include <utility>

namespace kith::storage {

using SuggestionKey = std::pair<model::FaceId, model::SuggestionSource>;

enum class SuggestedFaces { All, Unlabelled };

/// The rows of the table of suggestions.
std::map<SuggestionKey, model::Suggestion> readSuggestions(Database& database, SuggestedFaces which);

/// Writes rows of the table of suggestions one by one.
class SuggestionWriter {
public:
    explicit SuggestionWriter(Database& database);

    /// In the place of what the source suggested for the face before. False, and nothing is written, when the
    /// face or the person is gone, or the user has named the face or rejected the person for it.
    bool put(const model::Suggestion& suggestion);
    void remove(const SuggestionKey& key);

private:
    Query m_put;
    Query m_remove;
};

} // namespace kith::storage
