// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sqlite/rows.h"

#include "core/model/settings.h"

#include <bit>
#include <cstring>

namespace kith::storage {

static_assert(std::endian::native == std::endian::little, "blobs are stored little-endian");

std::string ofChosenModel() {
    return "NOT EXISTS (SELECT 1 FROM suggestion_origin g JOIN models m ON m.id = g.model_id "
           "WHERE m.sha256 <> g.sha256 OR m.name <> coalesce((SELECT value FROM settings WHERE key = "
           "'embedding.embedder'), '" +
           model::EmbeddingSettings{}.embedder + "')) ";
}

model::Photo readPhoto(const Query& query, int first) {
    model::Photo photo;
    photo.id = query.id<model::PhotoId>(first);
    photo.folder = query.id<model::FolderId>(first + 1);
    photo.path = query.text(first + 2);
    photo.stamp = {query.integer(first + 3), query.integer(first + 4)};
    photo.contentHash = std::bit_cast<std::uint64_t>(query.integer(first + 5));
    photo.width = static_cast<int>(query.integer(first + 6));
    photo.height = static_cast<int>(query.integer(first + 7));
    if (!query.isNull(first + 8))
        photo.takenAt = query.integer(first + 8);
    photo.state = static_cast<model::PhotoState>(query.integer(first + 9));
    photo.reason = model::Sentence::parsed(query.text(first + 10));
    return photo;
}

model::Face readFace(const Query& query, int first) {
    model::Face face;
    face.id = query.id<model::FaceId>(first);
    face.photo = query.id<model::PhotoId>(first + 1);
    face.box = {query.real(first + 2), query.real(first + 3), query.real(first + 4), query.real(first + 5)};
    face.landmarks = readLandmarks(query.bytes(first + 6));
    face.origin = static_cast<model::FaceOrigin>(query.integer(first + 7));
    face.detectionScore = query.real(first + 8);
    face.faceProbability = query.real(first + 9);
    face.quality = query.real(first + 10);
    face.mark = static_cast<model::FaceMark>(query.integer(first + 11));
    face.person = query.id<model::PersonId>(first + 12);
    return face;
}

model::Person readPerson(const Query& query, int first) {
    model::Person person;
    person.id = query.id<model::PersonId>(first);
    person.name = query.text(first + 1);
    person.cover = query.id<model::FaceId>(first + 2);
    person.favourite = query.integer(first + 3) != 0;
    person.hidden = query.integer(first + 4) != 0;
    person.birthDate = model::fromIsoDate(query.text(first + 5));
    person.notes = query.text(first + 6);
    return person;
}

LandmarkBlob toBlob(const model::Landmarks& landmarks) {
    LandmarkBlob blob{};
    for (std::size_t i = 0; i < landmarks.size(); ++i) {
        blob[2 * i] = landmarks[i].x;
        blob[2 * i + 1] = landmarks[i].y;
    }
    return blob;
}

model::Landmarks readLandmarks(std::span<const std::byte> blob) {
    model::Landmarks landmarks{};
    LandmarkBlob values{};
    if (blob.size() != sizeof(values))
        return landmarks;
    std::memcpy(values.data(), blob.data(), sizeof(values));
    for (std::size_t i = 0; i < landmarks.size(); ++i)
        landmarks[i] = {values[2 * i], values[2 * i + 1]};
    return landmarks;
}

} // namespace kith::storage
