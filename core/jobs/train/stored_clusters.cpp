// SPDX-FileCopyrightText: 2026 The Kith developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train/stored_clusters.h"

#include "core/storage/stores/refresh_store.h"

#include <unordered_map>

namespace kith::jobs {

std::vector<grouping::Cluster> storedClusters(storage::Database& database, const TrainSamples& samples) {
    std::unordered_map<model::FaceId, std::size_t> places;
    for (std::size_t i = 0; i < samples.faces.size(); ++i) {
        places.emplace(samples.faces[i].face, i);
    }
    std::vector<grouping::Cluster> clusters;
    for (const storage::ClusterRow& row : storage::RefreshStore(database).clusters()) {
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

} // namespace kith::jobs
