// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/queries/face_queries.h"

#include "core/lists/face_lists.h"
#include "core/storage/queries/face_entries.h"
#include "core/storage/queries/people_queries.h"
#include "core/storage/stores/label_store.h"

namespace kith::storage {

std::vector<model::FaceRow> FaceQueries::list(const model::FaceFilter& filter) const {
    const std::vector<model::PersonId> persons = PeopleQueries(m_database).byName();
    const std::vector<model::Rejection> refused = LabelStore(m_database).rejections();
    return lists::listFaces({readFaceEntries(m_database), refused, persons}, filter);
}

} // namespace kith::storage
