// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/queries.h"

#include <vector>

namespace kith::storage {

class Database;

class PeopleQueries {
public:
    explicit PeopleQueries(Database& database)
        : m_database(database) {}

    /// Every person, most active faces first, then by name.
    std::vector<model::PersonSummary> people() const;
    /// Clusters with active faces, none of them labelled; by number.
    std::vector<model::UnknownSummary> unknown() const;

private:
    Database& m_database;
};

} // namespace kith::storage
