// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train_job.h"

#include "core/grouping/cluster.h"
#include "core/grouping/face_graph.h"
#include "core/jobs/graph_file.h"
#include "core/jobs/missing_embeddings.h"
#include "core/jobs/settings_json.h"
#include "core/jobs/stage_progress.h"
#include "core/jobs/suggest.h"
#include "core/jobs/train_samples.h"
#include "core/model/error.h"
#include "core/storage/database.h"
#include "core/storage/embedding_store.h"
#include "core/storage/journal_store.h"
#include "core/storage/suggestion_store.h"
#include "core/storage/transaction.h"

#include <algorithm>
#include <chrono>

namespace kith::jobs {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

enum Stage : std::size_t { Embed, Group, Match, Store };

/// What the stages take for so many faces on one core of a small machine, in seconds.
std::vector<StageProgress::Stage> stagesFor(double lacking, double faces, int workers) {
    constexpr double kEmbedOne = 0.06;
    constexpr double kComparePair = 7e-9;
    constexpr double kMatchPair = 1e-8;
    constexpr double kStoreOne = 5e-5;
    return {{"Looking at faces anew", lacking * kEmbedOne / workers},
            {"Grouping", 0.05 + faces * faces * kComparePair / workers},
            {"Matching with names", 0.05 + faces * faces * kMatchPair},
            {"Saving", 0.05 + faces * kStoreOne}};
}

constexpr double kReplaceShare = 0.6; // of the time that saving takes; then the journal's step is made

void throwIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested()) {
        throw model::Error(model::ErrorKind::Cancelled, "The training was stopped.");
    }
}

/// Reports one stage's progress and holds it while the job is paused.
grouping::ProgressCallback stageReporter(StageProgress& progress, Stage stage, PauseGate& gate,
                                         const std::stop_token& stop) {
    return [&progress, stage, &gate, stop](double fraction) {
        gate.wait(stop);
        progress.report(stage, fraction);
    };
}

std::vector<storage::ClusterRow> numbered(const std::vector<grouping::Cluster>& clusters,
                                          const std::vector<grouping::FaceSample>& faces,
                                          storage::Database& database) {
    const storage::SuggestionStore store(database);
    const std::vector<int> numbers =
        grouping::keepNumbers(clusters, faces, store.clusterNumbers(), store.highestNumber());
    std::vector<storage::ClusterRow> rows;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        storage::ClusterRow& row = rows.emplace_back();
        row.number = numbers[i];
        for (std::size_t k = 0; k < clusters[i].members.size(); ++k) {
            row.members.push_back({faces[clusters[i].members[k]].face, clusters[i].probabilities[k]});
        }
    }
    return rows;
}

std::vector<grouping::Cluster> cluster(storage::Database& database, const TrainSamples& samples,
                                       const grouping::PairAnswers& answers,
                                       const model::ClusteringSettings& settings,
                                       const model::SimilarityCalibration& calibration,
                                       const grouping::Work& work) {
    grouping::FaceGraph graph = loadGraph(database.file());
    std::vector<grouping::Cluster> clusters =
        grouping::clusterFaces(samples.faces, settings, calibration, answers, graph, work);
    storeGraph(database.file(), graph);
    return clusters;
}

storage::TrainResult infer(storage::Database& database, const TrainSamples& samples,
                           const grouping::PairAnswers& answers, const model::ClusteringSettings& settings,
                           const model::SimilarityCalibration& calibration, int workers,
                           StageProgress& progress, PauseGate& gate, const std::stop_token& stop) {
    const grouping::ProgressCallback grouped = stageReporter(progress, Group, gate, stop);
    const grouping::ProgressCallback matched = stageReporter(progress, Match, gate, stop);
    storage::TrainResult result;
    grouped(0.0);
    const std::vector<grouping::Cluster> clusters =
        cluster(database, samples, answers, settings, calibration, {workers, stop, grouped});
    result.clusters = numbered(clusters, samples.faces, database);
    matched(0.0);
    result.suggestions = suggest(database, samples, clusters, calibration, stop, matched);
    return result;
}

