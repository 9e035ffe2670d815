// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"

#include <map>
#include <span>
#include <vector>

namespace kith::session {

/// In the order of the persons' ids, and of each person in the order given.
inline std::map<model::PersonId, std::vector<model::FaceId>>
facesByPerson(std::span<const model::FacePerson> faces) {
    std::map<model::PersonId, std::vector<model::FaceId>> byPerson;
    for (const auto& [face, person] : faces) {
        byPerson[person].push_back(face);
    }
    return byPerson;
}

} // namespace kith::session
