// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/stores/refresh_store.h"

#include "core/storage/sqlite/database.h"
#include "core/storage/sqlite/query.h"
#include "core/storage/sqlite/transaction.h"
#include "core/storage/stores/suggestion_rows.h"

#include <cmath>
#include <map>
#include <set>

namespace kith::storage {

namespace {

using model::Suggestion;

constexpr double kNoticeable = 0.02;

bool isNearlySame(const Suggestion& a, const Suggestion& b) {
    return a.person == b.person && a.runnerUp == b.runnerUp &&
           std::abs(a.probability - b.probability) < kNoticeable;
}

} // namespace

std::vector<ClusterRow> RefreshStore::clusters() const {
    std::vector<ClusterRow> clusters;
    Query query(m_database,
                "SELECT cluster, face_id, probability FROM cluster_members ORDER BY cluster, face_id");
    while (query.next()) {
        const auto number = static_cast<int>(query.integer(0));
        if (clusters.empty() || clusters.back().number != number)
            clusters.push_back({number, {}});
        clusters.back().members.push_back({query.id<model::FaceId>(1), query.real(2)});
    }
    return clusters;
}

std::int64_t RefreshStore::lastTrain() const {
    Query query(m_database, "SELECT coalesce(max(id), 0) FROM runs WHERE kind = ?");
    query.bind(model::JobKind::Train);
    return query.next() ? query.integer(0) : 0;
}

std::vector<model::FaceId> RefreshStore::replace(const std::vector<Suggestion>& suggestions,
                                                 std::int64_t lastTrain) {
    WriteTransaction transaction(m_database);
    if (this->lastTrain() != lastTrain)
        return {};
    std::set<model::FaceId> changed;
    std::map<SuggestionKey, Suggestion> old = readSuggestions(m_database, SuggestedFaces::Unlabelled);
    SuggestionWriter writer(m_database);
    for (const Suggestion& now : suggestions) {
        const auto known = old.find({now.face, now.source});
        const bool stays = known != old.end() && isNearlySame(known->second, now);
        if (!stays && !writer.put(now))
            continue; // what is stored of it is none of these suggestions and goes
        if (!stays)
            changed.insert(now.face);
        if (known != old.end())
            old.erase(known);
    }
    for (const auto& [key, before] : old) {
        writer.remove(key);
        changed.insert(key.first);
    }
    transaction.commit();
    return {changed.begin(), changed.end()};
}

} // namespace kith::storage
