// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/scan/scan_decisions.h"
#include "core/jobs/scan/scan_job.h"
#include "core/vision/model_catalog.h"

#include <stop_token>

namespace kith::jobs {

/// Pictures that were edited and moved in the same go, or that came back under the name of another one: the
/// faces of missing photos that are met in the new pictures of this scan go there, with all that the user
/// said about them, in place of the ones that were found there. Whether they are met is decided as for a
/// picture that was edited in its place, but for what needs the pixels of both. To be called after the
/// photos were looked at. Returns what it changed. Stopped, it leaves the rest to nobody: those names stay
/// with their missing pictures.
StoredFaces followEdits(const ScanRequest& request, const vision::ModelEntry& embedder,
                        ScanDecisions& decisions, const std::stop_token& stop);

} // namespace kith::jobs
