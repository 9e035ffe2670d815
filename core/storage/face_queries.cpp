// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/face_queries.h"

#include "core/storage/face_entries.h"
#include "core/storage/face_lists.h"
#include "core/storage/label_store.h"
#include "core/storage/people_queries.h"

namespace kith::storage {

std::vector<model::FaceRow> FaceQueries::list(const model::FaceFilter& filter) const {
    const std::vector<model::PersonId> persons = PeopleQueries(m_database).byName();
    const std::vector<RejectionRow> refused = LabelStore(m_database).rejections();
    return listFaces({readFaceEntries(m_database), refused, persons}, filter);
}

} // namespace kith::storage
