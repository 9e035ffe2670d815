// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/likely_persons.h"

namespace kith::lists {

void LikelyPersons::addNamed(model::ClusterId cluster, model::PersonId person, std::int64_t faces) {
    Named& named = m_clusters[cluster];
    const std::int64_t count = named.faces[person] += faces;
    const std::int64_t most = named.most.isValid() ? named.faces.at(named.most) : 0;
    if (count > most || (count == most && person < named.most))
        named.most = person;
}

model::PersonId LikelyPersons::of(model::FaceId face, model::ClusterId cluster) const {
    const auto found = m_clusters.find(cluster);
    if (found == m_clusters.end())
        return {};
    const auto refused = m_refused.find(face);
    const bool isRefused = refused != m_refused.end() && refused->second.contains(found->second.most);
    return isRefused ? model::PersonId() : found->second.most;
}

} // namespace kith::lists
