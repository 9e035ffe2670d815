// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/refresh_job.h"

#include "core/grouping/classification/check_labels.h"
#include "core/grouping/classification/reliability.h"
#include "core/grouping/neighbours/parallel_tasks.h"
#include "core/jobs/model_choices.h"
#include "core/jobs/train/suggest.h"
#include "core/jobs/train/train_samples.h"
#include "core/storage/sqlite/database.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/label_store.h"
#include "core/storage/stores/refresh_store.h"
#include "core/vision/model_catalog.h"

#include <algorithm>
#include <unordered_map>

namespace kith::jobs {

namespace {

/// Clusters of the last Train as the algorithms see them; members that are no samples any more are left out.
std::vector<grouping::Cluster> storedClusters(const storage::RefreshStore& store,
                                              const TrainSamples& samples) {
    std::unordered_map<model::FaceId, std::size_t> places;
    for (std::size_t i = 0; i < samples.faces.size(); ++i) {
        places.emplace(samples.faces[i].face, i);
    }
    std::vector<grouping::Cluster> clusters;
    for (const storage::ClusterRow& row : store.clusters()) {
        grouping::Cluster cluster;
        for (const storage::ClusterMember& member : row.members) {
            if (const auto found = places.find(member.face); found != places.end()) {
                cluster.members.push_back(found->second);
                cluster.probabilities.push_back(member.probability);
            }
        }
        if (!cluster.members.empty()) {
            clusters.push_back(std::move(cluster));
        }
    }
    return clusters;
}

/// What the last Train left, with the labels of now.
struct LastTrain {
    LastTrain(const RefreshRequest& request, const std::stop_token& stop) {
        const auto catalog = vision::ModelCatalog::load(request.modelFolders);
        const vision::ModelEntry& embedder = listedEmbedder(catalog, request.embedder);
        storage::Database database(request.library);
        samples = loadSamples(database, storage::EmbeddingStore(database).findModel(embedder.id), stop);
        clusters = storedClusters(storage::RefreshStore(database), samples);
        calibration = embedder.similarity;
        rejections = loadRejections(database);
        facts = loadFacts(database);
    }

    TrainSamples samples;
    std::vector<grouping::Cluster> clusters;
    grouping::SimilarityCalibration calibration;
    std::vector<grouping::Rejection> rejections;
    std::vector<grouping::PersonFacts> facts;
};

} // namespace

std::vector<model::FaceId> refreshSuggestions(const RefreshRequest& request, std::stop_token stop) {
    const auto catalog = vision::ModelCatalog::load(request.modelFolders);
    const vision::ModelEntry& embedder = listedEmbedder(catalog, request.embedder);
    storage::Database database(request.library);
    storage::RefreshStore store(database);
    const std::int64_t lastTrain = store.lastTrain();
    if (lastTrain == 0) {
        return {};
    }
    const model::ModelId model = storage::EmbeddingStore(database).findModel(embedder.id);
    const model::ModelId trained = storage::SuggestionStore(database).originModel();
    if (trained.isValid() && trained != model) {
        return {}; // the next Train replaces what another network suggested
    }
    const TrainSamples samples = loadSamples(database, model, stop);
    const std::vector<grouping::Cluster> clusters = storedClusters(store, samples);
    std::vector<model::Suggestion> suggestions;
    if (!clusters.empty()) {
        suggestions = suggest(database, samples, clusters, embedder.similarity, stop);
    }
    grouping::throwIfStopped(stop);
    return store.replace(suggestions, lastTrain);
}

std::vector<model::LabelDoubt> findLabelDoubts(const RefreshRequest& request, std::stop_token stop) {
    const LastTrain last(request, stop);
    std::vector<model::LabelDoubt> doubts =
        grouping::checkLabels(last.samples.faces, last.clusters, last.calibration, last.facts, stop);
    storage::Database database(request.library);
    const std::vector<model::FaceId> kept = storage::LabelStore(database).kept();
    std::erase_if(
        doubts, [&](const model::LabelDoubt& doubt) { return std::ranges::binary_search(kept, doubt.face); });
    return doubts;
}

model::ReliabilityTable measureReliability(const RefreshRequest& request, std::stop_token stop) {
    const LastTrain last(request, stop);
    if (!last.samples.hasLabels()) {
        return {};
    }
    return grouping::reliabilityTable(last.samples.faces, last.clusters, last.calibration, last.rejections,
                                      last.facts, stop);
}

} // namespace kith::jobs
