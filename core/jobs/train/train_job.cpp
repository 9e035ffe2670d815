// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/train_job.h"

#include "core/grouping/clustering/cluster.h"
#include "core/grouping/clustering/cluster_numbers.h"
#include "core/grouping/neighbours/face_graph.h"
#include "core/jobs/open_library.h"
#include "core/jobs/settings_json.h"
#include "core/jobs/train/graph_file.h"
#include "core/jobs/train/missing_embeddings.h"
#include "core/jobs/train/stage_progress.h"
#include "core/jobs/train/suggest.h"
#include "core/jobs/train/train_changes.h"
#include "core/jobs/train/train_samples.h"
#include "core/model/error.h"
#include "core/storage/queries/suggestion_queries.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/embedding_store.h"
#include "core/storage/stores/journal_store.h"
#include "core/storage/stores/refresh_store.h"
#include "core/storage/stores/suggestion_store.h"

#include <algorithm>
#include <chrono>

namespace kith::jobs {
namespace {

using model::SentenceCode;

using Clock = std::chrono::steady_clock;

enum Stage : std::size_t { Embed, Group, Match, Store };

/// What the stages take for so many faces on one core of a small machine, in seconds.
std::vector<StageProgress::Stage> stagesFor(double lacking, double faces, int workers) {
    constexpr double kEmbedOne = 0.06;
    constexpr double kComparePair = 7e-9;
    constexpr double kMatchPair = 1e-8;
    constexpr double kStoreOne = 5e-5;
    return {{SentenceCode::LookingAnew, lacking * kEmbedOne / workers},
            {SentenceCode::Grouping, 0.05 + faces * faces * kComparePair / workers},
            {SentenceCode::MatchingNames, 0.05 + faces * faces * kMatchPair},
            {SentenceCode::Saving, 0.05 + faces * kStoreOne}};
}

constexpr double kReplaceShare = 0.6; // of the time that saving takes; then the journal's step is made

void throwIfStopped(const std::stop_token& stop) {
    if (stop.stop_requested()) {
        throw model::Error(model::ErrorKind::Cancelled, SentenceCode::TrainingStopped);
    }
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

model::Sentence historyText(std::size_t faces, const storage::TrainResult& result, double shownFrom) {
    const auto suggestions = std::ranges::count_if(result.suggestions, [=](const model::Suggestion& guess) {
        return guess.source == model::SuggestionSource::Classification && guess.probability >= shownFrom;
    });
    const model::Sentence groups(SentenceCode::GroupCount, {}, std::ssize(result.clusters));
    return {SentenceCode::Trained,
            {groups.stored(), model::Sentence(SentenceCode::SuggestionCount, {}, suggestions).stored()},
            static_cast<std::int64_t>(faces)};
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

enum class GraphFile { Update, LeaveAlone };

/// A Train up to the point where its results are there and none of them is applied.
class Training {
public:
    Training(const LibraryAccess& access, const std::function<void(const model::Progress&)>& progressed,
             PauseGate& gate, std::stop_token stop)
        : m_settings(access.settings)
        , m_open(access.open(EmbedderUse::MakesNew))
        , m_team(m_settings, m_open.catalog, access.workers)
        , m_progress(model::JobKind::Train, stages(), progressed)
        , m_gate(gate)
        , m_stop(std::move(stop)) {}

    /// Embeddings that were missing are stored as they are made.
    void compute(GraphFile graphFile);
    /// All or nothing, in one transaction. Does not heed a pause, which would keep everybody else from
    /// writing.
    model::TrainSummary save();
    model::TrainPreview preview();

private:
    std::vector<StageProgress::Stage> stages();
    grouping::ProgressCallback reporter(Stage stage);
    void waitWhilePaused() { m_gate.wait(m_stop); }
    std::vector<grouping::Cluster> cluster(const grouping::PairAnswers& answers, GraphFile graphFile);
    void infer(const grouping::PairAnswers& answers, GraphFile graphFile);
    double shownFrom() const { return m_settings.classification.probabilityToShow; }
    double seconds() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }

    const Clock::time_point m_start = Clock::now();
    const model::LibrarySettings& m_settings;
    OpenLibrary m_open;
    const vision::ModelEntry& m_embedder = m_open.embedder;
    storage::Database& m_database = m_open.database;
    const model::ModelId m_model = m_open.model;
    PipelineTeam m_team;
    StageProgress m_progress;
    PauseGate& m_gate;
    std::stop_token m_stop;
    TrainSamples m_samples;
    storage::TrainResult m_result;
};

std::vector<StageProgress::Stage> Training::stages() {
    const storage::EmbeddingStore embeddings(m_database);
    const auto lacking = static_cast<double>(embeddings.countLacking(m_model));
    const auto embedded = static_cast<double>(embeddings.countSamples(m_model));
    return stagesFor(lacking, lacking + embedded, m_team.workers());
}

grouping::ProgressCallback Training::reporter(Stage stage) {
    return [this, stage](double fraction) { m_progress.report(stage, fraction); };
}

std::vector<grouping::Cluster> Training::cluster(const grouping::PairAnswers& answers, GraphFile graphFile) {
    const grouping::ProgressCallback grouped = reporter(Group);
    waitWhilePaused();
    grouped(0.0);
    grouping::FaceGraph graph = loadGraph(m_database.file());
    std::vector<grouping::Cluster> clusters =
        grouping::clusterFaces(m_samples.faces, m_settings.clustering, m_embedder.similarity, answers, graph,
                               {m_team.workers(), m_stop, grouped, [this] { waitWhilePaused(); }});
    if (graphFile == GraphFile::Update) {
        storeGraph(m_database.file(), graph);
    }
    return clusters;
}

void Training::infer(const grouping::PairAnswers& answers, GraphFile graphFile) {
    const std::vector<grouping::Cluster> clusters = cluster(answers, graphFile);
    m_result.model = m_model;
    m_result.clusters = numbered(clusters, m_samples.faces, m_database);
    // Matching is done by this thread alone, which holds nothing that another one waits for.
    const auto matched = [this, report = reporter(Match)](double fraction) {
        waitWhilePaused();
        report(fraction);
    };
    matched(0.0);
    m_result.suggestions = suggest(m_database, m_samples, clusters, m_embedder.similarity, m_stop, matched);
}

void Training::compute(GraphFile graphFile) {
    const auto embedded = [this](double fraction) { m_progress.report(Embed, fraction); };
    embedMissing(m_database, m_model, m_team, embedded, m_gate, m_stop);
    m_samples = loadSamples(m_database, m_model, m_stop);
    grouping::PairAnswers answers;
    do { // once more when a pair was answered meanwhile, or the groups would take that back
        answers = loadAnswers(m_database);
        infer(answers, graphFile);
        waitWhilePaused();
    } while (loadAnswers(m_database) != answers);
}

model::TrainSummary Training::save() {
    const auto replaced = [this](double fraction) {
        throwIfStopped(m_stop);
        m_progress.report(Store, fraction * kReplaceShare);
    };
    storage::SuggestionStore store(m_database);
    model::TrainSummary summary;
    replaced(0.0);
    m_database.runUnlessStopped(m_stop, [&] {
        storage::WriteTransaction transaction(m_database);
        const std::size_t faces = m_samples.faces.size();
        storage::JournalStore(m_database).record(historyText(faces, m_result, shownFrom()), [&] {
            summary = store.replace(m_result, shownFrom(), replaced);
        });
        summary.faces = static_cast<std::int64_t>(faces);
        summary.seconds = seconds();
        store.addRun({0, model::JobKind::Train, m_model, toJson(m_settings).dump(), toText(summary)});
        throwIfStopped(m_stop);
        transaction.commit();
    });
    m_progress.report(Store, 1.0);
    return summary;
}

model::TrainPreview Training::preview() {
    const TrainState before{
        storage::SuggestionQueries(m_database).list(model::SuggestionSource::Classification, shownFrom()),
        storage::RefreshStore(m_database).clusters()};
    model::TrainPreview preview = trainChanges(before, m_result, m_samples.faces, shownFrom());
    preview.seconds = seconds();
    m_progress.report(Store, 1.0);
    return preview;
}

} // namespace

model::TrainSummary runTrain(const LibraryAccess& access,
                             const std::function<void(const model::Progress&)>& progressed, PauseGate& gate,
                             std::stop_token stop) {
    Training training(access, progressed, gate, std::move(stop));
    training.compute(GraphFile::Update);
    return training.save();
}

model::TrainPreview previewTrain(const LibraryAccess& access,
                                 const std::function<void(const model::Progress&)>& progressed,
                                 PauseGate& gate, std::stop_token stop) {
    Training training(access, progressed, gate, std::move(stop));
    training.compute(GraphFile::LeaveAlone);
    return training.preview();
}

} // namespace kith::jobs
