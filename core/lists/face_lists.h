// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/face_entry.h"
#include "core/model/face_list.h"
#include "core/model/library_stats.h"
#include "core/model/person.h"
#include "core/model/rejection.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace kith::lists {

/// What screens show follows from the entries of all faces (face_entries.h) without asking the file again:
/// pure functions, linear in the number of entries but for the sorting. Entries are by id.

/// What the order and the groups of a list hang on.
struct ListedLibrary {
    std::span<const model::FaceEntry> entries;      ///< of all faces
    std::span<const model::Rejection> refused;      ///< all there are
    std::span<const model::PersonId> personsByName; ///< all there are
};

/// The faces of a list in display order. FaceScope::Unknown gives the active unlabelled faces of the cluster
/// even when others of it got a name meanwhile (their FaceRow::cluster is none then), so that a grid does not
/// empty under the user. Named persons come by number of faces in the answer (descending, then name), each
/// before the nameless faces that are likely this person's, then unknown persons by size, then faces of
/// nobody; in a group by the filter's sort, ties by id. Of two persons together the faces of both, on photos
/// where both are active. How alike faces are is not known here: Typical and Odd give the newest first.
std::vector<model::FaceRow> listFaces(const ListedLibrary& library, const model::FaceFilter& filter);

model::FaceCounts countFaces(std::span<const model::FaceEntry> entries);

/// The active labelled faces of a person.
struct NamedFaces {
    std::int64_t count = 0;
    model::FaceId best; ///< of the best quality, ties by id
    float bestQuality = -1.0F;
    std::int64_t lastNamed = 0; ///< seconds since the epoch
};
std::unordered_map<model::PersonId, NamedFaces> namedFaces(std::span<const model::FaceEntry> entries);

/// Clusters with active faces, none of them labelled, by number.
std::vector<model::UnknownSummary> unknownPersons(std::span<const model::FaceEntry> entries);

} // namespace kith::lists
