// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/evaluate/evaluate_job.h"

#include "core/grouping/clustering/cluster.h"
#include "core/jobs/evaluate/evaluation_report.h"
#include "core/jobs/evaluate/evaluation_set.h"
#include "core/jobs/settings_json.h"
#include "core/model/error.h"
#include "core/vision/detector_traits.h"

#include <array>
#include <chrono>

namespace kith::jobs {
namespace {

using nlohmann::json;

constexpr std::array kLabelsPerPerson = {1, 2, 3, 5};

/// Wall-clock seconds of an action, with its stage told before.
template <typename Action>
double timed(const std::function<void(const model::Progress&)>& progressed, model::SentenceCode stage,
             const std::stop_token& stop, Action action) {
    if (stop.stop_requested()) {
        throw model::Error(model::ErrorKind::Cancelled, model::SentenceCode::EvaluationStopped);
    }
    model::Progress progress;
    progress.stage = stage;
    progressed(progress);
    const auto start = std::chrono::steady_clock::now();
    action();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

json modelReport(const vision::ModelEntry& entry) {
    return {{"id", entry.id}, {"sha256", entry.sha256}};
}

/// The networks that took part.
json modelsReport(const model::LibrarySettings& settings, const vision::ModelCatalog& catalog) {
    const vision::DetectorTraits& detector = vision::traitsOf(settings.detection.method);
    const vision::ModelEntry* network = vision::verifiedNetworkOf(detector, catalog);
    return {{"embedder", modelReport(catalog.verified(settings.embedding.embedder))},
            {"refiner", modelReport(catalog.verifiedRefiner())},
            {"detector", network ? modelReport(*network) : json{{"id", detector.program}}}};
}

} // namespace

std::string runEvaluate(const EvaluateRequest& request,
                        const std::function<void(const model::Progress&)>& progressed, std::stop_token stop) {
    const EvaluationPhotos set = listEvaluationPhotos(request.folder);
    const auto catalog = vision::ModelCatalog::load(request.modelFolders);
    json report;
    report["settings"] = toJson(request.settings);
    report["models"] = modelsReport(request.settings, catalog);
    report["photos"] = set.photos.size();
    report["persons"] = set.persons;

    PipelineTeam team(request.settings, catalog, request.workers);
    const EvaluationFaces faces = findCentralFaces(set, team, progressed, stop);
    report["detection"] =
        detectionReport(static_cast<std::int64_t>(set.photos.size()),
                        static_cast<std::int64_t>(faces.samples.size()), faces.found, faces.unreadable);

    const model::SimilarityCalibration& calibration =
        catalog.verified(request.settings.embedding.embedder).similarity;
    timed(progressed, model::SentenceCode::ComparingPairs, stop, [&] {
        report["verification"] =
            verificationReport(grouping::verificationScore(faces.embeddings, faces.truth));
    });
    const double clusterSeconds = timed(progressed, model::SentenceCode::Grouping, stop, [&] {
        report["clustering"] = clusteringReport(
            grouping::clusterFaces(faces.samples, request.settings.clustering, calibration, {}, stop),
            faces.truth);
    });
    std::vector<grouping::IdentificationScore> scores;
    const double classifySeconds = timed(progressed, model::SentenceCode::MatchingNames, stop, [&] {
        for (const int labels : kLabelsPerPerson) {
            scores.push_back(grouping::identificationScore(faces.samples, faces.truth, calibration, labels));
        }
    });
    report["classification"] = classificationReport(scores);
    const vision::StageTimes times = team.times();
    report["seconds"] = {{"detect", times.decode + times.detect + times.refine},
                         {"embed", times.align + times.embed},
                         {"cluster", clusterSeconds},
                         {"classify", classifySeconds}};
    return report.dump(2);
}

} // namespace kith::jobs
