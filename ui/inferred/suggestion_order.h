// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/suggestion_row.h"

#include <unordered_map>
#include <vector>

namespace kith::ui {

/// The order of suggestions on the screen. While the user answers, groups and their rows keep their places,
/// although sizes and probabilities change with every answer; what is new comes where it belongs, but never
/// before the row that the user is at in its group.
class SuggestionOrder {
public:
    /// The next sort() is by size and probability again.
    void forget();
    /// rows: grouped by person as the groups would come, best first. current: none = nowhere in particular.
    void sort(std::vector<model::SuggestionRow>& rows, model::FaceId current);

private:
    /// What a row was sorted by when it came.
    struct Place {
        model::PersonId person;
        double probability = 0.0;
        int arrival = 0;
    };
    std::unordered_map<model::PersonId, std::size_t> m_groups;
    std::unordered_map<model::FaceId, Place> m_places;
    int m_arrivals = 0;
};

} // namespace kith::ui
