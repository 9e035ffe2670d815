// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/face_queries.h"
#include "core/storage/query.h"
#include "core/storage/rows.h"

#include <string>

namespace kith::storage {

namespace {

using model::PersonId;

/// An active labelled face in the cluster of cluster_members AS m.
constexpr const char* kNamedMember =
    "(SELECT 1 FROM cluster_members c JOIN labels n2 ON n2.face_id = c.face_id LEFT JOIN marks k2 "
    "ON k2.face_id = c.face_id WHERE c.cluster = m.cluster AND k2.face_id IS NULL)";

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

/// All but the unknown person.
std::optional<model::FaceDetails> readDetails(Database& database, model::FaceId face) {
    Query query(database, std::string("SELECT ") + kFaceColumns + ", " + kPhotoColumns +
                              ", n.name FROM faces f JOIN photos p ON p.id = f.photo_id" + kFaceJoins +
                              "LEFT JOIN persons n ON n.id = l.person_id WHERE f.id = ? AND f.erased = 0");
    if (!query.bind(face).next())
        return std::nullopt;
    model::FaceDetails details;
    details.face = readFace(query);
    details.photo = readPhoto(query, kFaceColumnCount);
    details.personName = query.text(kFaceColumnCount + kPhotoColumnCount);
    if (!details.face.person.isValid())
        details.suggestions = suggestionsOf(database, face);
    return details;
}

} // namespace

std::optional<model::FaceDetails> FaceQueries::details(model::FaceId face) const {
    std::optional<model::FaceDetails> details = readDetails(m_database, face);
    if (details && !details->face.person.isValid())
        details->unknownNumber =
            static_cast<int>(countOf(m_database,
                                     std::string("SELECT m.cluster FROM cluster_members m "
                                                 "WHERE m.face_id = ? AND NOT EXISTS ") +
                                         kNamedMember,
                                     face));
    return details;
}

std::vector<model::FaceDetails> FaceQueries::listDetails(const model::FaceFilter& filter) const {
    std::vector<model::FaceDetails> faces;
    for (const model::FaceRow& row : list(filter)) {
        if (std::optional<model::FaceDetails> details = readDetails(m_database, row.id)) {
            details->unknownNumber = static_cast<int>(row.cluster.value);
            faces.push_back(std::move(*details));
        }
    }
    return faces;
}

std::vector<model::FaceDetails> FaceQueries::ofPhoto(model::PhotoId photo) const {
    std::vector<model::FaceDetails> faces;
    Query query(m_database, "SELECT f.id FROM faces f LEFT JOIN marks k ON k.face_id = f.id "
                            "WHERE f.photo_id = ? AND k.face_id IS NULL ORDER BY f.x, f.id");
    query.bind(photo);
    while (query.next()) {
        if (std::optional<model::FaceDetails> face = details(query.id<model::FaceId>(0)))
            faces.push_back(std::move(*face));
    }
    return faces;
}

} // namespace kith::storage