std::string counted(std::size_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string historyText(std::size_t faces, const storage::TrainResult& result, double shownFrom) {
    const auto suggestions = std::ranges::count_if(result.suggestions, [=](const model::Suggestion& guess) {
        return guess.source == model::SuggestionSource::Classification && guess.probability >= shownFrom;
    });
    return "Trained on " + counted(faces, "face") + ": " + counted(result.clusters.size(), "group") + ", " +
           counted(static_cast<std::size_t>(suggestions), "suggestion");
}

std::string toText(const model::TrainSummary& summary) {
    return nlohmann::json{{"faces", summary.faces},
                          {"clusters", summary.clusters},
                          {"suggestions", summary.suggestions},
                          {"new_suggestions", summary.newSuggestions},
                          {"changed_suggestions", summary.changedSuggestions},
                          {"gone_suggestions", summary.goneSuggestions},
                          {"new_unknown", summary.newUnknown},
                          {"seconds", summary.seconds}}
        .dump();
}

/// All or nothing, in one transaction. Does not heed a pause, which would keep everybody else from writing.
model::TrainSummary save(const TrainRequest& request, storage::Database& database, model::ModelId model,
                         std::size_t faces, const storage::TrainResult& result, StageProgress& progress,
                         const std::stop_token& stop, const std::function<double()>& seconds) {
    const auto replaced = [&](double fraction) {
        throwIfStopped(stop);
        progress.report(Store, fraction * kReplaceShare);
    };
    const double shownFrom = request.settings.classification.probabilityToShow;
    storage::SuggestionStore store(database);
    model::TrainSummary summary;
    replaced(0.0);
    database.runUnlessStopped(stop, [&] {
        storage::WriteTransaction transaction(database);
        storage::JournalStore(database).record(historyText(faces, result, shownFrom),
                                               [&] { summary = store.replace(result, shownFrom, replaced); });
        summary.faces = static_cast<std::int64_t>(faces);
        summary.seconds = seconds();
        store.addRun({0, model::JobKind::Train, model, toJson(request.settings).dump(), toText(summary)});
        throwIfStopped(stop);
        transaction.commit();
    });
    return summary;
}

} // namespace

model::TrainSummary runTrain(const TrainRequest& request,
                             const std::function<void(const model::Progress&)>& progressed, PauseGate& gate,
                             std::stop_token stop) {
    const Clock::time_point start = Clock::now();
    const auto catalog = vision::ModelCatalog::load(request.modelFolders);
    const vision::ModelEntry& embedder = catalog.verified(request.settings.embedding.embedder);
    storage::Database database(request.library);
    storage::EmbeddingStore embeddings(database);
    const model::ModelId model = embeddings.model(embedder.id, embedder.sha256);

    PipelineTeam team(request.settings, catalog, request.workers);
    const auto lacking = static_cast<double>(embeddings.countLacking(model));
    const double faces = lacking + static_cast<double>(embeddings.countSamples(model));
    StageProgress progress(model::JobKind::Train, stagesFor(lacking, faces, team.workers()), progressed);
    const auto embedded = [&progress](double fraction) { progress.report(Embed, fraction); };
    embedMissing(database, model, team, embedded, gate, stop);

    const TrainSamples samples = loadSamples(database, model, stop);
    grouping::PairAnswers answers;
    storage::TrainResult result;
    do { // once more when a pair was answered meanwhile, or the groups would take that back
        answers = loadAnswers(database);
        result = infer(database, samples, answers, request.settings.clustering, embedder.similarity,
                       team.workers(), progress, gate, stop);
        gate.wait(stop);
    } while (loadAnswers(database) != answers);
    model::TrainSummary summary = save(request, database, model, samples.faces.size(), result, progress, stop,
                                       [start] { return secondsSince(start); });
    progress.report(Store, 1.0);
    return summary;
}

} // namespace kith::jobs
