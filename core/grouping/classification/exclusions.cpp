// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/classification/exclusions.h"

#include <algorithm>

namespace kith::grouping {

Exclusions::Exclusions(std::span<const FaceSample> samples, std::span<const Rejection> rejections,
                       std::span<const model::PersonId> persons) {
    std::unordered_map<model::PersonId, std::size_t> places;
    for (std::size_t p = 0; p < persons.size(); ++p)
        places.emplace(persons[p], p);
    for (const Rejection& rejection : rejections)
        if (const auto found = places.find(rejection.person); found != places.end())
            m_rejected[rejection.face].push_back(found->second);
    for (const FaceSample& sample : samples)
        if (sample.label.isValid() && sample.photo.isValid())
            m_inPhoto[sample.photo].push_back(places.at(sample.label));
}

bool Exclusions::isRejected(model::FaceId face, std::size_t person) const {
    const auto found = m_rejected.find(face);
    return found != m_rejected.end() && std::ranges::find(found->second, person) != found->second.end();
}

std::span<const std::size_t> Exclusions::inPhoto(model::PhotoId photo) const {
    const auto found = m_inPhoto.find(photo);
    return found == m_inPhoto.end() ? std::span<const std::size_t>{} : found->second;
}

} // namespace kith::grouping
