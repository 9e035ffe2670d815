// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_entry.h"
#include "core/model/person.h"

#include <span>
#include <vector>

namespace kith::storage {

class Database;

/// What screens ask about persons; unknownPersons() of face_lists.h has the unknown ones.
class PeopleQueries {
public:
    explicit PeopleQueries(Database& database)
        : m_database(database) {}

    /// Every person, most active faces first, then by name. `entries` are those of all faces.
    std::vector<model::PersonSummary> people(std::span<const model::FaceEntry> entries) const;
    /// By name.
    std::vector<model::PersonId> byName() const;

private:
    Database& m_database;
};

} // namespace kith::storage
