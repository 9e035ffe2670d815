// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/questions/label_questions.h"

#include "core/grouping/classification/check_labels.h"
#include "core/grouping/classification/reliability.h"
#include "core/jobs/open_library.h"
#include "core/jobs/train/stored_clusters.h"
#include "core/storage/stores/label_store.h"

#include <algorithm>

namespace kith::jobs {

namespace {

/// What the last Train left, with the labels of now.
struct LastTrain {
    LastTrain(OpenLibrary& open, const std::stop_token& stop)
        : samples(loadSamples(open.database, open.model, stop))
        , clusters(storedClusters(open.database, samples))
        , calibration(open.embedder.similarity)
        , rejections(loadRejections(open.database))
        , facts(loadFacts(open.database)) {}

    TrainSamples samples;
    std::vector<grouping::Cluster> clusters;
    grouping::SimilarityCalibration calibration;
    std::vector<grouping::Rejection> rejections;
    std::vector<grouping::PersonFacts> facts;
};

} // namespace

std::vector<model::LabelDoubt> findLabelDoubts(const LibraryAccess& access, std::stop_token stop) {
    OpenLibrary open = access.open();
    const LastTrain last(open, stop);
    std::vector<model::LabelDoubt> doubts =
        grouping::checkLabels(last.samples.faces, last.clusters, last.calibration, last.facts, stop);
    const std::vector<model::FaceId> kept = storage::LabelStore(open.database).kept();
    std::erase_if(
        doubts, [&](const model::LabelDoubt& doubt) { return std::ranges::binary_search(kept, doubt.face); });
    return doubts;
}

model::ReliabilityTable measureReliability(const LibraryAccess& access, std::stop_token stop) {
    OpenLibrary open = access.open();
    const LastTrain last(open, stop);
    if (!last.samples.hasLabels()) {
        return {};
    }
    return grouping::reliabilityTable(last.samples.faces, last.clusters, last.calibration, last.rejections,
                                      last.facts, stop);
}

} // namespace kith::jobs
