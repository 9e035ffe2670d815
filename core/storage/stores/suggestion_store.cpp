// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/suggestion_store.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/rows.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/suggestion_rows.h"

#include <SQLiteCpp/Database.h>

#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace kith::storage {

namespace {

using model::Suggestion;
using model::SuggestionSource;

bool sameGuess(const Suggestion& a, const Suggestion& b) {
    return a.person == b.person && a.probability == b.probability && a.runnerUp == b.runnerUp &&
           a.runnerUpProbability == b.runnerUpProbability;
}

std::set<std::int64_t> numbersOf(Database& database, const std::string& sql) {
    std::set<std::int64_t> numbers;
    Query query(database, sql);
    while (query.next())
        numbers.insert(query.integer(0));
    return numbers;
}

std::set<std::int64_t> unknownNumbers(Database& database) {
    return numbersOf(database, std::string("SELECT cluster FROM (") + kUnknownClusters + ")");
}

/// Counts rows and tells about every so many.
class Tally {
public:
    Tally(std::size_t rows, const std::function<void(double)>& progressed)
        : m_rows(rows)
        , m_progressed(progressed) {
        tell();
    }
    void addOne() {
        constexpr std::size_t kRowsPerReport = 256;
        if (++m_done % kRowsPerReport == 0)
            tell();
    }

private:
    void tell() const {
        if (m_progressed && m_rows > 0)
            m_progressed(static_cast<double>(m_done) / static_cast<double>(m_rows));
    }

    std::size_t m_rows;
    std::size_t m_done = 0;
    const std::function<void(double)>& m_progressed;
};

std::size_t rowsOf(const TrainResult& result) {
    std::size_t rows = result.suggestions.size();
    for (const ClusterRow& cluster : result.clusters)
        rows += cluster.members.size();
    return rows;
}

struct Membership {
    std::int64_t cluster = 0;
    double probability = 0.0;
};

std::unordered_map<model::FaceId, Membership> storedMembers(Database& database) {
    std::unordered_map<model::FaceId, Membership> members;
    Query query(database, "SELECT face_id, cluster, probability FROM cluster_members");
    while (query.next())
        members[query.id<model::FaceId>(0)] = {query.integer(1), query.real(2)};
    return members;
}

void replaceMembers(Database& database, const TrainResult& result, Tally& tally) {
    std::unordered_map<model::FaceId, Membership> old = storedMembers(database);
    Query put(database,
              "INSERT INTO cluster_members (face_id, cluster, probability) SELECT id, ?, ? FROM faces "
              "WHERE id = ? ON CONFLICT (face_id) DO UPDATE SET cluster = excluded.cluster, "
              "probability = excluded.probability");
    for (const ClusterRow& cluster : result.clusters) {
        for (const ClusterMember& member : cluster.members) {
            const auto known = old.find(member.face);
            const bool same = known != old.end() && known->second.cluster == cluster.number &&
                              known->second.probability == member.probability;
            if (!same)
                put.bind(cluster.number, member.probability, member.face).run();
            if (known != old.end())
                old.erase(known);
            tally.addOne();
        }
    }
    Query remove(database, "DELETE FROM cluster_members WHERE face_id = ?");
    for (const auto& [face, membership] : old)
        remove.bind(face).run();
}

void replaceClusters(Database& database, const TrainResult& result, Tally& tally) {
    std::set<std::int64_t> old = numbersOf(database, "SELECT number FROM clusters");
    Query add(database, "INSERT INTO clusters (number) VALUES (?)");
    for (const ClusterRow& cluster : result.clusters) {
        if (old.erase(cluster.number) == 0)
            add.bind(cluster.number).run();
    }
    replaceMembers(database, result, tally);
    Query remove(database, "DELETE FROM clusters WHERE number = ?");
    for (const std::int64_t number : old)
        remove.bind(number).run();
}

/// Counts what the user is shown: classification alone, from a probability on.
struct ChangeCounter {
    model::TrainSummary& summary;
    double shownFrom = 0.0;

