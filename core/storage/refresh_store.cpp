// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/refresh_store.h"

#include "core/storage/database.h"
#include "core/storage/query.h"
#include "core/storage/transaction.h"

#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace kith::storage {

namespace {

using model::Suggestion;
using model::SuggestionSource;
using Key = std::pair<model::FaceId, SuggestionSource>;

constexpr double kNoticeable = 0.02;

std::map<Key, Suggestion> storedForUnlabelled(Database& database) {
    std::map<Key, Suggestion> stored;
    Query query(database, "SELECT s.face_id, s.source, s.person_id, s.probability, s.runner_up_person, "
                          "s.runner_up_probability FROM suggestions s WHERE NOT EXISTS (SELECT 1 FROM labels "
                          "l WHERE l.face_id = s.face_id)");
    while (query.next()) {
        const Suggestion row{query.id<model::FaceId>(0),   static_cast<SuggestionSource>(query.integer(1)),
                             query.id<model::PersonId>(2), query.real(3),
                             query.id<model::PersonId>(4), query.real(5)};
        stored.emplace(Key{row.face, row.source}, row);
    }
    return stored;
}

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
    std::map<Key, Suggestion> old = storedForUnlabelled(m_database);
    Query put(m_database,
              "INSERT INTO suggestions (face_id, source, person_id, probability, runner_up_person, "
              "runner_up_probability) SELECT f.id, ?, p.id, ?, (SELECT id FROM persons WHERE id = ?), ? "
              "FROM faces f, persons p WHERE f.id = ? AND p.id = ? AND NOT EXISTS (SELECT 1 FROM labels l "
              "WHERE l.face_id = f.id) ON CONFLICT (face_id, source) DO UPDATE SET person_id = "
              "excluded.person_id, probability = excluded.probability, runner_up_person = "
              "excluded.runner_up_person, runner_up_probability = excluded.runner_up_probability");
    for (const Suggestion& now : suggestions) {
        const auto known = old.find({now.face, now.source});
        const bool stays = known != old.end() && isNearlySame(known->second, now);
        if (!stays &&
            put.bind(now.source, now.probability, now.runnerUp, now.runnerUpProbability, now.face, now.person)
                    .run() > 0)
            changed.insert(now.face);
        if (known != old.end())
            old.erase(known);
    }
    Query remove(m_database, "DELETE FROM suggestions WHERE face_id = ? AND source = ?");
    for (const auto& [key, before] : old) {
        remove.bind(key.first, key.second).run();
        changed.insert(key.first);
    }
    transaction.commit();
    return {changed.begin(), changed.end()};
}

} // namespace kith::storage
