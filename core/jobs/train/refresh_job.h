// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/library_access.h"
#include "core/model/ids.h"

#include <stop_token>
#include <vector>

namespace kith::jobs {

/// Brings the suggestions up to date with labels, rejections and marks as they are now, on the clusters of
/// the last Train; changes neither clusters nor labels and is no step of the journal. Where that Train was
/// undone there are no suggestions afterwards; a library never trained is left alone. Returns the faces whose
/// suggestions changed. Blocks; call it on a pool thread. Throws model::Error: Cancelled when stopped,
/// NotFound when there is no such embedder.
std::vector<model::FaceId> refreshSuggestions(const LibraryAccess& access, std::stop_token stop);

} // namespace kith::jobs