    const Suggestion* shown(const Suggestion* guess) const {
        const bool isShown = guess != nullptr && guess->source == SuggestionSource::Classification &&
                             guess->probability >= shownFrom;
        return isShown ? guess : nullptr;
    }
    void count(const Suggestion* stored, const Suggestion* found) const;
};

void ChangeCounter::count(const Suggestion* stored, const Suggestion* found) const {
    const Suggestion* before = shown(stored);
    const Suggestion* now = shown(found);
    if (before == nullptr && now == nullptr)
        return;
    summary.suggestions += now != nullptr ? 1 : 0;
    if (before == nullptr)
        ++summary.newSuggestions;
    else if (now == nullptr)
        ++summary.goneSuggestions;
    else if (before->person != now->person)
        ++summary.changedSuggestions;
}

void replaceSuggestions(Database& database, const TrainResult& result, const ChangeCounter& counter,
                        Tally& tally) {
    std::map<SuggestionKey, Suggestion> old = readSuggestions(database, SuggestedFaces::All);
    SuggestionWriter writer(database);
    for (const Suggestion& now : result.suggestions) {
        tally.addOne();
        const auto known = old.find({now.face, now.source});
        const bool isKnown = known != old.end();
        const bool stored = isKnown && sameGuess(known->second, now);
        if (!stored && !writer.put(now))
            continue; // its face or person is gone, or the user has answered meanwhile
        counter.count(isKnown ? &known->second : nullptr, &now);
        if (isKnown)
            old.erase(known);
    }
    Query labelled(database, "SELECT 1 FROM labels WHERE face_id = ?");
    for (const auto& [key, before] : old) {
        writer.remove(key);
        // One that was answered with a label did not go.
        if (!labelled.bind(key.first).next())
            counter.count(&before, nullptr);
    }
}

void storeOrigin(Database& database, model::ModelId model) {
    Query query(database,
                "INSERT INTO suggestion_origin (id, model_id, sha256, run_id) SELECT 1, id, sha256, "
                "coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'runs'), 0) + 1 FROM models "
                "WHERE id = ? ON CONFLICT (id) DO UPDATE SET model_id = excluded.model_id, "
                "sha256 = excluded.sha256, run_id = excluded.run_id");
    query.bind(model).run();
}

} // namespace

model::TrainSummary SuggestionStore::replace(const TrainResult& result, double shownFrom,
                                             const std::function<void(double)>& progressed) {
    WriteTransaction transaction(m_database);
    model::TrainSummary summary;
    Tally tally(rowsOf(result), progressed);
    const int changesBefore = m_database.connection().getTotalChanges();
    const std::set<std::int64_t> unknownBefore = unknownNumbers(m_database);
    replaceClusters(m_database, result, tally);
    replaceSuggestions(m_database, result, ChangeCounter{summary, shownFrom}, tally);
    // A Train that finds what is known already is no step of the journal.
    const bool isNew = m_database.connection().getTotalChanges() != changesBefore;
    if (isNew || (!result.suggestions.empty() && originModel() != result.model))
        storeOrigin(m_database, result.model);
    summary.clusters = countOf(m_database, "SELECT count(*) FROM (SELECT cluster FROM cluster_members "
                                           "GROUP BY cluster HAVING count(*) > 1)");
    for (const std::int64_t number : unknownNumbers(m_database))
        summary.newUnknown += unknownBefore.contains(number) ? 0 : 1;
    transaction.commit();
    return summary;
}

std::vector<std::pair<model::FaceId, int>> SuggestionStore::clusterNumbers() const {
    std::vector<std::pair<model::FaceId, int>> numbers;
    Query query(m_database, "SELECT face_id, cluster FROM cluster_members ORDER BY face_id");
    while (query.next())
        numbers.emplace_back(query.id<model::FaceId>(0), static_cast<int>(query.integer(1)));
    return numbers;
}

int SuggestionStore::highestNumber() const {
    return static_cast<int>(countOf(m_database, "SELECT seq FROM sqlite_sequence WHERE name = 'clusters'"));
}

model::ModelId SuggestionStore::originModel() const {
    return model::ModelId(countOf(m_database, "SELECT m.id FROM suggestion_origin g JOIN models m "
                                              "ON m.id = g.model_id AND m.sha256 = g.sha256"));
}

void SuggestionStore::addRun(const RunRow& run) {
    Query query(m_database,
                "INSERT INTO runs (at, kind, model_id, settings, summary) VALUES (?, ?, ?, ?, ?)");
    query.bind(run.at == 0 ? currentTime() : run.at, run.kind, orNull(run.model), run.settings, run.summary);
    query.run();
}

std::vector<RunRow> SuggestionStore::runs(model::JobKind kind, int limit) const {
    std::vector<RunRow> runs;
    Query query(m_database, "SELECT at, model_id, settings, summary FROM runs WHERE kind = ? "
                            "ORDER BY id DESC LIMIT ?");
    query.bind(kind, limit);
    while (query.next())
        runs.push_back({query.integer(0), kind, query.id<model::ModelId>(1), query.text(2), query.text(3)});
    return runs;
}

} // namespace kith::storage
