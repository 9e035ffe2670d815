// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inferred/suggestion_order.h"

#include <algorithm>
#include <tuple>

namespace kith::ui {

void SuggestionOrder::forget() {
    m_groups.clear();
    m_places.clear();
}

void SuggestionOrder::sort(std::vector<model::SuggestionRow>& rows, model::FaceId current) {
    const auto known = m_places.find(current);
    const Place at = known == m_places.end() ? Place() : known->second;
    ++m_arrivals;
    struct Sorted {
        std::tuple<std::size_t, double, int, std::int64_t> key;
        model::SuggestionRow row;
    };
    std::vector<Sorted> sorted;
    sorted.reserve(rows.size());
    for (const model::SuggestionRow& row : rows) {
        const std::size_t group = m_groups.emplace(row.person, m_groups.size()).first->second;
        Place& place = m_places[row.face];
        if (place.person != row.person) { // new here
            const bool beside = at.person == row.person && row.face != current;
            place = {row.person, beside ? std::min(row.probability, at.probability) : row.probability,
                     m_arrivals};
        }
        sorted.push_back({{group, -place.probability, place.arrival, row.face.value}, row});
    }
    std::ranges::sort(sorted, {}, &Sorted::key);
    std::ranges::transform(sorted, rows.begin(), &Sorted::row);
}

} // namespace kith::ui
