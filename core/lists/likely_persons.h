// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <cstdint>
#include <unordered_map>
#include <unordered_set>

namespace kith::lists {

/// Whom nameless faces are likely to be: the person whose faces lie in their cluster, of several the one with
/// most faces there (ties by id), unless the user said that it is not them.
class LikelyPersons {
public:
    /// A cluster holds so many active faces with this name.
    void addNamed(model::ClusterId cluster, model::PersonId person, std::int64_t faces = 1);
    /// "This face is not that person."
    void refuse(model::FaceId face, model::PersonId person) { m_refused[face].insert(person); }

    /// None for a cluster without names, and for no cluster.
    model::PersonId of(model::FaceId face, model::ClusterId cluster) const;

private:
    struct Named {
        std::unordered_map<model::PersonId, std::int64_t> faces;
        model::PersonId most;
    };
    std::unordered_map<model::ClusterId, Named> m_clusters;
    std::unordered_map<model::FaceId, std::unordered_set<model::PersonId>> m_refused;
};

} // namespace kith::lists
