// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/person_store.h"

#include "core/model/error.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"
#include "core/storage/sqlite/transaction.h"

namespace kith::storage {

namespace {

using model::Error;
using model::ErrorKind;
using model::SentenceCode;

std::optional<model::Person> findWhere(Database& database, const char* condition, const auto& value) {
    Query query(database, std::string("SELECT ") + kPersonColumns + " FROM persons WHERE " + condition);
    return query.bind(value).next() ? std::optional(readPerson(query)) : std::nullopt;
}

} // namespace

std::optional<model::Person> PersonStore::find(model::PersonId person) const {
    return findWhere(m_database, "id = ?", person);
}

std::optional<model::Person> PersonStore::findByKey(const std::string& nameKey) const {
    return findWhere(m_database, "name_key = ?", nameKey);
}

std::vector<model::Person> PersonStore::list() const {
    std::vector<model::Person> persons;
    Query query(m_database, std::string("SELECT ") + kPersonColumns + " FROM persons ORDER BY name_key");
    while (query.next())
        persons.push_back(readPerson(query));
    return persons;
}

/// `self` may have the key already.
static void checkName(const PersonStore& store, const std::string& name, const std::string& nameKey,
                      model::PersonId self) {
    if (name.empty() || nameKey.empty())
        throw Error(ErrorKind::Invalid, SentenceCode::PersonNameless);
    const std::optional<model::Person> other = store.findByKey(nameKey);
    if (other && other->id != self)
        throw Error(ErrorKind::AlreadyThere, {SentenceCode::PersonThereAlready, {other->name}});
}

model::PersonId PersonStore::create(const std::string& name, const std::string& nameKey) {
    WriteTransaction transaction(m_database);
    checkName(*this, name, nameKey, {});
    Query(m_database, "INSERT INTO persons (name, name_key, created_at) VALUES (?, ?, ?)")
        .bind(name, nameKey, currentTime())
        .run();
    const model::PersonId person(lastInsertId(m_database));
    transaction.commit();
    return person;
}

void PersonStore::rename(model::PersonId person, const std::string& name, const std::string& nameKey) {
    WriteTransaction transaction(m_database);
    checkName(*this, name, nameKey, person);
    Query(m_database, "UPDATE persons SET name = ?, name_key = ? WHERE id = ?")
        .bind(name, nameKey, person)
        .run();
    transaction.commit();
}

void PersonStore::setCover(model::PersonId person, model::FaceId face) {
    Query(m_database, "UPDATE persons SET cover_face = (SELECT id FROM faces WHERE id = ?) WHERE id = ?")
        .bind(face, person)
        .run();
}

void PersonStore::setFavourite(model::PersonId person, bool favourite) {
    Query(m_database, "UPDATE persons SET favourite = ? WHERE id = ?").bind(favourite ? 1 : 0, person).run();
}

void PersonStore::setHidden(model::PersonId person, bool hidden) {
    Query(m_database, "UPDATE persons SET hidden = ? WHERE id = ?").bind(hidden ? 1 : 0, person).run();
}

void PersonStore::setBirthDate(model::PersonId person, const std::optional<model::CalendarDate>& date) {
    const std::optional<std::string> text = date ? std::optional(model::toIsoDate(*date)) : std::nullopt;
    Query(m_database, "UPDATE persons SET birth_date = ? WHERE id = ?").bind(text, person).run();
}

void PersonStore::setNotes(model::PersonId person, const std::string& notes) {
    Query(m_database, "UPDATE persons SET notes = ? WHERE id = ?").bind(notes, person).run();
}

void PersonStore::merge(model::PersonId into, model::PersonId from) {
    if (into == from)
        return;
    WriteTransaction transaction(m_database);
    for (const char* sql :
         {"UPDATE labels SET person_id = ?1 WHERE person_id = ?2",
          "UPDATE kept_labels SET person_id = ?1 WHERE person_id = ?2",
          "DELETE FROM rejections WHERE person_id IN (?1, ?2) AND face_id IN "
          "(SELECT face_id FROM labels WHERE person_id = ?1)",
          "DELETE FROM rejections WHERE person_id = ?2 AND face_id IN "
          "(SELECT face_id FROM rejections WHERE person_id = ?1)",
          "UPDATE rejections SET person_id = ?1 WHERE person_id = ?2",
          "UPDATE suggestions SET runner_up_person = NULL, runner_up_probability = 0 "
          "WHERE person_id IN (?1, ?2) AND runner_up_person IN (?1, ?2)",
          "UPDATE suggestions SET runner_up_person = ?1 WHERE runner_up_person = ?2",
          "UPDATE suggestions SET person_id = ?1 WHERE person_id = ?2",
          "UPDATE persons SET favourite = max(persons.favourite, other.favourite), "
          "cover_face = coalesce(persons.cover_face, other.cover_face), "
          "birth_date = coalesce(persons.birth_date, other.birth_date), "
          "notes = persons.notes || iif(persons.notes <> '' AND other.notes <> '', char(10), '') || "
          "other.notes FROM persons AS other WHERE persons.id = ?1 AND other.id = ?2",
          "DELETE FROM persons WHERE id = ?2 AND id <> ?1"})
        Query(m_database, sql).bind(into, from).run();
    transaction.commit();
}

void PersonStore::remove(model::PersonId person) {
    WriteTransaction transaction(m_database);
    for (const char* sql :
         {"DELETE FROM labels WHERE person_id = ?", "DELETE FROM kept_labels WHERE person_id = ?",
          "DELETE FROM rejections WHERE person_id = ?", "DELETE FROM suggestions WHERE person_id = ?",
          "UPDATE suggestions SET runner_up_person = NULL, runner_up_probability = 0 "
          "WHERE runner_up_person = ?",
          "DELETE FROM persons WHERE id = ?"})
        Query(m_database, sql).bind(person).run();
    transaction.commit();
}

} // namespace kith::storage
