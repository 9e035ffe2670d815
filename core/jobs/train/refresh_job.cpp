// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/refresh_job.h"

#include "core/grouping/neighbours/parallel_tasks.h"
#include "core/jobs/open_library.h"
#include "core/jobs/train/stored_clusters.h"
#include "core/jobs/train/suggest.h"
#include "core/storage/stores/refresh_store.h"
#include "core/storage/stores/suggestion_store.h"

namespace kith::jobs {

std::vector<model::FaceId> refreshSuggestions(const LibraryAccess& access, std::stop_token stop) {
    OpenLibrary open = access.open();
    storage::RefreshStore store(open.database);
    const std::int64_t lastTrain = store.lastTrain();
    if (lastTrain == 0) {
        return {};
    }
    const model::ModelId trained = storage::SuggestionStore(open.database).originModel();
    if (trained.isValid() && trained != open.model) {
        return {}; // the next Train replaces what another network suggested
    }
    const TrainSamples samples = loadSamples(open.database, open.model, stop);
    const std::vector<grouping::Cluster> clusters = storedClusters(open.database, samples);
    std::vector<model::Suggestion> suggestions;
    if (!clusters.empty()) {
        suggestions = suggest(open.database, samples, clusters, open.embedder.similarity, stop);
    }
    grouping::throwIfStopped(stop);
    return store.replace(suggestions, lastTrain);
}

} // namespace kith::jobs
