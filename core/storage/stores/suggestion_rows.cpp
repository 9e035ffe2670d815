// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/suggestion_rows.h"

#include "core/storage/sqlite/database.h"

#include <string>

namespace kith::storage {

std::map<SuggestionKey, model::Suggestion> readSuggestions(Database& database, SuggestedFaces which) {
    std::map<SuggestionKey, model::Suggestion> suggestions;
    Query query(database, std::string("SELECT face_id, source, person_id, probability, runner_up_person, "
                                      "runner_up_probability FROM suggestions s ") +
                              (which == SuggestedFaces::Unlabelled
                                   ? "WHERE NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = s.face_id) "
                                   : "") +
                              "ORDER BY face_id, source");
    while (query.next()) {
        const model::Suggestion row{
            query.id<model::FaceId>(0),   static_cast<model::SuggestionSource>(query.integer(1)),
            query.id<model::PersonId>(2), query.real(3),
            query.id<model::PersonId>(4), query.real(5)};
        suggestions.emplace_hint(suggestions.end(), SuggestionKey{row.face, row.source}, row);
    }
    return suggestions;
}

SuggestionWriter::SuggestionWriter(Database& database)
    : m_put(database,
            "INSERT INTO suggestions (face_id, source, person_id, probability, runner_up_person, "
            "runner_up_probability) SELECT f.id, ?, p.id, ?, (SELECT id FROM persons WHERE id = ?), ? "
            "FROM faces f, persons p WHERE f.id = ? AND p.id = ? "
            "AND NOT EXISTS (SELECT 1 FROM labels l WHERE l.face_id = f.id) "
            "AND NOT EXISTS (SELECT 1 FROM rejections r WHERE r.face_id = f.id AND r.person_id = p.id) "
            "ON CONFLICT (face_id, source) DO UPDATE SET person_id = excluded.person_id, "
            "probability = excluded.probability, runner_up_person = excluded.runner_up_person, "
            "runner_up_probability = excluded.runner_up_probability")
    , m_remove(database, "DELETE FROM suggestions WHERE face_id = ? AND source = ?") {}

bool SuggestionWriter::put(const model::Suggestion& suggestion) {
    return m_put
               .bind(suggestion.source, suggestion.probability, suggestion.runnerUp,
                     suggestion.runnerUpProbability, suggestion.face, suggestion.person)
               .run() > 0;
}

void SuggestionWriter::remove(const SuggestionKey& key) {
    m_remove.bind(key.first, key.second).run();
}

} // namespace kith::storage
