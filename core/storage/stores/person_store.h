// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/person.h"

#include <optional>
#include <string>
#include <vector>

namespace kith::storage {

class Database;

/// Persons. `nameKey` is the name as folded by the caller for comparison; it is unique. Commands belong into
/// JournalStore::record. Invalid is thrown for a blank name or key and AlreadyThere for a key in use.
class PersonStore {
public:
    explicit PersonStore(Database& database)
        : m_database(database) {}

    std::optional<model::Person> find(model::PersonId person) const;
    std::optional<model::Person> findByKey(const std::string& nameKey) const;
    /// By name key.
    std::vector<model::Person> list() const;

    model::PersonId create(const std::string& name, const std::string& nameKey);
    void rename(model::PersonId person, const std::string& name, const std::string& nameKey);
    /// An invalid face id = no cover.
    void setCover(model::PersonId person, model::FaceId face);
    void setFavourite(model::PersonId person, bool favourite);
    void setHidden(model::PersonId person, bool hidden);
    void setBirthDate(model::PersonId person, const std::optional<model::CalendarDate>& date);
    void setNotes(model::PersonId person, const std::string& notes);
    /// The faces, rejections and suggestions of one person become those of the other, who keeps their own
    /// name, cover and birth date, where they have one, and gets the notes of both; a face that is theirs now
    /// is no longer rejected for them.
    void merge(model::PersonId into, model::PersonId from);
    /// With the person go their labels, rejections and suggestions. The faces become unlabelled.
    void remove(model::PersonId person);

private:
    Database& m_database;
};

} // namespace kith::storage
