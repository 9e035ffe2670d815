// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/library_access.h"
#include "core/model/group_similarity.h"

#include <stop_token>
#include <vector>

namespace kith::jobs {

/// How much every active face looks like the others of its group (storage::FaceQueries::list): faces of a
/// person and of an unknown person are compared with the centre of the others there, nameless faces that are
/// likely somebody with that person's. By face; without faces that are in no group or have no embedding of
/// the embedder. Reads the embeddings twice in place of holding them in memory, and writes nothing. Blocks;
/// call it on a pool thread. The embedder need not be listed any more. Throws model::Error(Cancelled) when
/// stopped.
std::vector<model::GroupSimilarity> findSimilarities(const LibraryAccess& access, std::stop_token stop);

} // namespace kith::jobs
