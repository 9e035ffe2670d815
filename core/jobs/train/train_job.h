// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jobs/job_control.h"
#include "core/jobs/library_access.h"
#include "core/model/progress.h"
#include "core/model/suggestion.h"
#include "core/model/train_preview.h"
#include "core/model/train_summary.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace kith::jobs {

/// Embeds active faces that lack an embedding of the chosen embedder, clusters, classifies, and replaces
/// clusters and suggestions in one transaction that is one step of the journal. Never touches a label.
/// Blocks until done; call it on a pool thread. Throws model::Error(Cancelled) when stopped (nothing
/// half-written), other kinds when it cannot be carried out.
model::TrainSummary runTrain(const LibraryAccess& access,
                             const std::function<void(const model::Progress&)>& progressed, PauseGate& gate,
                             std::stop_token stop);

/// What runTrain would change now, worked out in the same way: clusters, suggestions, the journal, the record
/// of runs and the graph file stay as they are. Embeddings that are missing are made and stored, so that the
/// Train which follows need not make them again. Otherwise as above.
model::TrainPreview previewTrain(const LibraryAccess& access,
                                 const std::function<void(const model::Progress&)>& progressed,
                                 PauseGate& gate, std::stop_token stop);

} // namespace kith::jobs
