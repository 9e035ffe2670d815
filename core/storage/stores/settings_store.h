// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/settings.h"

#include <optional>
#include <string>

namespace kith::storage {

class Database;

/// Settings that travel with the library, one row each.
class SettingsStore {
public:
    explicit SettingsStore(Database& database)
        : m_database(database) {}

    /// A value that is missing, no number or out of its range is the default.
    model::LibrarySettings load() const;
    /// Rows of unknown keys (of a newer program) stay.
    void save(const model::LibrarySettings& settings);

    /// Other small facts about the library; keys start with "state.".
    std::optional<std::string> value(const std::string& key) const;
    void setValue(const std::string& key, const std::string& value);

private:
    Database& m_database;
};

} // namespace kith::storage
