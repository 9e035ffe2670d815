// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/photo_conflicts.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace kith::grouping {

PhotoConflicts::PhotoConflicts(std::span<const FaceSample> samples)
    : m_photos(samples.size(), kNone) {
    std::unordered_map<model::PhotoId, int> faces;
    for (const FaceSample& sample : samples)
        if (sample.photo.isValid())
            ++faces[sample.photo];
    std::unordered_map<model::PhotoId, std::uint32_t> numbers;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto found = faces.find(samples[i].photo);
        if (found == faces.end() || found->second < 2)
            continue;
        const auto next = static_cast<std::uint32_t>(numbers.size());
        m_photos[i] = numbers.emplace(samples[i].photo, next).first->second;
    }
}

bool overlap(const PhotoSet& a, const PhotoSet& b) {
    auto x = a.begin();
    auto y = b.begin();
    while (x != a.end() && y != b.end()) {
        if (*x == *y)
            return true;
        if (*x < *y)
            ++x;
        else
            ++y;
    }
    return false;
}

void addAll(PhotoSet& to, const PhotoSet& from) {
    PhotoSet merged;
    merged.reserve(to.size() + from.size());
    std::set_union(to.begin(), to.end(), from.begin(), from.end(), std::back_inserter(merged));
    to = std::move(merged);
}

} // namespace kith::grouping
