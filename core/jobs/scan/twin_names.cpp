// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan/twin_names.h"

#include "core/jobs/scan/face_assignment.h"
#include "core/jobs/scan/followed_faces.h"
#include "core/storage/stores/face_store.h"
#include "core/storage/stores/picture_store.h"

#include <vector>

namespace kith::jobs {

namespace {

bool saysSomething(const storage::StoredFace& twin) {
    return !twin.erased && (twin.face.person.isValid() || twin.face.mark != model::FaceMark::Active);
}

std::vector<PlacedFace> placesOf(const std::vector<storage::StoredFace>& faces) {
    std::vector<PlacedFace> places;
    for (const storage::StoredFace& face : faces)
        places.push_back(placedFace(face, {}));
    return places;
}

} // namespace

std::vector<model::FaceId> nameAsTwin(storage::Database& database, model::PhotoId photo,
                                      ScanDecisions& decisions) {
    const storage::PictureStore pictures(database);
    const auto picture = pictures.find(photo);
    if (!picture)
        return {};
    const auto twins = pictures.withPixels(picture->identity.pixels);
    if (twins.size() < 2)
        return {};
    const storage::FaceStore store(database);
    const auto faces = store.ofPhoto(photo);
    std::vector<model::FaceId> named;
    std::vector<bool> isNamed(faces.size());
    for (const storage::KnownPicture& twin : twins) {
        if (twin.photo == photo || twin.state != model::PhotoState::Scanned)
            continue;
        const auto others = store.ofPhoto(twin.photo);
        const PictureChange change = changeBetween(twin, picture->identity, picture->width, picture->height);
        const auto assignment = assignFaces(placesOf(others), placesOf(faces), change, {});
        for (const auto& [other, face] : assignment.pairs) {
            if (isNamed[face] || faces[face].touched || !saysSomething(others[other]))
                continue;
            decisions.copyName(others[other].face, faces[face].face.id);
            named.push_back(faces[face].face.id);
            isNamed[face] = true;
        }
    }
    return named;
}

} // namespace kith::jobs
