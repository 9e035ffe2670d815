// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/progress.h"
#include "core/model/suggestion.h"
#include "core/model/train_summary.h"

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace kith::storage {

class Database;

struct ClusterMember {
    model::FaceId face;
    double probability = 0.0; ///< of membership, (0, 1]
};

/// `number` is what the user reads in "Unknown 012" and the value of the ClusterId; > 0, unique.
struct ClusterRow {
    int number = 0;
    std::vector<ClusterMember> members;
};

/// What a Train found.
struct TrainResult {
    std::vector<ClusterRow> clusters;
    std::vector<model::Suggestion> suggestions; ///< of both sources, one per face and source
    model::ModelId model{};                     ///< whose embeddings they come from; none = not known
};

/// One line of the record of finished jobs; settings and summary are JSON texts of the caller.
struct RunRow {
    std::int64_t at = 0; ///< seconds since the epoch; 0 = now
    model::JobKind kind = model::JobKind::None;
    model::ModelId model;
    std::string settings;
    std::string summary;
};

/// Clusters, suggestions and runs: the machine's side.
class SuggestionStore {
public:
    explicit SuggestionStore(Database& database)
        : m_database(database) {}

    /// Makes clusters and suggestions equal to the result, writing only what differs (so that the step in
    /// the journal stays small). Faces and persons that are gone meanwhile are left out. Belongs into
    /// JournalStore::record. The summary has every figure but faces and seconds.
    /// The suggestions are stored as those of the model and of the next run to be added.
    /// Suggestions are counted where they are shown: from the probability `shownFrom` on.
    /// progressed: called with a fraction in [0, 1] now and then; when it throws, nothing is changed.
    model::TrainSummary replace(const TrainResult& result, double shownFrom = 0.0,
                                const std::function<void(double fraction)>& progressed = {});

    /// face -> number of its cluster, by face.
    std::vector<std::pair<model::FaceId, int>> clusterNumbers() const;
    /// The highest number a cluster ever had, undone Trains too; 0 = none yet.
    int highestNumber() const;

    /// Which network the suggestions are of; none before the first Train, or when its file is another now.
    model::ModelId originModel() const;

    void addRun(const RunRow& run);
    /// Newest first.
    std::vector<RunRow> runs(model::JobKind kind, int limit) const;

private:
    Database& m_database;
};

} // namespace kith::storage
