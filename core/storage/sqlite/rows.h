// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face.h"
#include "core/model/person.h"
#include "core/model/photo.h"
#include "core/storage/sqlite/query.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace kith::storage {

/// Column lists and their readers; `first` is the index of the list's first column in the query.

/// Of photos AS p.
inline constexpr const char* kPhotoColumns =
    "p.id, p.folder_id, p.path, p.size, p.modified_ns, "
    "p.content_hash, p.width, p.height, p.taken_at, p.state, p.reason";
inline constexpr int kPhotoColumnCount = 11;
model::Photo readPhoto(const Query& query, int first = 0);

/// Of faces AS f, with marks AS k and labels AS l joined from the left.
inline constexpr const char* kFaceColumns =
    "f.id, f.photo_id, f.x, f.y, f.width, f.height, f.landmarks, f.origin, f.detection_score, "
    "f.face_probability, f.quality, coalesce(k.mark, 0), l.person_id";
inline constexpr int kFaceColumnCount = 13;
inline constexpr const char* kFaceJoins =
    " LEFT JOIN marks k ON k.face_id = f.id LEFT JOIN labels l ON l.face_id = f.id ";
model::Face readFace(const Query& query, int first = 0);

/// Of persons.
inline constexpr const char* kPersonColumns = "id, name, cover_face, favourite, hidden, birth_date, notes";
inline constexpr int kPersonColumnCount = 7;
model::Person readPerson(const Query& query, int first = 0);

/// A condition: the suggestions are not known to be of another recognition model than the chosen one, or of
/// another file of it.
std::string ofChosenModel();

/// When a photo was taken or else its file changed, in seconds since the epoch; of photos AS p.
inline constexpr const char* kTakenAt = "coalesce(p.taken_at, p.modified_ns / 1000000000)";

/// Clusters with active faces, none of them labelled, and how many those are: columns cluster, faces.
inline constexpr const char* kUnknownClusters =
    "SELECT m.cluster AS cluster, count(*) AS faces FROM cluster_members m "
    "LEFT JOIN marks k ON k.face_id = m.face_id LEFT JOIN labels l ON l.face_id = m.face_id "
    "WHERE k.face_id IS NULL GROUP BY m.cluster HAVING count(l.face_id) = 0";

/// Begins the key in `settings` of a folder that is being removed; its id follows.
inline constexpr const char* kFolderRemoval = "folder.removing.";
/// A condition on folders.
inline constexpr const char* kIsBeingRemoved =
    "EXISTS (SELECT 1 FROM settings s WHERE s.key = 'folder.removing.' || folders.id)";

using LandmarkBlob = std::array<double, 10>;
LandmarkBlob toBlob(const model::Landmarks& landmarks);
/// All zero when the blob has another size.
model::Landmarks readLandmarks(std::span<const std::byte> blob);

} // namespace kith::storage
