// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/scan_decisions.h"
#include "core/model/ids.h"
#include "core/storage/sqlite/database.h"

#include <vector>

namespace kith::jobs {

/// A photo whose faces were found just now and that has the pixels of another one gets the names and marks
/// of that one's faces: a copy, a link, a file that was tagged and saved beside. Of several twins the first
/// that says something about a face counts. Faces the user did something with are left alone.
/// Returns the faces.
std::vector<model::FaceId> nameAsTwin(storage::Database& database, model::PhotoId photo,
                                      ScanDecisions& decisions);

} // namespace kith::jobs
