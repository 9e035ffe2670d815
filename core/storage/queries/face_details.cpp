// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/face_lists.h"
#include "core/storage/queries/face_entries.h"
#include "core/storage/queries/face_queries.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"

#include <algorithm>
#include <string>

namespace kith::storage {

namespace {

using model::PersonId;

std::vector<model::Suggestion> suggestionsOf(Database& database, model::FaceId face) {
    std::vector<model::Suggestion> suggestions;
    Query query(database, "SELECT source, person_id, probability, runner_up_person, runner_up_probability "
                          "FROM suggestions s WHERE face_id = ? AND NOT EXISTS (SELECT 1 FROM rejections r "
                          "WHERE r.face_id = s.face_id AND r.person_id = s.person_id) AND " +
                              ofChosenModel() + "ORDER BY source");
    query.bind(face);
    while (query.next())
        suggestions.push_back({face, static_cast<model::SuggestionSource>(query.integer(0)),
                               query.id<PersonId>(1), query.real(2), query.id<PersonId>(3), query.real(4)});
    return suggestions;
}

/// The face's cluster as its unknown number, whoever belongs to it.
std::optional<model::FaceDetails> readDetails(Database& database, model::FaceId face) {
    Query query(database, std::string("SELECT ") + kFaceColumns + ", " + kPhotoColumns +
                              ", n.name, m.cluster FROM faces f JOIN photos p ON p.id = f.photo_id" +
                              kFaceJoins +
                              "LEFT JOIN persons n ON n.id = l.person_id LEFT JOIN cluster_members m ON "
                              "m.face_id = f.id WHERE f.id = ? AND f.erased = 0");
    if (!query.bind(face).next())
        return std::nullopt;
    model::FaceDetails details;
    details.face = readFace(query);
    details.photo = readPhoto(query, kFaceColumnCount);
    details.personName = query.text(kFaceColumnCount + kPhotoColumnCount);
    if (!details.face.person.isValid()) {
        details.suggestions = suggestionsOf(database, face);
        details.unknownNumber = static_cast<int>(query.integer(kFaceColumnCount + kPhotoColumnCount + 1));
    }
    return details;
}

} // namespace

std::optional<model::FaceDetails> FaceQueries::details(model::FaceId face,
                                                       std::span<const model::UnknownSummary> unknown) const {
    std::optional<model::FaceDetails> details = readDetails(m_database, face);
    if (details &&
        !std::ranges::binary_search(unknown, details->unknownNumber, {}, &model::UnknownSummary::number))
        details->unknownNumber = 0;
    return details;
}

std::optional<model::FaceDetails> FaceQueries::details(model::FaceId face) const {
    return details(face, lists::unknownPersons(readFaceEntries(m_database)));
}

std::vector<model::FaceDetails> FaceQueries::listDetails(std::span<const model::FaceRow> rows) const {
    std::vector<model::FaceDetails> faces;
    for (const model::FaceRow& row : rows) {
        if (std::optional<model::FaceDetails> details = readDetails(m_database, row.id)) {
            details->unknownNumber = static_cast<int>(row.cluster.value);
            faces.push_back(std::move(*details));
        }
    }
    return faces;
}

std::vector<model::FaceDetails> FaceQueries::ofPhoto(model::PhotoId photo,
                                                     std::span<const model::UnknownSummary> unknown) const {
    std::vector<model::FaceDetails> faces;
    Query query(m_database, "SELECT f.id FROM faces f LEFT JOIN marks k ON k.face_id = f.id "
                            "WHERE f.photo_id = ? AND k.face_id IS NULL ORDER BY f.x, f.id");
    query.bind(photo);
    while (query.next()) {
        if (std::optional<model::FaceDetails> face = details(query.id<model::FaceId>(0), unknown))
            faces.push_back(std::move(*face));
    }
    return faces;
}

} // namespace kith::storage
